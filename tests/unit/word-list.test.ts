/** Words are looked up in a packed list as they are in a set of texts. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { WordList } from '../../server/text/wording/word-list.ts';
import { packWords } from '../../tools/pack-words.mjs';
import { runs } from '../runs.ts';

const word = fc.string({
  unit: fc.constantFrom('a', 'b', 'z', "'", '-', 'é', 'ŵ'),
  minLength: 1,
  maxLength: 4,
});

describe('a packed list of words', () => {
  test('holds what was packed, and nothing else', () => {
    fc.assert(
      fc.property(fc.array(word), fc.array(word), (words, others) => {
        const list = new WordList(packWords(words));
        const held = new Set(words);
        for (const each of [...words, ...others, '']) expect(list.has(each)).toBe(held.has(each));
      }),
      { numRuns: runs(200) },
    );
  });

  test('is the same in whichever order, and however often, words are given', () => {
    fc.assert(
      fc.property(fc.array(word), (words) => {
        expect(packWords([...words, ...words].reverse())).toEqual(packWords(words));
      }),
      { numRuns: runs(200) },
    );
  });

  test('holds endings that many words share only once', () => {
    const stems = ['plan', 'review', 'visit', 'ŵyl'];
    const edges = (words: readonly string[]) => packWords(words).length / 4;
    expect(edges(stems.flatMap((stem) => [stem, `${stem}'s`]))).toBe(edges(stems) + 2);
  });

  test('takes no start for a word, and finds a word a slip away', () => {
    const list = new WordList(packWords(['Llŷr', 'tŷ', 'plan', 'plans', 'café']));
    const asked = ['tŷ', 'ty', 'plan', 'pla', 'planss', 'café', 'cafe', '\ud800'];
    expect(asked.filter((each) => list.has(each))).toEqual(['tŷ', 'plan', 'café']);
    expect(list.near('plna')).toBe('plan');
    expect(list.near('caféé')).toBe('café');
    expect(list.near('zzzz')).toBeUndefined();
    expect(new WordList(packWords([])).isEmpty).toBe(true);
  });
});
