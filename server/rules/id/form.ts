import { placeOfWords, writtenId } from '../../lint/entries.ts';
import { questions } from '../../lint/example.ts';
import { type Rule, replace, spanIn } from '../../lint/rule.ts';
import type { IdStyle } from '../../model/ids.ts';
import { faultOf, writtenIds } from '../shared/id-faults.ts';

const SHOWN: Record<IdStyle, string> = { lettered: 'A1, A1.8, A1.8a or A1S', numbered: '9, 9a or 1.13.2' };

export const form: Rule = {
  name: 'id/form',
  severity: 'error',
  what: 'An id is not written in the style of its set.',
  why: 'The order of questions, the references to them and the data collected all rest on ids that are written in one way.',
  remedy:
    'Write the id as the others are: A1.8 or A1S in a set with lettered ids, 1.13.2 or 9a in one with numbered ids. References to it have to be changed with it.',
  examples: [
    {
      bad: questions(`
- id: «A1,1»
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
      message: 'A1,1 is not written as the ids of this set are. Did you mean A1.1?',
    },
  ],
  on: ['id'],
  check(reading, report, view) {
    for (const definition of writtenIds(reading)) {
      const fault = faultOf(definition, view);
      if (fault?.is !== 'form') continue;
      const { meant } = fault;
      const place = placeOfWords(reading, definition.place);
      const hint = meant ? `Did you mean ${meant}?` : `They look like ${SHOWN[view.idStyle!]}.`;
      const isFree = meant !== undefined && view.definedAlike(meant).every((other) => other === definition);
      report(place, `${writtenId(definition)} is not written as the ids of this set are. ${hint}`, {
        fixes: isFree ? [replace(spanIn(reading, place), meant, `Write ${meant}`, false)] : [],
      });
    }
  },
};
