/** Words are looked up in a list of bytes as they are in a set of texts. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { WordList } from '../../server/text/wording/word-list.ts';
import { runs } from '../runs.ts';

const word = fc.string({
  unit: fc.constantFrom('a', 'b', 'z', "'", '-', 'é', 'ŵ'),
  minLength: 1,
  maxLength: 4,
});
const sorted = (words: readonly string[]) => [...new Set(words)].sort((a, b) => (a < b ? -1 : 1));
const listOf = (words: readonly string[]) => words.map((each) => `${each}\n`).join('');

describe('a list of words', () => {
  test('holds what stands in it, and nothing else', () => {
    fc.assert(
      fc.property(fc.array(word), fc.array(word), (words, others) => {
        const list = new WordList(listOf(sorted(words)));
        const held = new Set(words);
        for (const each of [...words, ...others, '']) expect(list.has(each)).toBe(held.has(each));
      }),
      { numRuns: runs(200) },
    );
  });

  test('is the same as text and as bytes', () => {
    const text = listOf(sorted(['Llŷr', 'tŷ', 'plan', 'plans', 'café']));
    const list = new WordList(new TextEncoder().encode(text));
    expect(['tŷ', 'ty', 'plan', 'pla', 'café', 'cafe'].filter((each) => list.has(each))).toEqual([
      'tŷ',
      'plan',
      'café',
    ]);
    expect(list.near('plna')).toBe('plan');
    expect(list.near('zzzz')).toBeUndefined();
    expect(new WordList('').isEmpty).toBe(true);
  });
});
