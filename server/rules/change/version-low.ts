import { hasRisenEnough, leastVersion } from '../../change/control/rise.ts';
import { compareVersions } from '../../change/matching/origins.ts';
import { type Rule, replace } from '../../lint/rule.ts';
import { controlInSteps, controlOf, manifestPlace } from './shared/control.ts';
import { draft, released, row, second, table } from './shared/examples.ts';
import { isEditedAfterPublication } from './shared/published.ts';

const before = released(second('A1.2'));
const rows = (version: string) => table(row(version, 'A1.2, A1.3', undefined));

export const versionLow: Rule = {
  name: 'change/version-low',
  severity: 'error',
  what: 'The version rose too little for what changed.',
  why: 'By the version alone readers tell whether data of two versions can be put together.',
  remedy:
    'Raise the first number for changes of data or rating. With three numbers, raise the second for routing or wording, else the third; with two, raise the second for all else.',
  examples: [
    {
      bad: {
        ...before,
        ...draft('«"1.1"»', `${second('A1.2')}${second('A1.3', 'Is a plan shared?')}`),
        ...rows('1.1'),
      },
      good: { ...before, ...draft('"2.0"', second('A1.2')) },
      message: 'Version 1.1 is too low after 1.0, because A1.3 was added. It must be 2.0 at least.',
    },
  ],
  *prepareSet(view) {
    yield* controlInSteps(view);
  },
  checkSet(report, view) {
    const control = controlOf(view);
    const worst = control?.worst;
    if (!control || worst === undefined || isEditedAfterPublication(control)) return;
    const { base, head, changes } = control.comparison;
    if (base.number === undefined || head.number === undefined) return;
    // What nobody has issued yet goes on being written.
    if (view.base?.isMoving && base.set.model?.status?.value === 'draft') return;
    if (compareVersions(head.number, base.number) < 0 || hasRisenEnough(base.number, head.number, worst))
      return;
    const least = leastVersion(base.number, worst, head.number);
    const at = manifestPlace(view, 'version');
    const [sentence = ''] = changes[0]!.what.split(/\.(?: |$)/);
    report(
      at,
      `Version ${head.number} is too low after ${base.number}, because ${uncapital(sentence)}. It must be ${least} at least.`,
      { fixes: [replace(at, `"${least}"`, `Raise the version to ${least}`, false)] },
    );
  },
};

/** As it stands in the middle of a sentence; ids and names keep their capitals. */
const uncapital = (sentence: string) => sentence.replace(/^The (?=id|set|section|note)/, 'the ');
