import { placeOfWords, writtenId } from '../../lint/entries.ts';
import { questions } from '../../lint/example.ts';
import { type Rule, replace, spanIn } from '../../lint/rule.ts';
import { faultOf, writtenIds } from '../shared/id-faults.ts';

export const spacing: Rule = {
  name: 'id/spacing',
  severity: 'warning',
  what: 'An id has spaces in it.',
  why: 'Ids are matched ignoring spaces, but searches, spreadsheets and data exports take “A 1.8” and “A1.8” for two questions.',
  remedy: 'Write the id without spaces.',
  examples: [
    {
      bad: questions(`
- id: «A 1.1»
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
      message: 'A 1.1 has a space in it: write A1.1.',
    },
  ],
  on: ['id'],
  check(reading, report, view) {
    for (const definition of writtenIds(reading)) {
      const fault = faultOf(definition, view);
      if (fault?.is !== 'spacing') continue;
      const place = placeOfWords(reading, definition.place);
      report(
        place,
        `${writtenId(definition)} has ${spacesIn(definition.place.value)} in it: write ${fault.meant}.`,
        {
          fixes: [replace(spanIn(reading, place), fault.meant, `Write ${fault.meant}`)],
        },
      );
    }
  },
};

function spacesIn(id: string): string {
  const count = id.trim().match(/\s/g)?.length ?? 0;
  return count === 0 ? 'a character that cannot be seen' : count === 1 ? 'a space' : 'spaces';
}
