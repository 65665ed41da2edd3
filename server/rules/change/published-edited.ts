import { leastVersion } from '../../change/control/rise.ts';
import { type Rule, replace } from '../../lint/rule.ts';
import { controlInSteps, controlOf, manifestPlace } from './shared/control.ts';
import { draft, released, row, second, table } from './shared/examples.ts';
import { isEditedAfterPublication } from './shared/published.ts';

const published = 'status: published\n';
const before = released(second('A1.2'), published);
const reworded = second('A1.2', 'Were the views of both parents heard?');

export const publishedEdited: Rule = {
  name: 'change/published-edited',
  severity: 'error',
  what: 'A published version was changed, and is still called by the same version.',
  why: 'Two sets of rules are in use under one name, and nobody can tell by which of them a case was judged.',
  remedy: 'Raise the version, and say that it is a draft until it is published in turn.',
  examples: [
    {
      bad: { ...before, ...draft('«"1.0"»', reworded, published), ...table(row('1.0', 'A1.2', 'wording')) },
      good: {
        ...before,
        ...draft('"1.1"', reworded, 'status: draft\n'),
        ...table(row('1.1', 'A1.2', 'wording')),
      },
      message: 'Version 1.0 is published, and was changed since. Call it 1.1 at least.',
    },
  ],
  *prepareSet(view) {
    yield* controlInSteps(view);
  },
  checkSet(report, view) {
    const control = controlOf(view);
    if (!control || !isEditedAfterPublication(control)) return;
    const { number } = control.comparison.base;
    const least = leastVersion(number!, control.worst!);
    const at = manifestPlace(view, 'version');
    report(at, `Version ${number} is published, and was changed since. Call it ${least} at least.`, {
      fixes: [replace(at, `"${least}"`, `Raise the version to ${least}`, false)],
    });
  },
};
