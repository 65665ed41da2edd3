/** Counts the words of texts, so that none is lost between a document and the set that is made of it. */

/** The words of a text: runs of letters and digits. */
export function sourceWords(text: string): string[] {
  return text.normalize('NFC').match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}

/** A count of words. */
export type WordCount = Map<string, number>;

export function countOf(words: Iterable<string>): WordCount {
  const count: WordCount = new Map();
  for (const word of words) count.set(word, (count.get(word) ?? 0) + 1);
  return count;
}

/** Those of some words that others do not have as often, in order. */
export function missingFrom(words: readonly string[], others: Iterable<string>): string[] {
  const left = countOf(others);
  return words.filter((word) => {
    const count = left.get(word) ?? 0;
    if (count > 0) left.set(word, count - 1);
    return count === 0;
  });
}
