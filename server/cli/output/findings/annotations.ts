/** Writes findings as annotations of a pull request on GitHub. */
import type { FindingsReport } from '../../linting/report.ts';
import { annotation } from './github.ts';
import { jsonPlace } from './json.ts';

const LEVELS = { error: 'error', warning: 'warning', hint: 'notice' } as const;

export function annotationsReport({ files }: FindingsReport): string {
  return files
    .flatMap(({ file, findings }) =>
      findings.map(({ rule, severity, message, at }) =>
        annotation({ level: LEVELS[severity], file, ...jsonPlace(at), title: rule, message }),
      ),
    )
    .join('');
}
