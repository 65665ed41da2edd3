import type { Context } from '../context.ts';
import type { Row } from '../report.ts';
import { answers } from './answers.ts';
import { asking } from './asking.ts';
import { form } from './form.ts';
import { growth, growthOfKeystrokes } from './growth.ts';
import { keystrokeLarge, keystrokeSmall } from './keystroke.ts';
import { lint, lintCached, lintSmall } from './lint.ts';
import { routing } from './routing.ts';
import { workspace } from './workspace.ts';

/** Every measure by its name, in the order of the report. A measure that cannot be taken throws, saying why. */
export const measures: Readonly<Record<string, (context: Context) => Promise<Row[]>>> = {
  'keystroke-small': keystrokeSmall,
  'keystroke-large': keystrokeLarge,
  asking,
  answers,
  form,
  workspace,
  lint,
  'lint-cached': lintCached,
  'lint-small': lintSmall,
  routing,
  growth,
  'growth-keystroke': growthOfKeystrokes,
};
