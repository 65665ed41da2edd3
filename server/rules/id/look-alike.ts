import { placeOfWords, writtenId } from '../../lint/entries.ts';
import { questions } from '../../lint/example.ts';
import { type Rule, replace, spanIn } from '../../lint/rule.ts';
import { faultOf, writtenIds } from '../shared/id-faults.ts';

export const lookAlike: Rule = {
  name: 'id/look-alike',
  severity: 'error',
  what: 'An id has a character in it that only looks like the right one: 0 for O, l for 1.',
  why: 'Nobody sees the difference on paper, but a reference to the right id finds nothing.',
  remedy: 'Type the id anew.',
  examples: [
    {
      bad: questions(`
- id: «A1.l»
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
      message: 'A1.l mixes up the letter l and the number 1. Did you mean A1.1?',
    },
  ],
  on: ['id'],
  check(reading, report, view) {
    for (const definition of writtenIds(reading)) {
      const fault = faultOf(definition, view);
      if (fault?.is !== 'look-alike') continue;
      const place = placeOfWords(reading, definition.place);
      report(
        place,
        `${writtenId(definition)} mixes up ${mixUp(definition.name, fault.meant)}. Did you mean ${fault.meant}?`,
        {
          fixes: [replace(spanIn(reading, place), fault.meant, `Write ${fault.meant}`, false)],
        },
      );
    }
  },
};

/** The two characters that were mixed up, in words. */
function mixUp(id: string, meant: string): string {
  const at = [...id].findIndex((letter, index) => letter !== meant[index]);
  const typed = id[at]!;
  if (typed > '\x7f') return `${meant[at]} and a letter of another alphabet that looks the same`;
  return `${called(typed)} and ${called(meant[at]!)}`;
}

function called(character: string): string {
  if (/\d/.test(character)) return `the number ${character}`;
  return /[A-Za-z]/.test(character) ? `the letter ${character}` : `the sign ${character}`;
}
