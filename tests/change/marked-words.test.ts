import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type MarkedPiece, markedWords } from '../../server/change/comparison/marked-words.ts';

const textOf = (pieces: readonly MarkedPiece[]) => pieces.map(({ text }) => text).join('');
const other = (pieces: readonly MarkedPiece[]) =>
  pieces.filter(({ isOther }) => isOther).map(({ text }) => text);

test('marks the words that only one text has, together where they stand together', () => {
  const { before, after } = markedWords('Were parents heard?', 'Were both the parents ever heard?');
  expect([other(before), other(after).map((text) => text.trim())]).toEqual([[], ['both the', 'ever']]);
  const reworded = markedWords('It must be shared in time.', 'It should be shared in time.');
  expect([other(reworded.before), other(reworded.after)]).toEqual([['must'], ['should']]);
});

test('what is marked and what is not make up the texts; what is not marked is the same but for blanks', () => {
  const words = fc
    .array(fc.constantFrom('not', 'the', 'plan', 'child', ',', '.', ' ', '\n', 'Ŵy', '😀'))
    .map((all) => all.join(' '));
  fc.assert(
    fc.property(words, words, (one, two) => {
      const { before, after } = markedWords(one, two);
      expect([textOf(before), textOf(after)]).toEqual([one, two]);
      const kept = (pieces: readonly MarkedPiece[]) =>
        textOf(pieces.filter(({ isOther }) => !isOther)).replace(/\s+/g, '');
      expect(kept(before)).toBe(kept(after));
    }),
  );
});

test('texts that are too long to be read word by word are marked whole', () => {
  const { before, after } = markedWords('a '.repeat(15_000), 'b '.repeat(15_000));
  expect([before.length, after.length]).toEqual([1, 1]);
});
