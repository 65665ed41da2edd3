import { questions } from '../../lint/example.ts';
import type { Rule } from '../../lint/rule.ts';

/** Reported by the reader, which knows what each kind of entry must have. */
export const missing: Rule = {
  name: 'id/missing',
  severity: 'error',
  what: 'A question, key question or criterion has no id.',
  why: 'Without an id nothing can refer to it, and its answers cannot be told from those to other questions.',
  remedy: 'Give it an id. Only a question of kind “note”, which is shown and never answered, can do without.',
  examples: [
    {
      bad: questions(`
- «kind»: judgement
  text: Is the assessment in time?
  answer: yes-no
`),
      good: questions(`
- id: A1.1
  kind: judgement
  text: Is the assessment in time?
  answer: yes-no
- kind: note
  text: Turn to planning now.
`),
      message: 'This question has no “id”.',
    },
  ],
};
