import type { Rule } from '../../lint/rule.ts';
import { caseExample, reportFaults } from './shared/faults.ts';

export const unaskedAnswered: Rule = {
  name: 'case/unasked-answered',
  severity: 'error',
  what: 'A case answers a question that is not asked in it.',
  why: 'An answer to a question that is not asked counts for nothing: no inspector could give it.',
  remedy:
    'Give the answers that lead to the question, or take its answer out. If it should be asked, mend its condition.',
  examples: [
    {
      bad: caseExample('answers: { A1.1: "no", «A1.2»: [school] }\nexpect: { asked: A1.1 }'),
      good: caseExample('answers: { A1.1: "yes", A1.2: [school] }\nexpect: { asked: A1.1 }'),
      message:
        'A1.2 is answered, but it is not asked: its condition “A1.1 is yes” does not hold, because A1.1 is “No” in this case.',
    },
  ],
  on: ['case'],
  check(reading, report, view) {
    reportFaults('unasked-answered', reading, report, view);
  },
};
