import { placeOfWords, writtenId } from '../../lint/entries.ts';
import { questions } from '../../lint/example.ts';
import type { Rule } from '../../lint/rule.ts';
import { faultOf, writtenIds } from '../shared/id-faults.ts';

export const placeholder: Rule = {
  name: 'id/placeholder',
  severity: 'error',
  what: 'Something like “TBC” or “None” stands where an id belongs.',
  why: 'Nothing can refer to the question, and its answers would be collected under a word that says nothing.',
  remedy: 'Give the question an id before the set is used.',
  examples: [
    {
      bad: questions(`
- id: «TBC»
  kind: judgement
  text: Is the assessment in time?
  answer: yes-no
`),
      good: questions(`
- id: A1.1
  kind: judgement
  text: Is the assessment in time?
  answer: yes-no
`),
      message: 'TBC is no id yet. Give this question one of its own.',
    },
  ],
  on: ['id'],
  check(reading, report, view) {
    for (const definition of writtenIds(reading)) {
      if (faultOf(definition, view)?.is !== 'placeholder') continue;
      report(
        placeOfWords(reading, definition.place),
        `${writtenId(definition)} is no id yet. Give this ${definition.kind} one of its own.`,
      );
    }
  },
};
