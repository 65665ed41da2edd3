import { questions } from '../../lint/example.ts';
import type { Rule } from '../../lint/rule.ts';

/** Found by the reader. */
export const missingField: Rule = {
  name: 'shape/missing-field',
  severity: 'error',
  what: 'Something that every entry of its kind must have is missing.',
  why: 'Without it the entry cannot be shown, answered or counted.',
  remedy: 'Add the line that is named.',
  examples: [
    {
      bad: questions(`
- «id»: A1.1
  text: Is the assessment in time?
  answer: yes-no
`),
      good: questions(`
- id: A1.1
  kind: judgement
  text: Is the assessment in time?
  answer: yes-no
`),
      message: 'A1.1 has no “kind”.',
    },
  ],
};
