import { compareDates, tableRowsIn } from '../../change/control/table.ts';
import type { Rule } from '../../lint/rule.ts';
import { controlInSteps, controlOf, manifestPlace } from './shared/control.ts';
import { draft, released, row, second, table } from './shared/examples.ts';

const dated = (date: string) => row('1.1', 'A1.2', 'wording').replace('2015-01', date);
const reworded = second('A1.2', 'Were the views of both parents heard?');
const before = released(second('A1.2'), 'published: 2014-06-01\n');

export const date: Rule = {
  name: 'change/date',
  severity: 'error',
  what: 'A date of the change-control table, or of publication, comes after a later one.',
  why: 'Whoever looks for the rules of a certain month finds the wrong ones.',
  remedy: 'Correct the date, or move the row to where it belongs: the oldest comes first.',
  examples: [
    {
      bad: table(
        row('0.8', 'various', undefined),
        row('0.9', 'various', undefined).replace('2015-01', '«2014-12»'),
      ),
      good: table(
        row('0.8', 'various', undefined),
        row('0.9', 'various', undefined).replace('2015-01', '2015-12'),
      ),
      message: 'This row is of 2014-12, and stands after one of 2015-01. The oldest comes first.',
    },
    {
      bad: { ...before, ...draft('"1.1"', reworded), ...table(dated('«2014-05»')) },
      good: { ...before, ...draft('"1.1"', reworded), ...table(dated('2014-07')) },
      message:
        'This row tells of a change to version 1.0, and its date is before that was published (2014-06-01).',
    },
  ],
  on: ['changes'],
  checkText(reading, report) {
    let latest: string | undefined;
    for (const { date } of tableRowsIn(reading)) {
      if (!date) continue;
      if (latest !== undefined && compareDates(date.value, latest) < 0)
        report(
          date,
          `This row is of ${date.value}, and stands after one of ${latest}. The oldest comes first.`,
        );
      // One row with a wrong date is told once, not of each row below it.
      latest = date.value;
    }
  },
  *prepareSet(view) {
    yield* controlInSteps(view);
  },
  checkSet(report, view) {
    const control = controlOf(view);
    const base = control?.comparison.base;
    const published = base?.set.model?.published?.value;
    if (!control || !base || published === undefined) return;
    const now = view.manifest('published')?.value;
    if (
      now !== undefined &&
      compareDates(now, published) < 0 &&
      base.number !== view.manifest('version')?.value
    )
      report(
        manifestPlace(view, 'published'),
        `This version is dated ${now}, before ${base.number ?? 'the one with which it is compared'} was published (${published}).`,
      );
    const name = base.number === undefined ? 'the base' : `version ${base.number}`;
    for (const { model, reading } of control.rows) {
      if (!model.date || compareDates(model.date.value, published) >= 0) continue;
      const { start, end } = model.date;
      report(
        { chunk: reading.chunk, start, end },
        `This row tells of a change to ${name}, and its date is before that was published (${published}).`,
      );
    }
  },
};
