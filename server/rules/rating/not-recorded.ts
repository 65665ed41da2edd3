/** Finds parts that results forget: they must be rated, and nothing is recorded of them. */
import type { Rule } from '../../lint/rule.ts';
import { unrecordedFault } from '../../ratings/words/faults.ts';
import { results } from '../shared/rating-examples.ts';
import { ratedResultsOf } from './shared/recorded.ts';

export const notRecorded: Rule = {
  name: 'rating/not-recorded',
  severity: 'warning',
  what: 'Something must be rated, and results record nothing of it.',
  why: 'What rests on it is not rated either, and nobody can tell whether it was forgotten or not assessed.',
  remedy: 'Record the figure or the judgement. What was not assessed is named under “not-assessed”.',
  examples: [
    {
      bad: results('«key-questions»: { "2.1.1": 90, "2.1.2": 70 }', []),
      good: results('judged: { "2.2": good }\nkey-questions: { "2.1.1": 90, "2.1.2": 70 }', []),
      message: 'Nothing is recorded of 2.2, which must be rated. Record it, or name it under “not-assessed”.',
    },
    {
      bad: results('judged: { "2.2": good }\n«key-questions»: { "2.1.1": 90 }', []),
      good: results('judged: { "2.2": good }\nkey-questions: { "2.1.1": 90 }\nnot-assessed: ["2.1.2"]', []),
    },
  ],
  on: ['results'],
  check(reading, report, view) {
    const rated = ratedResultsOf(reading, view);
    const fault = rated && unrecordedFault(reading, rated.overall);
    if (fault) report(fault.at, fault.message);
  },
};
