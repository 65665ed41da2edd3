import type { ChangeControl } from '../../change/control/change-control.ts';
import { type GoneId, goneIds } from '../../change/control/origins.ts';
import { entryName, entryPlace } from '../../change/version/entries.ts';
import { listed } from '../../lint/entries.ts';
import type { Rule, SetReport } from '../../lint/rule.ts';
import type { View } from '../../project/view.ts';
import { controlInSteps, controlOf, manifestPlace } from './shared/control.ts';
import { draft, released, row, second, table } from './shared/examples.ts';
import { retireFix, wasFix } from './shared/saying-so.ts';

const before = released(second('A1.2'));
const gone = table(row('2.0', 'A1.2', 'data'));

export const retiredMissing: Rule = {
  name: 'change/retired-missing',
  severity: 'error',
  what: 'An id of the base is gone, and nobody says what became of it.',
  why: 'Sooner or later the id is given to another question, and its old answers are taken for answers to that one.',
  remedy:
    'Where the question has another id now, say so there with “was”. Else add the id to “retired” in the manifest.',
  examples: [
    {
      bad: { ...before, ...draft('«"2.0"»', ''), ...gone },
      good: { ...before, ...draft('"2.0"', '', 'retired: { A1.2: "2.0" }\n'), ...gone },
      message: 'A1.2 is gone since version 1.0. Add it to “retired”, so that nothing uses it again.',
    },
    {
      bad: { ...before, ...draft('"2.0"', second('«A1.3»')), ...gone },
      good: {
        ...before,
        ...draft('"2.0"', second('A1.3', undefined, 'was: { "1.0": A1.2 }\n'), 'unused: [A1.2]\n'),
        ...gone,
      },
      message:
        'A1.3 seems to be what was A1.2 in version 1.0. Say so here with “was”, or add A1.2 to “retired” in the manifest.',
    },
  ],
  *prepareSet(view) {
    yield* controlInSteps(view);
  },
  checkSet(report, view) {
    const control = controlOf(view);
    if (control) for (const each of goneIds(control.comparison)) tell(each, control, report, view);
  },
};

function tell({ was, now }: GoneId, { comparison }: ChangeControl, report: SetReport, view: View): void {
  const { number } = comparison.base;
  const id = was.id!;
  const version = number === undefined ? 'the base' : `version ${number}`;
  const [first] = now;
  if (!first) {
    const field = view.set.model?.retired ? 'retired' : 'version';
    report(
      manifestPlace(view, field, field === 'retired' ? 'key' : 'value'),
      `${id} is gone since ${version}. Add it to “retired”, so that nothing uses it again.`,
      { fixes: retireFix(id, view) },
    );
    return;
  }
  const merged = comparison.matching.merges.find(({ whole }) => whole === first);
  const ids = merged?.parts.flatMap((part) => part.id ?? []) ?? [id];
  report(
    entryPlace(first),
    `${listed(now.map((entry) => entryName(entry)))} ${now.length === 1 ? 'seems' : 'seem'} to be what was ${id} in ${version}. Say so here with “was”, or add ${id} to “retired” in the manifest.`,
    { fixes: [...now.flatMap((entry) => wasFix(entry, number, ids)), ...retireFix(id, view)] },
  );
}
