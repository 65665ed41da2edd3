import type { Rule } from '../../lint/rule.ts';
import { caseExample, reportFaults } from './shared/faults.ts';

export const askedDiffers: Rule = {
  name: 'case/asked-differs',
  severity: 'error',
  what: 'A case expects a question to be asked that is not, or the other way round.',
  why: 'A case says what must follow. Either the conditions of the set are wrong, or the case is.',
  remedy:
    'Follow the conditions that are named and mend the one that is wrong; if the routing was changed on purpose, change the case.',
  examples: [
    {
      bad: caseExample('answers: { A1.1: "no" }\nexpect: { asked: [A1.1, «A1.2»] }'),
      good: caseExample('answers: { A1.1: "yes" }\nexpect: { asked: [A1.1, A1.2] }'),
      message:
        'A1.2 is not asked: its condition “A1.1 is yes” does not hold, because A1.1 is “No” in this case.',
    },
    {
      bad: caseExample('answers: { A1.1: "yes" }\nexpect: { not-asked: «A1.2» }'),
      good: caseExample('answers: { A1.1: "yes" }\nexpect: { asked: A1.2 }'),
    },
  ],
  on: ['case'],
  check(reading, report, view) {
    reportFaults('asked-differs', reading, report, view);
  },
};
