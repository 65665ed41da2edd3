import type { ChangeControl } from '../../change/control/change-control.ts';
import { draftRows, itemsOf } from '../../change/control/draft-rows.ts';
import { dayOfRows, rowsWritten } from '../../change/control/write-rows.ts';
import type { Change } from '../../change/version/classes.ts';
import type { Fix } from '../../lint/finding.ts';
import type { Rule } from '../../lint/rule.ts';
import type { View } from '../../project/view.ts';
import type { Span } from '../../syntax/chunk.ts';
import { groupBy } from '../../text/group-by.ts';
import { controlInSteps, controlOf, tablePlace } from './shared/control.ts';
import { draft, released, row, second, table } from './shared/examples.ts';

const before = released(second('A1.2'));
const after = draft('"1.1"', second('A1.2', 'Were the views of both parents heard?'));

export const rowMissing: Rule = {
  name: 'change/row-missing',
  severity: 'error',
  what: 'Something changed since the base, and no row of the change-control table says so.',
  why: 'Inspectors and analysts read in the table what is different, and take everything else to be as it was.',
  remedy:
    'Add a row, or take the change back if it was not meant. `carag changes --write` drafts all rows that are missing.',
  examples: [
    {
      bad: {
        ...before,
        ...draft('"1.1"', second('A1.2', '«Were the views of both parents heard?»')),
        ...table(row('0.9', 'A1.1', 'data')),
      },
      good: { ...before, ...after, ...table(row('1.1', 'A1.2', 'wording')) },
      message: 'A1.2: the text changed. No row of the change-control table says so.',
    },
  ],
  *prepareSet(view) {
    yield* controlInSteps(view);
  },
  checkSet(report, view) {
    const control = controlOf(view);
    if (!control) return;
    for (const changes of groupBy(control.missing, (change) => itemsOf(change).join(' ')).values()) {
      const fixes = fixesFor(changes, control, view);
      report(placeIn(changes, view), messageOf(changes), { fixes });
    }
  },
};

function placeIn(changes: readonly Change[], view: View): Span {
  const places = changes.flatMap((change) => change.places);
  return places.find(({ version }) => version === 'head')?.at ?? tablePlace(view);
}

function messageOf([first, ...more]: readonly Change[]): string {
  const [sentence] = first!.what.split(/(?<=\.) /);
  if (more.length === 0) return `${sentence} No row of the change-control table says so.`;
  const others = more.length === 1 ? 'another change' : `${more.length} other changes`;
  return `${sentence} No row of the change-control table says so, or tells of ${others} to it.`;
}

/** Writes the row, and all that are missing, at the end of the table; the table itself where there is none. */
function fixesFor(changes: readonly Change[], control: ChangeControl, view: View): Fix[] {
  const { missing } = control;
  const one = rowsFix(changes, 'Add a row to the change-control table', view);
  const all = rowsFix(missing, `Add rows for all that is missing in the change-control table`, view);
  return [...one, ...(missing.length > changes.length ? all : [])];
}

function rowsFix(changes: readonly Change[], title: string, view: View): Fix[] {
  const { set } = view;
  const date = dayOfRows(set, view.today);
  const rows = date === undefined ? [] : draftRows(changes, { date, version: set.model?.version?.value });
  const written = rows.length > 0 ? rowsWritten(set, rows) : undefined;
  if (!written) return [];
  return [
    'at' in written
      ? { title, safe: false, edits: [written] }
      : { title, safe: false, edits: [], creates: written },
  ];
}
