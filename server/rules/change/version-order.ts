import { tableRowsIn } from '../../change/control/table.ts';
import { compareVersions } from '../../change/matching/origins.ts';
import type { Rule } from '../../lint/rule.ts';
import { controlInSteps, controlOf, manifestPlace } from './shared/control.ts';
import { draft, released, row, second, table } from './shared/examples.ts';

const reworded = second('A1.2', 'Were the views of both parents heard?');
const before = released(second('A1.2'));

export const versionOrder: Rule = {
  name: 'change/version-order',
  severity: 'error',
  what: 'A version comes after a later one.',
  why: 'Readers and programs put versions in the order of their numbers.',
  remedy: 'Correct the version, or move the row to where it belongs: the oldest comes first.',
  examples: [
    {
      bad: { ...before, ...draft('«"0.9"»', reworded), ...table(row('1.1', 'A1.2', 'wording')) },
      good: { ...before, ...draft('"1.1"', reworded), ...table(row('1.1', 'A1.2', 'wording')) },
      message: 'Version 0.9 comes before 1.0, with which it is compared. Give it a higher one.',
    },
    {
      bad: table(
        row('1.0', 'various', undefined),
        row('«0.9»', 'various', undefined).replace('"«0.9»"', '«"0.9"»'),
      ),
      good: table(row('0.9', 'various', undefined), row('1.0', 'various', undefined)),
    },
  ],
  on: ['changes'],
  checkText(reading, report) {
    let latest: string | undefined;
    for (const { version } of tableRowsIn(reading)) {
      if (!version) continue;
      if (latest !== undefined && compareVersions(version.value, latest) < 0)
        report(
          version,
          `This row is of version ${version.value}, and stands after one of ${latest}. The oldest comes first.`,
        );
      else latest = version.value;
    }
  },
  *prepareSet(view) {
    yield* controlInSteps(view);
  },
  checkSet(report, view) {
    const { base, head } = controlOf(view)?.comparison ?? {};
    if (base?.number === undefined || head?.number === undefined) return;
    if (compareVersions(head.number, base.number) >= 0) return;
    report(
      manifestPlace(view, 'version'),
      `Version ${head.number} comes before ${base.number}, with which it is compared. Give it a higher one.`,
    );
  },
};
