import type { Rule } from '../../lint/rule.ts';
import { caseExample, reportFaults } from './shared/faults.ts';

export const unknown: Rule = {
  name: 'case/unknown',
  severity: 'error',
  what: 'A case names a question, a fact or an option that is not in the set.',
  why: 'Nothing follows from it, so the case does not test what it seems to test.',
  remedy: 'Correct the id, the fact or the code.',
  examples: [
    {
      bad: caseExample('answers: { A1.1: "yes", A1.2: [«scool»] }\nexpect: { asked: A1.2 }'),
      good: caseExample('answers: { A1.1: "yes", A1.2: [school] }\nexpect: { asked: A1.2 }'),
      message: 'A1.2 has no option scool. Did you mean school?',
    },
    {
      bad: caseExample('answers: { A1.1: "yes" }\nexpect: { asked: [A1.2, «A1.22»] }'),
      good: caseExample('answers: { A1.1: "yes" }\nexpect: { asked: [A1.2] }'),
    },
  ],
  on: ['case'],
  check(reading, report, view) {
    reportFaults('unknown', reading, report, view);
  },
};
