import { questions } from '../../lint/example.ts';
import type { Rule } from '../../lint/rule.ts';

/** Found by the reader. */
export const unknownField: Rule = {
  name: 'shape/unknown-field',
  severity: 'error',
  what: 'A name stands where it has no meaning.',
  why: 'Its value is not read: guidance that nobody sees, or a condition that never applies.',
  remedy:
    'Correct the name, or move the line to where it belongs. A note to other authors can stand after a `#`.',
  examples: [
    {
      bad: questions(`
- id: A1.1
  kind: judgement
  text: Is the assessment in time?
  answer: yes-no
  «guidence»: Count from the day of the sentence.
`),
      good: questions(`
- id: A1.1
  kind: judgement
  text: Is the assessment in time?
  answer: yes-no
  guidance: Count from the day of the sentence.
`),
      message: 'A1.1 has no place for “guidence”. Did you mean “guidance”?',
    },
  ],
};
