import { hasWrittenId, placeOfWords, writtenId } from '../../lint/entries.ts';
import { questions } from '../../lint/example.ts';
import type { Fix } from '../../lint/finding.ts';
import { type Rule, replace, spanIn } from '../../lint/rule.ts';
import { isPlaceholder } from '../../model/ids.ts';
import type { Definition } from '../../model/reading.ts';
import type { View } from '../../project/view.ts';
import { nextFreeId } from './shared/next-free.ts';

export const duplicate: Rule = {
  name: 'id/duplicate',
  severity: 'error',
  what: 'Two entries of a set have the same id.',
  why: 'References, routing and data collected under the id could mean either of them.',
  remedy:
    'Give one of the two an id of its own. Ids that differ only in spaces or in capital letters count as the same.',
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
      message: 'A1.1 is used more than once in this set. Each entry needs an id of its own.',
    },
  ],
  on: ['id'],
  check(reading, report, view) {
    for (const definition of reading.definitions) {
      if (definition.space !== 'id' || isPlaceholder(definition.place.value)) continue;
      const alike = view.definedAlike(definition.name);
      const first = alike.find((other) => other === definition || clash(other, definition))!;
      if (first === definition) continue;
      const message =
        writtenId(first) === writtenId(definition)
          ? `${writtenId(definition)} is used more than once in this set. Each entry needs an id of its own.`
          : `${writtenId(definition)} counts as the same id as ${writtenId(first)}, which is in this set already.`;
      report(placeOfWords(reading, definition.place), message, {
        fixes: freeIds(definition, first, view),
        related: [{ at: view.placeOf(first), message: `${writtenId(first)} is first used here.` }],
      });
    }
  },
};

/** An id for the second of two, and one for the first where that is the one that is asked for. */
function freeIds(second: Definition, first: Definition, view: View): Fix[] {
  const free = hasWrittenId(second) ? nextFreeId(second, view) : undefined;
  const before = hasWrittenId(first) ? nextFreeId(first, view) : undefined;
  const isFirstMeant =
    before !== undefined && before !== free && view.isMentioned('id', before) && !isMentioned(free, view);
  return [
    ...(isFirstMeant
      ? [given(first, before, `Give the first of them the id ${before}, which is asked for`)]
      : []),
    ...(free === undefined ? [] : [given(second, free, `Give it the next free id, ${free}`)]),
  ];
}

const isMentioned = (id: string | undefined, view: View) => id !== undefined && view.isMentioned('id', id);

const given = ({ reading, place }: Definition, id: string, title: string) =>
  replace(spanIn(reading, placeOfWords(reading, place)), id, title, false);

/**
 * The id of a section is a name, which may look like another but for its capital letters. Codes of rows clash
 * among the rows of one question only, and a code that stands there twice is a finding about the text.
 */
function clash(first: Definition, second: Definition): boolean {
  if (first.kind === 'section' || second.kind === 'section') return first.name === second.name;
  if (hasWrittenId(first) || hasWrittenId(second)) return true;
  return first.reading === second.reading && first.parent === second.parent && first.name !== second.name;
}
