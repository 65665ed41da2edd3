import { questions } from '../example.ts';
import type { Rule } from '../rule.ts';

export const duplicate: Rule = {
  name: 'id/duplicate',
  severity: 'error',
  what: 'Two entries of a set have the same id.',
  why: 'References, routing and data collected under the id could mean either of them.',
  remedy: 'Give one of the two an id of its own. Ids that differ only in spaces or in capital letters count as the same.',
  examples: [
    {
      bad: questions(`
- id: A1.1
  kind: judgement
  text: Is the assessment in time?
  answer: yes-no
- id: «A1.1»
  kind: judgement
  text: Is the assessment complete?
  answer: yes-no
`),
      good: questions(`
- id: A1.1
  kind: judgement
  text: Is the assessment in time?
  answer: yes-no
- id: A1.2
  kind: judgement
  text: Is the assessment complete?
  answer: yes-no
`),
    },
  ],
  check(reading, report, view) {
    for (const definition of reading.definitions) {
      if (definition.space !== 'id') continue;
      const [first, ...others] = view.definedAlike(definition.name);
      if (!first || !others.includes(definition)) continue;
      const alike = first.place.value === definition.place.value ? '' : `, which counts as the same as ${first.place.value}`;
      report(definition.place, `${definition.place.value} is used more than once in this set${alike}.`, {
        related: [{ at: view.placeOf(first), message: `${first.place.value} is first used here.` }],
      });
    }
  },
};
