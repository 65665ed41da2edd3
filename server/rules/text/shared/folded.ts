/** Folds texts so that two that differ in no more than form come out the same. */
import type { Scalar } from '../../../syntax/tree.ts';

/** A text as two texts are compared: spacing, capital letters, punctuation and apostrophes of every form set aside. */
export function foldedWords(text: string): string {
  return wordsFolded(text).join(' ');
}

const known = new WeakMap<Scalar, string>();

/** A text of a document, folded in the same way once. */
export function wordsCompared(text: Scalar): string {
  const words = known.get(text) ?? foldedWords(text.value);
  known.set(text, words);
  return words;
}

/** The words of a text, folded in the same way. */
export function wordsFolded(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .replace(/['’‘ʼ`´\u00ad\u200b\u2060\ufeff]/g, '')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}
