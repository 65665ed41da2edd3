/** The tree of a condition (design §4); places count UTF-16 units from the start of the condition's text. */

export type Condition = Junction | Negation | NameAtom | TestAtom | Unread;

export interface Place {
  readonly start: number;
  readonly end: number;
}

/** A word that names something: a question, a fact, a named condition, or a value. */
export interface Word extends Place {
  readonly text: string;
}

/** Conditions joined by `and` or by `or`: two or more, none of them joined by the same word without brackets. */
export interface Junction extends Place {
  readonly is: 'and' | 'or';
  readonly parts: readonly Condition[];
  /** Brackets stand around it; its place lies inside them. */
  readonly isBracketed: boolean;
}

export interface Negation extends Place {
  readonly is: 'not';
  readonly part: Condition;
  readonly isBracketed: boolean;
}

/** A named condition, or a name to which no test has been written yet. */
export interface NameAtom extends Place {
  readonly is: 'name';
  readonly name: Word;
}

export interface TestAtom extends Place {
  readonly is: 'test';
  readonly of: Quantity;
  readonly subject: Word;
  readonly test: Test;
}

/** Stands where an atom is missing or cannot be read, so that the rest of the condition can. */
export interface Unread extends Place {
  readonly is: 'unread';
}

export type Quantity = 'answer' | 'count' | 'any row' | 'every row';

export interface Test extends Place {
  readonly kind: TestKind;
  /** Codes, a number or a date, as written; none for the tests that take none. */
  readonly values: readonly Word[];
}

/** The tests of the grammar, by their words. */
export type TestKind =
  | 'is'
  | 'is not'
  | 'is one of'
  | 'is not one of'
  | 'includes'
  | 'includes any of'
  | 'includes all of'
  | 'includes none of'
  | 'is at least'
  | 'is at most'
  | 'is more than'
  | 'is less than'
  | 'is before'
  | 'is on or after'
  | 'is sufficient'
  | 'is insufficient'
  | 'is answered'
  | 'is not answered';

/** Something that the parser could not take as written. */
export interface ConditionProblem extends Place {
  /** A sentence for the author. */
  readonly message: string;
  readonly fix?: ConditionFix;
}

export interface ConditionFix {
  readonly title: string;
  /** The condition is read as this makes it: nothing else can be meant. */
  readonly isSure: boolean;
  readonly edits: readonly (Place & { readonly text: string })[];
}

export interface ParsedCondition {
  /** Undefined of a text in which nothing stands. */
  readonly condition: Condition | undefined;
  readonly problems: readonly ConditionProblem[];
  /** Nothing had to be guessed: what is written can mean nothing else. */
  readonly isSure: boolean;
}
