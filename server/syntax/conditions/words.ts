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

/** Ends what is said of a value that is none: the wish most often had, so that it gets an answer of its own. */
export const FIXED_VALUES =
  'an answer is compared with a fixed value; two answers cannot be compared yet, and nothing can be worked out';

/** Words that stand for a value which differs by the case or by the day: `today`, `10 working days after I1.1`, `I1.1 + 2`. */
const WORKED_OUT = [
  /^(?:today|now|tomorrow|yesterday)\b/i,
  /\S\s+(?:[-+*/−×÷]|plus|minus|times)\s+\S/i,
  /\bworking days?\b/i,
  /\d\s+(?:days?|weeks?|months?|years?)\s+(?:after|ago|before|earlier|from|later|of|since)\b/i,
];

/** True of words, in place of a value, that would have to be worked out. */
export const isWorkedOut = (words: string): boolean => WORKED_OUT.some((form) => form.test(words));

/** A sign between two values, or the word for one. */
export const isSign = (word: string): boolean => /^(?:[-+*/−×÷]|plus|minus|times)$/i.test(word);

/** True of a value that looks like the id of a question, and neither like a whole number nor like a year. */
export const isIdValue = (value: string): boolean => isIdWord(value) && /[A-Z.]/.test(value);

/** True of a value that can only stand between quotation marks: a label of several words. */
export function mustBeQuoted(value: string): boolean {
  return (
    GRAMMAR_WORDS.has(value) || /[\s\u00ad\u200b-\u200d\u2060\ufeff(),;[\]=<>≤≥≠]|^["'“‘«!&|]|!=/.test(value)
  );
}
