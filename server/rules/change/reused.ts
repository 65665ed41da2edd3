import { type ReusedId, reusedIds } from '../../change/control/origins.ts';
import { entryName, entryPlace } from '../../change/version/entries.ts';
import type { Rule } from '../../lint/rule.ts';
import { controlInSteps, controlOf } from './shared/control.ts';
import { draft, released, row, second, table } from './shared/examples.ts';
import { wasFix } from './shared/saying-so.ts';

const before = released(second('A1.2'));
const other = 'Is there a plan for the time after the order?';

export const reused: Rule = {
  name: 'change/reused',
  severity: 'error',
  what: 'An id asks something else than in the base, and nobody says where it came from.',
  why: 'Whoever puts the answers of both versions together by their ids mixes answers to different questions.',
  remedy: 'Give the question an id that was never used. Where it had another id before, say so with “was”.',
  examples: [
    {
      bad: { ...before, ...draft('"2.0"', second('«A1.2»', other)), ...table(row('2.0', 'A1.2', 'data')) },
      good: {
        ...before,
        ...draft('"2.0"', second('A1.3', other), 'retired: { A1.2: "2.0" }\n'),
        ...table(row('2.0', 'A1.2, A1.3', 'data')),
      },
      message: 'A1.2 asked something else in version 1.0. Give this question an id that was never used.',
    },
  ],
  *prepareSet(view) {
    yield* controlInSteps(view);
  },
  checkSet(report, view) {
    const control = controlOf(view);
    if (!control) return;
    const { number } = control.comparison.base;
    const version = number === undefined ? 'the base' : `version ${number}`;
    for (const each of reusedIds(control.comparison))
      report(entryPlace(each.entry), messageOf(each, version), { fixes: fixesOf(each, number) });
  },
};

function messageOf({ entry, was, formerNow }: ReusedId, version: string): string {
  const asked = `${entryName(entry)} asked something else in ${version}.`;
  if (was?.id !== undefined) return `${asked} It seems to be what was ${was.id}: say so with “was”.`;
  const advice = `Give this ${entry.kind} an id that was never used`;
  return formerNow?.id === undefined
    ? `${asked} ${advice}.`
    : `${asked} ${advice}, or say with “was” at ${entryName(formerNow)} that it is what ${entry.id} was.`;
}

const fixesOf = ({ entry, was, former, formerNow }: ReusedId, number: string | undefined) => [
  ...(was?.id === undefined ? [] : wasFix(entry, number, [was.id])),
  ...(formerNow && former.id !== undefined ? wasFix(formerNow, number, [former.id]) : []),
];
