/** Tells words of the condition language, ids, and values that need quotation marks from one another. */

/** The words of the condition language (design §4); none of them can name anything. */
export const GRAMMAR_WORDS: ReadonlySet<string> = new Set(
  'and or not is one of includes any all none at least most more than less before on after sufficient insufficient answered count row every'.split(
    ' ',
  ),
);

const LOOKS_LIKE_ID = /^(?:[A-Z]{1,3}\d[\w.]*|\d[\w.]*)(?:\/[\w-]+)?$/;

/** True of a word that stands for a question or a row wherever it begins an atom. */
export function isIdWord(word: string): boolean {
  return LOOKS_LIKE_ID.test(word.replace(/\s+/g, ''));
}

/** True of a value that can only stand between quotation marks: a label of several words. */
export function needsQuotes(value: string): boolean {
  return (
    GRAMMAR_WORDS.has(value) || /[\s\u00ad\u200b-\u200d\u2060\ufeff(),;[\]=<>≤≥≠]|^["'“‘«!&|]|!=/.test(value)
  );
}
