import { isVarious } from '../../change/control/table.ts';
import { type Rule, replace } from '../../lint/rule.ts';
import { nearest } from '../../text/wording/nearest.ts';
import { controlInSteps, controlOf } from './shared/control.ts';
import { draft, released, row, second, table } from './shared/examples.ts';

const versions = {
  ...released(second('A1.2')),
  ...draft('"1.1"', second('A1.2', 'Were the views of both parents heard?')),
};

export const rowUnknown: Rule = {
  name: 'change/row-unknown',
  severity: 'error',
  what: 'A row of the change-control table names what is in neither version.',
  why: 'Nobody can tell which question the row is about.',
  remedy: 'Correct the id. For changes in many places write “various”.',
  examples: [
    {
      bad: { ...versions, ...table(row('1.1', 'A1.2, «A1.12»', 'wording')) },
      good: { ...versions, ...table(row('1.1', 'A1.2', 'wording')) },
      message: 'This row tells of A1.12, which is in neither version. Did you mean A1.1?',
    },
  ],
  *prepareSet(view) {
    yield* controlInSteps(view);
  },
  checkSet(report, view) {
    const control = controlOf(view);
    if (!control) return;
    for (const { model, reading } of control.rows)
      for (const { value, start, end } of model.items ?? []) {
        if (isVarious(value) || control.isKnown(value)) continue;
        const at = { chunk: reading.chunk, start, end };
        const meant = nearest(value, control.names);
        const hint = meant === undefined ? '' : ` Did you mean ${meant}?`;
        const fixes = meant === undefined ? [] : [replace(at, meant, `Change ${value} to ${meant}`, false)];
        report(at, `This row tells of ${value}, which is in neither version.${hint}`, { fixes });
      }
  },
};
