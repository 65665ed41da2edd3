/** Goes through the tokens of a condition, recognises phrases of the grammar there, and gathers problems. */
import { composed } from '../../text/signs/composed.ts';
import { thousands } from '../../text/wording/thousands.ts';
import type { Expected } from './expected.ts';
import { type Token, tokensOf } from './lexer.ts';
import {
  JOINTS,
  longestPhrase,
  OF_NEXT_DAY,
  type Phrase,
  type PhraseTable,
  QUANTITY_PHRASES,
  TESTS,
} from './phrases.ts';
import type { ConditionFix, ConditionProblem, Place, Quantity, TestKind, Word } from './tree.ts';
import { GRAMMAR_WORDS, isIdWord } from './words.ts';

/** Words with which a test begins that could not stand anywhere else. */
const STARTS_TEST = new Set(
  "is isn't isnt are was equals includes include contains excludes does doesn't exceeds = == === != !== <> ≠ < <= =< > >= => ≤ ≥".split(
    ' ',
  ),
);

/** A phrase that was found, and how many tokens it takes. */
export interface FoundPhrase<Value> {
  readonly value: Value;
  readonly length: number;
}

/** Where a condition is being read, with what was found wrong so far. */
export class TokenCursor {
  readonly text: string;
  readonly problems: ConditionProblem[] = [];
  readonly tokens: readonly Token[];
  at = 0;
  /** What may come next, where the text breaks off. */
  expected: Expected | undefined;

  constructor(text: string) {
    this.text = text;
    this.tokens = this.withoutDoubles(tokensOf(text));
  }

  get here(): Token {
    return this.tokens[this.at]!;
  }

  /** The last token that was read; before the first one, that. */
  get last(): Token {
    return this.tokens[Math.max(0, this.at - 1)]!;
  }

  /** The words between two places, their letters composed as names are compared. */
  word(start: number, end: number): Word {
    return { text: composed(this.text.slice(start, end)), start, end };
  }

  /** Tells of a place once: what follows from the same slip is not told again. */
  problem(place: Place, message: string, fix?: ConditionFix): void {
    const { start, end } = place;
    const before = this.problems.at(-1);
    if (before?.start === start && before.end === end) return;
    this.problems.push({ start, end, message, ...(fix ? { fix } : {}) });
  }

  /** Notes what may come next, where the text breaks off here: what was noted first stands nearest to its end. */
  expect(expected: () => Expected): void {
    if (this.here.is === 'end') this.expected ??= expected();
  }

  /** A fix that writes other words at a place, set apart from what stands around them. */
  replacing({ start, end }: Place, words: string, title: string, isSure: boolean): ConditionFix {
    const isTightBefore = /[^\s([]/.test(this.text[start - 1] ?? ' ');
    const isTightAfter = /[^\s)\],;]/.test(this.text[end] ?? ' ');
    const text = /\w/.test(words)
      ? (isTightBefore ? ' ' : '') + words + (isTightAfter ? ' ' : '')
      : words || (isTightBefore && isTightAfter ? ' ' : '');
    return { title, isSure, edits: [{ start, end, text }] };
  }

  /** The words of a phrase in small letters, one by one. */
  private wordsFrom(index: number): (offset: number) => string | undefined {
    return (offset) => {
      const token = this.tokens[index + offset];
      return token?.is === 'word' || token?.is === 'symbol' ? token.lower : undefined;
    };
  }

  phraseAt<Value>(
    table: PhraseTable<Value>,
    isMeant?: (value: Value, length: number, words: string) => boolean,
    index = this.at,
  ): FoundPhrase<Value> | undefined {
    return longestPhrase(this.wordsFrom(index), table, isMeant);
  }

  /** The words of a test, where what follows them is none of another reading: `is either` may be a code. */
  testAt(index = this.at): FoundPhrase<Phrase<TestKind>> | undefined {
    return this.phraseAt(
      TESTS,
      ({ canonical }, length, words) =>
        words === canonical ? !this.isLabel(index, length) : this.isLoose(index, length),
      index,
    );
  }

  /** True of words after the first one of a test that begin a label by their looks: `is Not known`. */
  private isLabel(index: number, length: number): boolean {
    const isLarge = this.tokens.slice(index + 1, index + length).some(({ text }) => /^[A-Z][a-z]/.test(text));
    return isLarge && !this.isOpen(index + length);
  }

  nextDayAt(): FoundPhrase<TestKind> | undefined {
    return this.phraseAt(OF_NEXT_DAY, (_, length) => this.isLoose(this.at, length));
  }

  quantityAt(index = this.at): FoundPhrase<Phrase<Exclude<Quantity, 'answer'>>> | undefined {
    return this.phraseAt(
      QUANTITY_PHRASES,
      ({ canonical }, length, words) =>
        words === canonical || (this.isName(index + length) && !this.startsTest(index + length)),
      index,
    );
  }

  jointAt(index = this.at): FoundPhrase<Phrase<'and' | 'or'>> | undefined {
    return this.phraseAt(
      JOINTS,
      (_, length, words) =>
        words === 'and' ||
        words === 'or' ||
        this.tokens[index]!.is === 'symbol' ||
        this.startsAtom(index + length),
      index,
    );
  }

  /** True of words in place of a phrase that could be read as nothing else. */
  private isLoose(index: number, length: number): boolean {
    const words = this.tokens.slice(index, index + length);
    if (words.some((word) => word.text !== word.text.toLowerCase() && word.text !== word.text.toUpperCase()))
      return false;
    if (words[0]!.lower !== 'is' && words[0]!.lower !== 'includes') return true;
    const next = this.tokens[index + length]!;
    const isFollowed = next.is === 'word' || next.is === 'quoted' || next.is === 'open';
    return (isFollowed && !this.jointAt(index + length)) || GRAMMAR_WORDS.has(words.at(-1)!.lower);
  }

  /** True where something stands that can name a question, a fact, a condition or a value. */
  isName(index = this.at): boolean {
    const { is } = this.tokens[index]!;
    return is === 'word' || is === 'quoted';
  }

  startsTest(index = this.at): boolean {
    const token = this.tokens[index]!;
    return (token.is === 'word' || token.is === 'symbol') && STARTS_TEST.has(token.lower);
  }

  /** True where another condition begins for certain. */
  startsAtom(index = this.at): boolean {
    const token = this.tokens[index]!;
    if (token.is === 'open') return true;
    if (token.lower === 'not' || token.text === '!') return this.isName(index + 1) || this.isOpen(index + 1);
    if (!this.isName(index)) return false;
    if (this.startsTest(index + 1)) return true;
    const quantity = this.quantityAt(index);
    return quantity !== undefined && isIdWord(this.tokens[index + quantity.length]!.text);
  }

  private isOpen(index: number): boolean {
    return this.tokens[index]!.is === 'open';
  }

  /** True where a condition ends, or the brackets around it. */
  isOver(index = this.at): boolean {
    const { is } = this.tokens[index]!;
    return is === 'end' || is === 'close' || is === 'comma' || this.jointAt(index) !== undefined;
  }

  /** The tokens without words of the grammar that stand twice in a row, or more often. */
  private withoutDoubles(tokens: readonly Token[]): Token[] {
    const isAgain = (index: number) => {
      const { is, lower } = tokens[index]!;
      return is === 'word' && lower === tokens[index - 1]?.lower && GRAMMAR_WORDS.has(lower);
    };
    return tokens.filter((_, index) => {
      if (!isAgain(index)) return true;
      if (isAgain(index - 1)) return false;
      let last = index;
      while (isAgain(last + 1)) last++;
      this.tellOfDoubles(tokens.slice(index - 1, last + 1));
      return false;
    });
  }

  private tellOfDoubles(alike: readonly Token[]): void {
    const [first, again] = [alike[0]!, alike[1]!];
    const { end, outerEnd } = alike.at(-1)!;
    const which = alike.length === 2 ? 'the second' : 'all but the first';
    this.problem({ start: again.start, end }, `“${again.text}” stands ${times(alike.length)}.`, {
      title: `Leave out ${which} “${again.text}”`,
      isSure: again.lower !== 'not',
      edits: [{ start: first.outerEnd, end: outerEnd, text: '' }],
    });
  }
}

/** How often something stands that is to stand once. */
export const times = (count: number) => (count === 2 ? 'twice' : `${thousands(count)} times`);
