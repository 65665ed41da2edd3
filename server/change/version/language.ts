/** What a language has to say for changes to be told in it. Names come as they stand in the middle of a sentence. */

import type { AnswerType } from '../../routing/meaning/subject.ts';

export type Happened = 'changed' | 'removed' | 'added';
export type AnswerForm = 'one-of' | 'any-of' | 'text' | 'number' | 'date';
/** What is compared of an answer, beside its options. */
export type AnswerFacet =
  | 'at-least'
  | 'at-most'
  | 'min'
  | 'max'
  | 'unit'
  | 'decimals'
  | 'listed-in'
  | 'optional'
  | 'sufficient'
  | 'not-applicable'
  | 'scored';
export type OptionFacet = 'label' | 'means' | 'only-when' | 'explain-in';
export type Undecided = 'no id' | 'too long' | 'cycle' | 'unread';

/** How a language tells changes. */
export interface ChangeWords {
  /** In which cases are told. */
  readonly language: string;
  /** How something is answered, with its labels in the language; as its own version has it where that is not known. */
  readonly answerOf?: (name: string) => AnswerType | undefined;
  readonly list: (items: readonly string[]) => string;
  readonly theSet: string;
  readonly section: (name: string) => string;
  readonly note: (text: string) => string;
  readonly split: (whole: string, parts: string) => string;
  readonly merged: (parts: string, whole: string) => string;
  readonly renumbered: (was: string, id: string) => string;
  readonly gone: (name: string) => string;
  readonly come: (name: string) => string;
  readonly reused: (id: string) => string;
  readonly moved: (name: string, from: string, to: string) => string;
  readonly reordered: (names: string) => string;
  /** What is said of one thing, after its name. */
  readonly of: (name: string, what: string) => string;
  /** The same where it is so of other questions too. */
  readonly ofOthers: (name: string, others: number) => string;
  readonly anotherSort: string;
  readonly forms: Readonly<Record<AnswerForm, string>>;
  readonly recoded: (was: string, is: string) => string;
  readonly optionsReordered: string;
  readonly happened: (what: string, how: Happened) => string;
  readonly answer: Readonly<Record<AnswerFacet, string>>;
  readonly mayBeBlank: string;
  readonly mustBeAnswered: string;
  readonly option: (code: string) => string;
  readonly ofOption: Readonly<Record<OptionFacet, string>>;
  readonly exclusive: (option: string) => string;
  /** A field as it is called in a sentence. */
  readonly field: (name: string) => string;
  /** One of several of a sort, by its name or its number. */
  readonly entry: (sort: string, name: string, isQuoted: boolean) => string;
  /** The same where it stands by itself, in place of a text. */
  readonly entryAlone: (sort: string, name: string, isQuoted: boolean) => string;
  readonly within: (what: string, around: string) => string;
  readonly routing: RoutingChangeWords;
  readonly ratings: RatingMoveWords;
  readonly translation: (language: string, path: string | undefined) => string;
}

interface RoutingChangeWords {
  readonly inEveryCase: string;
  readonly insufficient: (id: string) => string;
  readonly or: string;
  readonly same: string;
  readonly undecided: (because: string) => string;
  readonly because: Readonly<Record<Undecided, string>>;
  readonly answeredOtherwise: (name: string) => string;
  readonly anyCase: string;
  readonly where: (example: string) => string;
  readonly fewer: (where: string) => string;
  readonly more: (where: string) => string;
  readonly other: (now: string, notAnyMore: string) => string;
}

interface RatingMoveWords {
  readonly keyQuestions: string;
  readonly whole: string;
  readonly level: (level: string, parts: number) => string;
  readonly moved: (called: string, moves: string, tried: string) => string;
  readonly shares: (count: string, cases: number) => string;
  readonly combinations: (count: string) => string;
  readonly share: (percent: string, some: number, all: number) => string;
  readonly stretch: (first: string, last: string) => string;
  readonly suchAs: (count: string, first: string) => string;
  readonly notRated: string;
  readonly otherParts: (called: string) => string;
  readonly tooMany: (called: string, most: string) => string;
}
