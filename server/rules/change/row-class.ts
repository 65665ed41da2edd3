import { type Rule, replace } from '../../lint/rule.ts';
import { controlInSteps, controlOf } from './shared/control.ts';
import { draft, released, row, second, table } from './shared/examples.ts';

const versions = {
  ...released(second('A1.2')),
  ...draft('"2.0"', second('A1.2', 'Were the views of both parents heard?', 'optional: yes\n')),
};

export const rowClass: Rule = {
  name: 'change/row-class',
  severity: 'error',
  what: 'A row of the change-control table calls a change by a class that it is not of.',
  why: 'Analysts rely on the class to know whether answers can still be compared.',
  remedy: 'Write the worst class of what changed, or tell of the worse change in a row of its own.',
  examples: [
    {
      bad: { ...versions, ...table(row('2.0', 'A1.2', '«wording»')) },
      good: { ...versions, ...table(row('2.0', 'A1.2', 'data')) },
      message:
        'What this row tells of is a change of data, not of wording: A1.2: whether an answer must be given changed.',
    },
  ],
  *prepareSet(view) {
    yield* controlInSteps(view);
  },
  checkSet(report, view) {
    const control = controlOf(view);
    if (!control) return;
    for (const row of control.rows) {
      const right = control.rightClass(row);
      const written = row.model.class;
      if (!right || !written) continue;
      const at = { chunk: row.reading.chunk, start: written.start, end: written.end };
      const because = control.changesIn(row).find((change) => change.class === right)!;
      const [sentence] = because.what.split(/(?<=\.) /);
      report(at, `What this row tells of is a change of ${right}, not of ${written.value}: ${sentence}`, {
        fixes: [replace(at, right, `Change ${written.value} to ${right}`, false)],
      });
    }
  },
};
