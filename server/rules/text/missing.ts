import { questions } from '../../lint/example.ts';
import type { Rule } from '../../lint/rule.ts';

/** Reported by the reader, which knows what each kind of entry must have. */
export const missing: Rule = {
  name: 'text/missing',
  severity: 'error',
  what: 'A question, key question or row has no text.',
  why: 'Inspectors see an empty line and do not know what they are asked.',
  remedy: 'Write the question after “text”, or in Markdown after the id in the heading.',
  examples: [
    {
      bad: questions(`
- «id»: A1.1
  kind: judgement
  answer: yes-no
`),
      good: questions(`
- id: A1.1
  kind: judgement
  text: Is the assessment in time?
  answer: yes-no
`),
      message: 'A1.1 has no “text”.',
    },
  ],
};
