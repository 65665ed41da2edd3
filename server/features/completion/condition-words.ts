/** Tells what may be written next in a half-written condition, from the words before the cursor. */
import type { Leaf } from '../../model/read-shape.ts';
import { type Reading, sourcePlaces } from '../../model/reading.ts';
import { GRAMMAR_WORDS } from '../../syntax/conditions/words.ts';

/** What may be written next in a half-written condition (design §4). */
export type ExpectedWords =
  /** An atom begins: a question, a fact, a named condition, or `count of` a question. */
  | { readonly is: 'atom' }
  /** A question, after `count of` or `row of`. */
  | { readonly is: 'question' }
  /** A test of the question or fact just named; of its count where `isCount`. */
  | { readonly is: 'test'; readonly subject: string; readonly isCount: boolean }
  /** A value of the subject: straight after `is`, `is not` or `includes`, or in a list. */
  | { readonly is: 'value'; readonly subject: string; readonly after: string }
  | { readonly is: 'nothing' };

const LIST = /(?:^| )(\S+) (?:is(?: not)? one|includes (?:any|all|none)) of \((?: \S+ ,)*$/;
const VALUE = /(?:^| )(\S+) (is|is not|includes)$/;
const ATOM = /(?:^| )(?:and|or|not|\()$|^$/;
const QUESTION = /(?:^| )(?:count|row) of$/;
const SUBJECT = /(?:^|(?:^| )(?:and|or|not|of|\() )(\S+)$/;

/** What is expected after the words of a condition that stand before a place. */
export function expectedAfter(before: string): ExpectedWords {
  const words = (before.match(/[^\s(),]+|[(),]/g) ?? []).join(' ');
  const list = LIST.exec(words);
  if (list) return { is: 'value', subject: list[1]!, after: 'list' };
  const value = VALUE.exec(words);
  if (value && !GRAMMAR_WORDS.has(value[1]!)) return { is: 'value', subject: value[1]!, after: value[2]! };
  if (ATOM.test(words)) return { is: 'atom' };
  if (QUESTION.test(words)) return { is: 'question' };
  const subject = SUBJECT.exec(words);
  if (!subject || GRAMMAR_WORDS.has(subject[1]!) || subject[1] === ')') return { is: 'nothing' };
  return { is: 'test', subject: subject[1]!, isCount: words.endsWith(`count of ${subject[1]}`) };
}

/** The question or fact whose value is expected after the words before a place. */
export function subjectBefore(before: string): string | undefined {
  const expected = expectedAfter(before);
  return expected.is === 'value' ? expected.subject : undefined;
}

/** The word of a condition at an offset of its chunk; `index` is its place in the text of the condition. */
export function wordAt(
  leaf: Leaf,
  reading: Reading,
  offset: number,
): { text: string; index: number; start: number; end: number } | undefined {
  const toSource = sourcePlaces(leaf.scalar, reading.chunk.text);
  for (const match of leaf.scalar.value.matchAll(/[^\s(),]+/g)) {
    const start = toSource(match.index);
    const end = toSource(match.index + match[0].length);
    if (start <= offset && offset <= end) return { text: match[0], index: match.index, start, end };
  }
  return undefined;
}
