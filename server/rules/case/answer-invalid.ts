import type { Rule } from '../../lint/rule.ts';
import { caseExample, reportFaults } from './shared/faults.ts';

export const answerInvalid: Rule = {
  name: 'case/answer-invalid',
  severity: 'error',
  what: 'A case gives an answer that the question does not allow.',
  why: 'No inspector could give it, so what follows from it says nothing about real cases.',
  remedy: 'Give an answer that the question allows.',
  examples: [
    {
      bad: caseExample('answers: { A1.1: "yes", A1.2: [home, «neither»] }\nexpect: { asked: A1.2 }'),
      good: caseExample('answers: { A1.1: "yes", A1.2: [neither] }\nexpect: { asked: A1.2 }'),
      message: 'A1.2 allows nothing beside “Neither”.',
    },
    {
      bad: caseExample('answers: { A1.1: ["yes", "«no»"] }'),
      good: caseExample('answers: { A1.1: "yes" }\nexpect: { asked: A1.2 }'),
    },
  ],
  on: ['case'],
  check(reading, report, view) {
    reportFaults('answer-invalid', reading, report, view);
  },
};
