/** The phrases of the condition language, with the other words in which people write them. */
import type { Quantity, TestKind } from './tree.ts';

/** What stands after the words of a test. */
export type Takes = 'nothing' | 'value' | 'list';

export const TAKES: Readonly<Record<TestKind, Takes>> = {
  is: 'value',
  'is not': 'value',
  'is one of': 'list',
  'is not one of': 'list',
  includes: 'value',
  'includes any of': 'list',
  'includes all of': 'list',
  'includes none of': 'list',
  'is at least': 'value',
  'is at most': 'value',
  'is more than': 'value',
  'is less than': 'value',
  'is before': 'value',
  'is on or after': 'value',
  'is sufficient': 'nothing',
  'is insufficient': 'nothing',
  'is answered': 'nothing',
  'is not answered': 'nothing',
};

/** The test that is meant where several values follow one that takes a single one. */
export const WITH_LIST: Partial<Record<TestKind, TestKind>> = {
  is: 'is one of',
  'is not': 'is not one of',
  includes: 'includes any of',
};

/** Tests of a number or a date: one word follows, or a few that are no code. */
export const MEASURES: ReadonlySet<TestKind> = new Set<TestKind>([
  'is at least',
  'is at most',
  'is more than',
  'is less than',
  'is before',
  'is on or after',
]);

/** A phrase of the grammar, or one that is written in place of it. */
export interface Phrase<Meaning> {
  readonly means: Meaning;
  /** How the grammar has it. */
  readonly canonical: string;
  /** Nothing else can be meant by it. */
  readonly isSure: boolean;
}

/** Phrases by their words, and the words with which they begin. */
export interface PhraseTable<Value> {
  readonly phrases: ReadonlyMap<string, Value>;
  readonly firstWords: ReadonlySet<string>;
}

function tableOf<Value>(phrases: ReadonlyMap<string, Value>): PhraseTable<Value> {
  return { phrases, firstWords: new Set([...phrases.keys()].map((words) => words.split(' ', 1)[0]!)) };
}

/** Other words for the same. */
const SAME: Partial<Record<TestKind, readonly string[]>> = {
  is: [
    ...['=', '==', '===', 'is =', 'is ==', 'is = to', ':', '→'],
    ...['equals', 'is equal to', 'equal to', 'is exactly'],
  ],
  'is not': [
    '!=',
    '<>',
    '≠',
    '!==',
    "isn't",
    'isnt',
    'is !=',
    'is <>',
    'is not =',
    'is not equal to',
    'does not equal',
    "doesn't equal",
    'not',
  ],
  'is one of': ['in', 'is in', 'is any of', 'is any one of', 'is either of', 'is either', 'are one of'],
  'is not one of': [
    'not in',
    'is not in',
    "isn't in",
    'is not any of',
    "isn't any of",
    "isn't one of",
    'is none of',
    'is neither of',
    'is neither',
    'is not either',
  ],
  includes: ['include', 'contains', 'does include', 'has'],
  'includes any of': [
    'includes one of',
    'includes at least one of',
    'includes any',
    'include any of',
    'include one of',
    'contains any of',
    'contains one of',
    'includes either',
    'includes either of',
    'has any of',
  ],
  'includes all of': [
    'includes all',
    'include all of',
    'includes every one of',
    'includes each of',
    'contains all of',
    'includes both',
    'includes both of',
    'has all of',
  ],
  'includes none of': [
    'includes none',
    'include none of',
    'contains none of',
    'includes neither',
    'includes neither of',
    'includes not',
    'not includes',
    'does not include',
    "doesn't include",
    'does not include any of',
    "doesn't include any of",
    'does not include one of',
    'does not contain',
    "doesn't contain",
    'does not contain any of',
    'excludes',
    'has none of',
  ],
  'is at least': [
    '>=',
    '=>',
    '≥',
    'is >=',
    'is ≥',
    'is no less than',
    'is not less than',
    'is more than or equal to',
    'is greater than or equal to',
    'is equal to or more than',
    'is equal to or greater than',
    'is no fewer than',
    'is not fewer than',
    'is a minimum of',
    'is not under',
    'is not below',
  ],
  'is at most': [
    '<=',
    '=<',
    '≤',
    'is <=',
    'is ≤',
    'is no more than',
    'is not more than',
    'is no greater than',
    'is not greater than',
    'is less than or equal to',
    'is fewer than or equal to',
    'is equal to or less than',
    'is up to',
    'is a maximum of',
    'is not over',
    'is not above',
  ],
  'is more than': [
    '>',
    'is >',
    'is greater than',
    'is more then',
    'is greater then',
    'is over',
    'is above',
    'is not at most',
    'exceeds',
  ],
  'is less than': [
    '<',
    'is <',
    'is fewer than',
    'is less then',
    'is fewer then',
    'is under',
    'is below',
    'is not at least',
  ],
  'is before': ['is earlier than', 'is prior to', 'is not on or after'],
  'is on or after': [
    'is after or on',
    'is from',
    'is on or later than',
    'is not before',
    'is not earlier than',
    'is since',
  ],
  'is answered': ['is not left blank', 'has an answer', 'has been answered', 'exists'],
  'is not answered': [
    "isn't answered",
    'is left blank',
    'has no answer',
    'has not been answered',
    'does not exist',
  ],
};

/** Words that may well mean something else. */
const PERHAPS: Partial<Record<TestKind, readonly string[]>> = {
  'is sufficient': ['is not insufficient', "isn't insufficient"],
  'is insufficient': ['is not sufficient', "isn't sufficient"],
  'is not': ['is anything but', 'is other than'],
};

function phrasesOf<Meaning extends string>(
  meanings: readonly Meaning[],
  same: Partial<Record<Meaning, readonly string[]>>,
  perhaps: Partial<Record<Meaning, readonly string[]>>,
  canonical: (meaning: Meaning) => string = (meaning) => meaning,
): PhraseTable<Phrase<Meaning>> {
  const phrases = new Map<string, Phrase<Meaning>>();
  const add = (words: string, means: Meaning, isSure: boolean) => {
    if (!phrases.has(words)) phrases.set(words, { means, canonical: canonical(means), isSure });
  };
  for (const meaning of meanings) add(canonical(meaning), meaning, true);
  for (const meaning of meanings) {
    for (const words of same[meaning] ?? []) add(words, meaning, true);
    for (const words of perhaps[meaning] ?? []) add(words, meaning, false);
  }
  return tableOf(phrases);
}

const KINDS = Object.keys(TAKES) as TestKind[];

/** Every test without its `is`, as in `A1.8 at least 2`. */
const bare = KINDS.filter((kind) => kind.startsWith('is ')).map((kind) => [kind, kind.slice(3)] as const);

const withBare: Partial<Record<TestKind, readonly string[]>> = Object.fromEntries(
  KINDS.map((kind) => [
    kind,
    [
      ...(SAME[kind] ?? []),
      ...bare.filter(([of]) => of === kind).map(([, words]) => words),
      ...(SAME[kind] ?? [])
        .filter((words) => words.startsWith('is '))
        .map((words) => `are ${words.slice(3)}`),
      ...(kind.startsWith('is') ? [`are${kind.slice(2)}`, `was${kind.slice(2)}`] : []),
    ],
  ]),
);

/** The tests by their words, with those that are written in place of them. */
export const TESTS: PhraseTable<Phrase<TestKind>> = phrasesOf(KINDS, withBare, PERHAPS);

/** Of a date, and so not one test of the grammar but another one of the day that follows. */
export const OF_NEXT_DAY = tableOf<TestKind>(
  new Map([
    ['is after', 'is on or after'],
    ['is later than', 'is on or after'],
    ['is on or before', 'is before'],
    ['is before or on', 'is before'],
    ['is not after', 'is before'],
    ['is by', 'is before'],
  ]),
);

const QUANTITIES: Readonly<Record<Exclude<Quantity, 'answer'>, string>> = {
  count: 'count of',
  'any row': 'any row of',
  'every row': 'every row of',
};

/** What stands before the question whose rows or chosen options are asked about. */
export const QUANTITY_PHRASES: PhraseTable<Phrase<Exclude<Quantity, 'answer'>>> = phrasesOf(
  Object.keys(QUANTITIES) as Exclude<Quantity, 'answer'>[],
  {
    count: ['count', 'the count of', 'number of', 'the number of', 'total of', 'how many of'],
    'any row': [
      'any row',
      'any rows of',
      'any of the rows of',
      'some row of',
      'a row of',
      'one row of',
      'at least one row of',
    ],
    'every row': [
      'every row',
      'each row of',
      'all rows of',
      'all the rows of',
      'every rows of',
      'all of the rows of',
    ],
  },
  {},
  (quantity) => QUANTITIES[quantity],
);

export const quantityWords = (of: Quantity): string => (of === 'answer' ? '' : QUANTITIES[of]);

/** What joins conditions, and what is written in place of that. */
export const JOINTS: PhraseTable<Phrase<'and' | 'or'>> = phrasesOf(
  ['and', 'or'],
  { and: ['&&', '&', 'as well as', 'but', 'plus'], or: ['||', '|', 'or else'] },
  { or: ['and/or'] },
);

/** Words before an atom or a whole condition that say nothing. */
export const IDLE = tableOf(
  new Map(
    [
      ...['when', 'where', 'if', 'only when', 'only if', 'only where', 'ask-when', 'only-when'],
      ...['ask when', 'asked when', 'ask if', 'asked if', 'both', 'either', 'also'],
      ...['the', 'question', 'the question', 'answer to', 'the answer to', 'the answer of'],
    ].map((words) => [words, words]),
  ),
);

const LONGEST = 6;

/** The longest phrase at the front of some words that a table has and that is meant, and how many words it takes. */
export function longestPhrase<Value>(
  word: (index: number) => string | undefined,
  { phrases, firstWords }: PhraseTable<Value>,
  isMeant: (value: Value, length: number, words: string) => boolean = () => true,
): { readonly value: Value; readonly length: number } | undefined {
  let best: { value: Value; length: number } | undefined;
  let words = word(0);
  if (words === undefined || !firstWords.has(words)) return undefined;
  for (let length = 1; words !== undefined && length <= LONGEST; length++) {
    const value = phrases.get(words);
    if (value !== undefined && isMeant(value, length, words)) best = { value, length };
    const next = word(length);
    words = next === undefined ? undefined : `${words} ${next}`;
  }
  return best;
}
