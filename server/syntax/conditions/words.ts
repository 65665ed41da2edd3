/** A word of a condition, with its place in the condition's text. */
export interface ConditionWord {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The words of the condition language (design §4); none of them can name anything. */
export const GRAMMAR_WORDS: ReadonlySet<string> = new Set(
  'and or not is one of includes any all none at least most more than less before on after sufficient insufficient answered count row every'.split(
    ' ',
  ),
);

const WORD = /[^\s(),]+|[(),]/g;
const ATOM_STARTS_AFTER = new Set(['and', 'or', 'not', '(']);
const LOOKS_LIKE_ID = /^(?:[A-Z]{1,3}\d[\w.]*|\d[\w.]*)(?:\/[\w-]+)?$/;

/** The ids that a condition speaks of: an id is read where an atom begins, or after `count of` and `row of`. */
export function conditionIds(condition: string): ConditionWord[] {
  const words = conditionWords(condition);
  let depth = 0;
  return words.filter((word, index) => {
    const before = words[index - 1]?.text;
    const isList = before === '(' && depth === 0 && words[index - 2]?.text === 'of';
    if (word.text === '(' && before === 'of') depth++;
    else if (word.text === ')' && depth > 0) depth--;
    if (!LOOKS_LIKE_ID.test(word.text) || isList || depth > 0) return false;
    const second = words[index - 2]?.text;
    const afterOf = before === 'of' && (second === 'count' || second === 'row');
    return before === undefined || ATOM_STARTS_AFTER.has(before) || afterOf;
  });
}

function conditionWords(condition: string): ConditionWord[] {
  return [...condition.matchAll(WORD)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}
