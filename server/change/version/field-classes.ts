/** The class of a change to each field of each document: the one table from which classes are read. */
import type { ChangeClass } from './classes.ts';

/**
 * What a change to a field is. `apart`: the field is compared by its meaning, with others, and not by itself.
 * `none`: it says nothing of what is asked, answered, rated or read, so that a change to it is none in itself.
 */
export type FieldClass = ChangeClass | 'apart' | 'none';

/** Of names and values: what it is that a name comes or goes, and that its text is another. */
export interface EntriesClass {
  readonly entry: FieldClass;
  readonly text: FieldClass;
}

type Table = Readonly<Record<string, FieldClass | EntriesClass>>;

const BOUNDS: Table = { min: 'data', max: 'data' };
const NUMBER: Table = { ...BOUNDS, unit: 'data', decimals: 'data' };

/** Compared option by option, wherever they are written: `comparison/answers.ts`. */
const ANSWER: Table = Object.fromEntries(
  [
    ...['one-of', 'any-of', 'at-least', 'at-most', 'text', 'number', 'date', 'or'],
    ...['listed-in', 'optional', 'sufficient', 'not-applicable', 'scored'],
  ].map((name) => [name, 'apart'] as const),
);

// biome-ignore lint/suspicious/noThenProperty: `then` is the field's name in the document
const CHECK: Table = { when: 'routing', then: 'data', text: 'wording' };

const SHARED: Table = {
  'ask-when': 'apart',
  guidance: 'guidance',
  use: 'guidance',
  was: 'none',
  printed: 'guidance',
  open: 'none',
};

const QUESTION: Table = {
  ...SHARED,
  id: 'apart',
  kind: 'data',
  text: 'wording',
  answer: 'apart',
  indicators: 'guidance',
  criteria: 'rating',
  explains: 'apart',
  alternative: 'routing',
  respondent: 'data',
  optional: 'apart',
  scored: 'rating',
  means: 'apart',
  'only-when': 'apart',
  'explain-in': 'apart',
  checks: 'data',
};

/** Of a fact and of a question. */
const OPTION: Table = {
  label: 'wording',
  means: 'guidance',
  'only-when': 'routing',
  exclusive: 'data',
  'explain-in': 'data',
  was: 'none',
};

const LEVEL: Table = { rule: 'rating', measure: 'rating', round: 'rating', bands: 'rating' };
const NAMED: Table = { id: 'apart', title: 'guidance', statement: 'guidance' };

/** By the kind of document and what the record is called in it. */
export const FIELD_CLASSES: Readonly<Record<string, Table>> = {
  'question-set question set': {
    carag: 'none',
    format: 'none',
    title: 'guidance',
    version: 'none',
    label: 'none',
    status: 'none',
    published: 'none',
    languages: 'translation',
    ids: 'data',
    uses: 'rating',
    base: 'none',
    sections: 'apart',
    guidance: 'guidance',
    open: 'none',
    facts: 'data',
    answers: 'apart',
    respondents: { entry: 'data', text: 'wording' },
    conditions: 'apart',
    'guidance-blocks': { entry: 'guidance', text: 'guidance' },
    checks: 'data',
    unused: 'none',
    retired: 'none',
    rules: 'none',
  },
  'question-set base': { tag: 'none', folder: 'none', revision: 'none' },
  'question-set fact': { 'one-of': 'data', 'any-of': 'data', 'answered-by': 'data', 'only-when': 'routing' },
  'question-set option': OPTION,
  'question-set answer list': ANSWER,
  'question-set text answer': {},
  'question-set number answer': NUMBER,
  'question-set date answer': BOUNDS,
  'question-set check': CHECK,
  'section section': {
    ...SHARED,
    carag: 'none',
    id: 'apart',
    title: 'guidance',
    standard: 'rating',
    statement: 'guidance',
    'key-questions': 'apart',
    questions: 'apart',
  },
  'section key question': {
    ...SHARED,
    id: 'apart',
    text: 'wording',
    rates: 'rating',
    statement: 'guidance',
    questions: 'apart',
  },
  'section question': { ...QUESTION, rows: 'apart' },
  'section row': QUESTION,
  'section answer': { ...ANSWER, list: 'apart' },
  'section option': OPTION,
  'section text answer': {},
  'section number answer': NUMBER,
  'section date answer': BOUNDS,
  'section check': CHECK,
  'guidance guidance': { carag: 'none', for: 'none' },
  'guidance guidance entry': { id: 'apart', guidance: 'apart' },
  'standards standards document': {
    carag: 'none',
    title: 'guidance',
    statement: 'guidance',
    domains: 'rating',
    themes: 'rating',
  },
  'standards domain': { ...NAMED, standards: 'rating' },
  'standards theme': { ...NAMED, standards: 'rating' },
  'standards standard': {
    ...NAMED,
    rated: 'rating',
    evidence: 'rating',
    'key-questions': 'rating',
    criteria: 'rating',
  },
  'standards key question': { id: 'apart', text: 'guidance', indicators: 'guidance' },
  'standards criterion': { id: 'apart', text: 'guidance', indicators: 'guidance', evidence: 'rating' },
  'ratings ratings document': {
    carag: 'none',
    title: 'guidance',
    scale: 'rating',
    'key-questions': 'rating',
    standards: 'rating',
    domains: 'rating',
    overall: 'rating',
    discretion: 'rating',
    covers: 'rating',
  },
  'ratings rating': { label: 'wording', score: 'rating', means: 'guidance' },
  'ratings key question level': LEVEL,
  'ratings standard level': LEVEL,
  'ratings domain level': LEVEL,
  'ratings overall level': LEVEL,
  'ratings band': { of: 'rating', label: 'wording' },
  'ratings discretion': { within: 'rating', of: 'rating', level: 'rating', direction: 'rating' },
  'glossary glossary': { carag: 'none', terms: 'guidance', names: 'guidance' },
  'glossary term': { means: 'guidance', 'short-for': 'guidance', also: 'guidance', 'instead-of': 'guidance' },
  'translation translation': {
    carag: 'none',
    language: 'translation',
    of: 'none',
    checked: 'none',
    'left-out': 'none',
    texts: 'translation',
  },
  'translation check': { by: 'none', on: 'none' },
  'translation text': { text: 'translation', from: 'none', checked: 'none' },
};

/** Documents that are no part of what a version asks: tests of it, what was found by it, and the record of its changes. */
export const APART_FROM_VERSION: ReadonlySet<string> = new Set(['results', 'changes', 'case', 'acceptances']);

/** The class of a field; what is not in the table is `data` until it is classified. */
export function fieldClass(kind: string, called: string, field: string): FieldClass | EntriesClass {
  return FIELD_CLASSES[`${kind} ${called}`]?.[field] ?? 'data';
}
