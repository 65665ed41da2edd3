/** Tells what may be written next in a half-written condition, from the words before the cursor. */
import { parseCondition } from '../../syntax/conditions/parse.ts';
import { atomsOf } from '../../syntax/conditions/parsed.ts';
import { GRAMMAR_WORDS } from '../../syntax/conditions/words.ts';

/** What may be written next in a half-written condition (design §4). */
export type ExpectedWords =
  /** An atom begins: a question, a fact, a named condition, or `count of` a question. */
  | { readonly is: 'atom' }
  /** A question, after `count of` or `row of`. */
  | { readonly is: 'question'; readonly of: 'count' | 'row' }
  /** A test of the question or fact just named; of its count where `isCount`. */
  | { readonly is: 'test'; readonly subject: string; readonly isCount: boolean }
  /** What may go on after a whole test: the words that join it to another, where brackets are open their end. */
  | { readonly is: 'next'; readonly words: readonly string[] }
  /** A number, against which a count is held. */
  | { readonly is: 'number'; readonly subject: string }
  /** A value of the subject: straight after `is`, `is not` or `includes`, or in a list. */
  | { readonly is: 'value'; readonly subject: string; readonly after: string }
  | { readonly is: 'nothing' };

const LIST = /(?:^| )(\S+) (?:is(?: not)? one|includes (?:any|all|none)) of \((?: \S+ ,)*$/;
const VALUE = /(?:^| )(\S+) (is|is not|includes)$/;
const ATOM = /(?:^| )(?:and|or|not|\()$|^$/;
const QUESTION = /(?:^| )(count|row) of$/;
const COUNT = /(?:^| )count of (\S+) is(?: not| at least| at most| more than| less than)?$/;
const SUBJECT = /(?:^|(?:^| )(?:and|or|not|of|\() )(\S+)$/;

/** What is expected after the words of a condition that stand before a place. */
export function expectedAfter(before: string): ExpectedWords {
  const words = (before.match(/[^\s(),]+|[(),]/g) ?? []).join(' ');
  const list = LIST.exec(words);
  if (list) return { is: 'value', subject: list[1]!, after: 'list' };
  const count = COUNT.exec(words);
  if (count) return { is: 'number', subject: count[1]! };
  const value = VALUE.exec(words);
  if (value && !GRAMMAR_WORDS.has(value[1]!)) return { is: 'value', subject: value[1]!, after: value[2]! };
  if (ATOM.test(words)) return { is: 'atom' };
  const question = QUESTION.exec(words);
  if (question) return { is: 'question', of: question[1] === 'count' ? 'count' : 'row' };
  const next = wordsAfterTest(before);
  if (next) return { is: 'next', words: next };
  const subject = SUBJECT.exec(words);
  if (!subject || GRAMMAR_WORDS.has(subject[1]!) || subject[1] === ')') return { is: 'nothing' };
  return { is: 'test', subject: subject[1]!, isCount: words.endsWith(`count of ${subject[1]}`) };
}

/** What may follow where a whole test ends; undefined where none does. `and` and `or` are not mixed without brackets. */
function wordsAfterTest(before: string): string[] | undefined {
  const open = joinedInBrackets(before);
  const { condition, problems } = parseCondition(before + ')'.repeat(open.length - 1));
  if (problems.length > 0 || atomsOf(condition).at(-1)?.is !== 'test') return undefined;
  const joined = open.at(-1);
  return [...(joined ? [joined] : ['and', 'or']), ...(open.length > 1 ? [')'] : [])];
}

/** The word that joins tests, so far: outside all brackets, then within each that is open, inwards. */
function joinedInBrackets(text: string): string[] {
  const open = [''];
  for (const [word] of text.replace(/"[^"]*"/g, '').matchAll(/[()]|[^\s(),]+/g)) {
    if (word === '(') open.push('');
    else if (word === ')' && open.length > 1) open.pop();
    else if (word === 'and' || word === 'or') open[open.length - 1] = word;
  }
  return open;
}
