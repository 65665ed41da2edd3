/** The answers of random sets, with every test that each of them can be put to (design §4). */

/** How something is answered: its form decides which tests of it make sense. */
export interface Form {
  readonly name: string;
  readonly is: 'one-of' | 'any-of' | 'number' | 'date' | 'text';
  /** As it is written. */
  readonly answer: string;
  readonly tests: readonly string[];
  /** Codes that can be made conditional. */
  readonly codes: readonly string[];
  readonly sufficient: readonly string[];
  readonly notApplicable: readonly string[];
}

const form = (
  name: string,
  is: Form['is'],
  answer: string,
  tests: readonly string[],
  more: Partial<Form> = {},
): Form => ({
  name,
  is,
  answer,
  tests: [...tests, ...(more.sufficient ? SUFFICIENT : []), 'is answered', 'is not answered'],
  codes: [],
  sufficient: [],
  notApplicable: [],
  ...more,
});

const SUFFICIENT = ['is sufficient', 'is insufficient'];

export const FORMS: readonly Form[] = [
  form(
    'one-of',
    'one-of',
    '{ one-of: { yes: "Yes", no: "No", never: Never }, sufficient: [yes], not-applicable: [never] }',
    ['is yes', 'is not yes', 'is one of (yes, never)', 'is not one of (no, never)'],
    { codes: ['yes', 'no'], sufficient: ['yes'], notApplicable: ['never'] },
  ),
  form(
    'one-of, listed elsewhere too',
    'one-of',
    '{ one-of: { low: Low, high: High }, listed-in: a list, optional: true }',
    ['is low', 'is not low', 'is one of (low, high)', 'is not one of (low, high)'],
    { codes: ['low'] },
  ),
  form(
    'one-of whole numbers',
    'one-of',
    '{ one-of: { "0": None, "10": All, "01": Some }, sufficient: ["10"] }',
    ['is 0', 'is not 10', 'is one of (0, 01)', 'is not one of (10, 01)'],
    { sufficient: ['10'] },
  ),
  form(
    'any-of, one at most',
    'any-of',
    '{ any-of: { a: A, b: B, none-of-them: { label: None, exclusive: true } }, at-most: 1 }',
    ['includes a', 'includes any of (a, b)', 'includes all of (a, b)', 'includes none of (a, none-of-them)'],
    { codes: ['a', 'b'] },
  ),
  form(
    'any-of, two at least',
    'any-of',
    '{ any-of: { c: C, d: D, e: E }, at-least: 2, sufficient: [c], optional: true }',
    ['includes d', 'includes any of (c, e)', 'includes all of (c, d)', 'includes none of (c, d)'],
    { codes: ['c', 'e'], sufficient: ['c'] },
  ),
  form(
    'any-of, none at least',
    'any-of',
    '{ any-of: { f: F, g: G }, at-least: 0 }',
    ['includes f', 'includes any of (f, g)', 'includes all of (f, g)', 'includes none of (f, g)'],
    { codes: ['f'] },
  ),
  form('number', 'number', '{ number: { min: 0, max: 3 }, or: { unknown: Unknown, refused: Refused } }', [
    'is 1',
    'is not 1',
    'is not 3',
    'is at least 2',
    'is at most 1',
    'is more than 0',
    'is less than 3',
    'is unknown',
    'is not unknown',
    'is one of (unknown, refused)',
    'is not one of (unknown, refused)',
  ]),
  form('number with a number for a code', 'number', '{ number: { min: 0, max: 3 }, or: { "99": Unknown } }', [
    'is 2',
    'is not 1',
    'is at least 2',
    'is at most 99',
    'is more than 0',
    'is less than 3',
    'is 99',
    'is not 99',
  ]),
  form('number with decimals', 'number', '{ number: { min: 0, max: 1, decimals: 1 } }', [
    'is 0.5',
    'is not 0.5',
    'is at least 0.3',
    'is at most 0.5',
    'is more than 0.5',
    'is less than 0.1',
  ]),
  form('date', 'date', '{ date: , or: { never: Never, "9999": Not recorded } }', [
    'is before 2015',
    'is on or after 2016-01',
    'is never',
    'is not never',
    'is one of (never, 9999)',
    'is not one of (never, 9999)',
  ]),
  form('text', 'text', 'text', []),
  form('text with a code', 'text', '{ text: , or: { nothing: Nothing } }', ['is nothing', 'is not nothing']),
];

/** What explains something is answered in words. */
export const EXPLAINED: Form = form('explanation', 'text', 'text', []);

/** The form of a question that settles a fact. */
export const SETTLING: Form = form(
  'one-of',
  'one-of',
  '{ one-of: { low: Low, high: High } }',
  ['is low', 'is not low', 'is one of (low, high)'],
  { codes: ['low'] },
);

/** The facts of every random set, by name. */
export const FACTS: Readonly<Record<string, Form>> = {
  nation: form('fact, one-of', 'one-of', '{ one-of: { england: England, wales: Wales } }', [
    'is wales',
    'is not wales',
    'is one of (england, wales)',
    'is not one of (wales)',
  ]),
  modules: form(
    'fact, any-of',
    'any-of',
    '{ any-of: { courts: Courts, programmes: Programmes }, only-when: nation is wales }',
    [
      'includes courts',
      'includes any of (courts, programmes)',
      'includes all of (courts, programmes)',
      'includes none of (programmes)',
    ],
  ),
};

/** Tests of the number of chosen options, for those that are any-of. */
export const COUNTS = [
  'is 1',
  'is not 1',
  'is at least 2',
  'is at most 1',
  'is more than 1',
  'is less than 2',
];

export const isMany = ({ is }: Form): boolean => is === 'any-of';
/** Tests that can be put to a table as a whole. */
export const ofTables = ({ tests }: Form): string[] =>
  tests.filter((test) => test.endsWith('sufficient') || test.endsWith('answered'));

/** Kinds of test, of those that begin alike the longest first. */
const KINDS = [
  'is not one of',
  'is not answered',
  'is one of',
  'is answered',
  'is sufficient',
  'is insufficient',
  'is at least',
  'is at most',
  'is more than',
  'is less than',
  'is before',
  'is on or after',
  'is not',
  'is',
  'includes any of',
  'includes all of',
  'includes none of',
  'includes',
];

/** Which test it is, whatever its values are. */
export const kindOf = (test: string): string => KINDS.find((kind) => test.startsWith(kind))!;
