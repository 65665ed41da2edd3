import { and, askedOf, type Formula, implies, not, or } from './formula.ts';

/** A condition as an author writes it, and what it means by the table of conditions. */
export interface Condition {
  readonly says: string;
  readonly means: Formula;
}

/** What can be answered to a question, or what a fact can be. */
export interface Answer {
  /** As it stands in a document. */
  readonly written: string;
  readonly tests: readonly Condition[];
  /** True of every answer that can be given. */
  readonly requires: readonly Formula[];
}

const answered = (name: string) => `${name} answered`;
const has = (name: string, code: string) => `${name} has ${code}`;

const isAnswered = (name: string): Condition[] => [
  { says: `${name} is answered`, means: answered(name) },
  { says: `${name} is not answered`, means: not(answered(name)) },
];

/** An answer is given where its question is asked, and nowhere else. */
function filled(name: string, isOptional = false): Formula[] {
  const only = implies(answered(name), askedOf(name));
  return isOptional ? [only] : [only, implies(askedOf(name), answered(name))];
}

/** Codes are given where there is an answer, and then one at least. */
const coded = (name: string, codes: readonly string[]): Formula[] => [
  ...codes.map((code) => implies(has(name, code), answered(name))),
  implies(answered(name), or(...codes.map((code) => has(name, code)))),
];

const labelled = (codes: readonly string[]) => codes.map((code) => `${code}: Option ${code}`).join(', ');

/** One option of several. */
export function oneOf(name: string, codes: readonly string[], isOptional = false): Answer {
  const [first, second] = codes;
  return {
    written: `{ one-of: { ${labelled(codes)} }${isOptional ? ', optional: true' : ''} }`,
    tests: [
      { says: `${name} is ${first}`, means: has(name, first!) },
      { says: `${name} is not ${second}`, means: and(answered(name), not(has(name, second!))) },
      ...isAnswered(name),
    ],
    requires: [
      ...filled(name, isOptional),
      ...coded(name, codes),
      { atMost: 1, of: codes.map((code) => has(name, code)) },
    ],
  };
}

/** Yes, no, or not applicable. */
export function judgement(name: string): Answer {
  const { requires, tests } = oneOf(name, ['yes', 'no', 'na']);
  const isPoor = and(answered(name), not(has(name, 'yes')), not(has(name, 'na')));
  return {
    written:
      '{ one-of: { yes: "Yes", no: "No", na: Not applicable }, sufficient: [yes], not-applicable: [na] }',
    tests: [
      ...tests,
      { says: `${name} is sufficient`, means: has(name, 'yes') },
      { says: `${name} is insufficient`, means: isPoor },
    ],
    requires,
  };
}

/** Some options of several, so many at most; the last of them stands alone. */
export function anyOf(name: string, codes: readonly string[], atMost: number): Answer {
  const variables = codes.map((code) => has(name, code));
  const [others, alone] = [codes.slice(0, -1), codes.at(-1)!];
  const [first, second, third] = others;
  const countIsMore = (count: number) => not({ atMost: count, of: variables });
  return {
    written: `{ any-of: { ${labelled(others)}, ${alone}: { label: None of these, exclusive: true } }, at-most: ${atMost} }`,
    tests: [
      { says: `${name} includes ${first}`, means: has(name, first!) },
      {
        says: `${name} includes none of (${second}, ${third})`,
        means: and(answered(name), not(has(name, second!)), not(has(name, third!))),
      },
      {
        says: `${name} includes all of (${first}, ${second})`,
        means: and(has(name, first!), has(name, second!)),
      },
      { says: `count of ${name} is at least 3`, means: countIsMore(2) },
      {
        says: `count of ${name} is less than ${atMost}`,
        means: and(answered(name), { atMost: atMost - 1, of: variables }),
      },
      { says: `count of ${name} is more than ${atMost}`, means: countIsMore(atMost) },
      { says: `${name} includes ${alone}`, means: has(name, alone) },
      ...isAnswered(name),
    ],
    requires: [
      ...filled(name),
      ...coded(name, codes),
      ...others.map((code) => implies(has(name, alone), not(has(name, code)))),
      { atMost, of: variables },
    ],
  };
}

/** A fact that can have several values at once. */
export function manyAtOnce(name: string, codes: readonly string[]): Answer {
  return {
    written: `{ any-of: { ${labelled(codes)} } }`,
    tests: codes.map((code) => ({ says: `${name} includes ${code}`, means: has(name, code) })),
    requires: [...filled(name), ...coded(name, codes)],
  };
}

/** A whole number from 0 to 36, and tests of it. */
export function number(name: string): Answer {
  const from = (at: number) => `${name} from ${at}`;
  return {
    written: '{ number: { min: 0, max: 36, unit: months } }',
    tests: [
      { says: `${name} is at least 12`, means: from(12) },
      { says: `${name} is at most 5`, means: and(answered(name), not(from(6))) },
      { says: `${name} is more than 11`, means: from(12) },
      { says: `${name} is 12`, means: and(from(12), not(from(13))) },
      { says: `${name} is more than 36`, means: from(37) },
      ...isAnswered(name),
    ],
    requires: [...filled(name), ...inOrder(name, [6, 12, 13, 37].map(from)), not(from(37))],
  };
}

/** A day. */
export function date(name: string): Answer {
  const from = (at: string) => `${name} from ${at}`;
  return {
    written: 'date',
    tests: [
      { says: `${name} is before 2023-06`, means: and(answered(name), not(from('2023-06'))) },
      { says: `${name} is on or after 2024-04-01`, means: from('2024-04-01') },
      ...isAnswered(name),
    ],
    requires: [...filled(name), ...inOrder(name, ['2023-06', '2024-04-01'].map(from))],
  };
}

/** What is at least so much is at least as much as whatever is smaller. */
const inOrder = (name: string, cuts: readonly string[]): Formula[] =>
  cuts.map((cut, at) => implies(cut, cuts[at - 1] ?? answered(name)));

/** When some row of a grid is as it should not be, and when all rows are well, by the answers of the rows. */
export function ofRows(name: string, rows: readonly string[]): Condition[] {
  const isPoor = rows.map((row) => judgement(row).tests.at(-1)!.means);
  const isAny = or(...rows.map(askedOf));
  const each = rows.map((row) => implies(askedOf(row), has(row, 'yes')));
  return [
    { says: `any row of ${name} is insufficient`, means: or(...isPoor) },
    { says: `every row of ${name} is yes`, means: and(isAny, ...each) },
    { says: `${name} is insufficient`, means: or(...isPoor) },
  ];
}

/** When a row is there that an option brings. */
export const broughtBy = (question: string, code: string): Formula => has(question, code);
