/** Describes what may come next where a condition breaks off, as the parser finds it out while it reads. */
import type { Token } from './lexer.ts';
import { QUANTITY_PHRASES, TAKES } from './phrases.ts';
import type { Quantity, TestKind } from './tree.ts';

/** What may come next in a half-written condition (design §4). */
export type Expected =
  /** An atom begins: a question, a fact, a named condition, or `count of` a question; also `not`, where that does not stand there yet. */
  | { readonly is: 'atom'; readonly isNegated: boolean }
  /** The rest of `count of`, `any row of`, `every row of`. */
  | { readonly is: 'words'; readonly words: readonly string[] }
  /** A question, after `count of` or `row of`. */
  | { readonly is: 'question'; readonly of: Exclude<Quantity, 'answer'> }
  /** A test of what was just named, of which these words stand there; where it is a named condition, `next`. */
  | (ExpectedSubject & { readonly is: 'test'; readonly begun: string; readonly next: readonly string[] })
  /** A value in a list that is not closed yet; after one of them, what goes on with it or ends it. */
  | (ExpectedSubject & { readonly is: 'listed'; readonly given: readonly string[] })
  /** What may go on after a whole test: the words that join it to another, where brackets are open their end. */
  | { readonly is: 'next'; readonly words: readonly string[] }
  | { readonly is: 'nothing' };

/** What a test is of. */
export interface ExpectedSubject {
  readonly of: Quantity;
  readonly subject: string;
}

const KINDS = Object.keys(TAKES) as TestKind[];

/** The tests that begin with some words, or are them. */
export function testsBeginning(words: string): TestKind[] {
  return KINDS.filter((kind) => words === '' || kind === words || kind.startsWith(`${words} `));
}

/** No phrase of the grammar has more words. */
const MOST_WORDS = 8;

/** The last words of a condition, from one of its tokens on; undefined where something else stands there, or more than a phrase. */
export function wordsToEnd(tokens: readonly Token[], from: number): string | undefined {
  if (tokens.length - 1 - from > MOST_WORDS) return undefined;
  const rest = tokens.slice(from, -1);
  return rest.every(({ is }) => is === 'word') ? rest.map(({ text }) => text).join(' ') : undefined;
}

/** What `count`, `any` and `any row` are still to be followed by; undefined of other words. */
export function restOfQuantity(words: string | undefined): string[] | undefined {
  if (!words) return undefined;
  const whole = [...new Set([...QUANTITY_PHRASES.phrases.values()].map(({ canonical }) => canonical))];
  const rest = whole
    .filter((phrase) => phrase.startsWith(`${words} `))
    .map((phrase) => phrase.slice(words.length + 1));
  return rest.length > 0 ? rest : undefined;
}
