import { placeOfWords, writtenId } from '../../lint/entries.ts';
import { questions } from '../../lint/example.ts';
import type { Rule } from '../../lint/rule.ts';
import { isFirst } from './shared/first.ts';

export const outOfOrder: Rule = {
  name: 'id/out-of-order',
  severity: 'warning',
  what: 'A question stands before one that its number puts first.',
  why: 'Whoever looks a question up by its id, on paper or in the data, looks in the wrong place.',
  remedy:
    'Move the question, or give it an id that fits its place. A1.10 comes after A1.9, A1S after every A1 with a number, and A1.5a after A1.5.',
  examples: [
    {
      bad: questions(`
- id: A1.1
  kind: judgement
  text: Is the assessment in time?
  answer: yes-no
- id: «A1.2a»
  kind: explanation
  explains: A1.2
  text: Why not?
  answer: text
- id: A1.2
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
- id: A1.2a
  kind: explanation
  explains: A1.2
  text: Why not?
  answer: text
`),
      message: 'A1.2a stands before A1.2, but comes after it by number.',
    },
  ],
  on: ['id'],
  check(reading, report, view) {
    for (const definition of reading.definitions) {
      if (definition.space !== 'id') continue;
      const { after, before } = view.numbering(definition.name);
      const other = after ?? before;
      if (other === undefined || !isFirst(definition, view)) continue;
      const [shown] = view.defined('id', other);
      const [place, number] = after === undefined ? ['before', 'after'] : ['after', 'before'];
      report(
        placeOfWords(reading, definition.place),
        `${writtenId(definition)} stands ${place} ${other}, but comes ${number} it by number.`,
        {
          related: shown ? [{ at: view.placeOf(shown), message: `${other} stands here.` }] : [],
        },
      );
    }
  },
};
