import type { Rule } from '../../lint/rule.ts';
import { controlInSteps, controlOf } from './shared/control.ts';
import { draft, released, row, second, table } from './shared/examples.ts';

const versions = {
  ...released(second('A1.2')),
  ...draft('"1.1"', second('A1.2', 'Were the views of both parents heard?')),
};

export const rowEmpty: Rule = {
  name: 'change/row-empty',
  severity: 'error',
  what: 'A row of the change-control table tells of something in which nothing changed.',
  why: 'Readers look for a difference that is not there, and no longer trust the other rows.',
  remedy: 'Correct the id, or take it out of the row. If the change is still to be made, make it.',
  examples: [
    {
      bad: { ...versions, ...table(row('1.1', 'A1.2, «A1.1»', 'wording')) },
      good: { ...versions, ...table(row('1.1', 'A1.2', 'wording')) },
      message: 'This row tells of A1.1, in which nothing changed since version 1.0.',
    },
  ],
  *prepareSet(view) {
    yield* controlInSteps(view);
  },
  checkSet(report, view) {
    const control = controlOf(view);
    if (!control) return;
    const { number } = control.comparison.base;
    const since = number === undefined ? 'the base' : `version ${number}`;
    for (const { model, reading } of control.rows)
      for (const item of model.items ?? []) {
        if (!control.isKnown(item.value) || control.changesOf(item.value).length > 0) continue;
        const { start, end } = item;
        report(
          { chunk: reading.chunk, start, end },
          `This row tells of ${item.value}, in which nothing changed since ${since}.`,
        );
      }
  },
};
