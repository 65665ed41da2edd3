import { questions } from '../../lint/example.ts';
import type { Rule } from '../../lint/rule.ts';

/** Found by the reader. */
export const wrongType: Rule = {
  name: 'shape/wrong-type',
  severity: 'error',
  what: 'A value is not of the sort that its name calls for: a list, a number, a date, one of a few words.',
  why: 'The value cannot be used, so it counts as missing.',
  remedy: 'Write the value in the way that the message names.',
  examples: [
    {
      bad: questions(`
- id: A1.1
  kind: «judgment»
  text: Is the assessment in time?
  answer: yes-no
`),
      good: questions(`
- id: A1.1
  kind: judgement
  text: Is the assessment in time?
  answer: yes-no
`),
    },
  ],
};
