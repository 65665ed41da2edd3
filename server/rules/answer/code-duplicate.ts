import { placeOfWords, subjectAt } from '../../lint/entries.ts';
import { questions } from '../../lint/example.ts';
import { type Rule, spanIn } from '../../lint/rule.ts';
import type { Entry } from '../../model/shape.ts';
import type { Scalar } from '../../syntax/tree.ts';
import { choicesIn, type OptionGroup } from '../shared/answers.ts';

const months = (code: string) =>
  questions(`
- id: A1.1
  kind: information
  text: How was the sentence passed?
  answer:
    one-of:
      court: By a court
      panel: By a panel
      ${code}: By a board
`);

export const codeDuplicate: Rule = {
  name: 'answer/code-duplicate',
  severity: 'error',
  what: 'Two options of one answer, or two values of a fact, have the same code.',
  why: 'In the data the two answers cannot be told apart. Codes that differ only in capital letters are lost as soon as they pass through a spreadsheet.',
  remedy: 'Give each option a code of its own, also those under “or”.',
  examples: [
    {
      bad: months('«Panel»'),
      good: months('board'),
      message:
        'Panel and panel are the same code but for capital letters. Give each option a code of its own.',
    },
  ],
  on: ['answer'],
  checkText(reading, report) {
    for (const choice of choicesIn(reading)) {
      const seen = new Map<string, { key: Scalar; among: string }>();
      for (const { key, among } of codesOf(choice)) {
        const folded = key.value.trim().toLowerCase();
        const first = seen.get(folded);
        if (!first) seen.set(folded, { key, among });
        // The same key twice in one place is told by the reader.
        if (!first || (first.key.value === key.value && first.among === among)) continue;
        const what =
          first.key.value === key.value
            ? `${subjectAt(reading, key.start)} has the code ${key.value} twice`
            : `${key.value} and ${first.key.value} are the same code but for capital letters`;
        report(placeOfWords(reading, key), `${what}. Give each option a code of its own.`, {
          related: [
            {
              at: spanIn(reading, placeOfWords(reading, first.key)),
              message: `${first.key.value} stands here as well.`,
            },
          ],
        });
      }
    }
  },
};

function codesOf({ oneOf, anyOf, or }: OptionGroup): { key: Scalar; among: string }[] {
  const codes = (among: string, entries: readonly Entry<unknown>[] | undefined) =>
    (entries ?? []).map(({ key }) => ({ key, among }));
  return [...codes('one-of', oneOf), ...codes('any-of', anyOf), ...codes('or', or)];
}
