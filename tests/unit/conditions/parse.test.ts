import { describe, expect, test } from 'vitest';
import { parseCondition } from '../../../server/syntax/conditions/parse.ts';
import { printCondition } from '../../../server/syntax/conditions/print.ts';
import type { Condition, ConditionProblem } from '../../../server/syntax/conditions/tree.ts';

/** A condition as it is read, with brackets around everything that is joined. */
function shape(condition: Condition | undefined): string {
  switch (condition?.is) {
    case undefined:
      return '';
    case 'and':
    case 'or':
      return `(${condition.parts.map(shape).join(` ${condition.is} `)})`;
    case 'not':
      return `(not ${shape(condition.part)})`;
    default:
      return printCondition(condition!);
  }
}

const mended = (text: string, { fix }: ConditionProblem) =>
  [...fix!.edits]
    .sort((a, b) => b.start - a.start)
    .reduce((words, edit) => words.slice(0, edit.start) + edit.text + words.slice(edit.end), text);

/** Conditions as the grammar has them. */
const WRITTEN = [
  'A1.8 is yes',
  'A1.8 is not yes',
  'A1.8 is one of (yes, no)',
  'A1.8 is not one of (yes, no)',
  'A1.8 includes engagement',
  'A1.8 includes any of (engagement, custody)',
  'A1.8 includes all of (engagement, custody)',
  'A1.8 includes none of (no-factor)',
  'I3.4 is 12',
  'I3.4 is at least 12',
  'I3.4 is at most 12.5',
  'I3.4 is more than -1',
  'I3.4 is less than 12',
  'I3.5 is before 2015-01-31',
  'I3.5 is on or after 2015',
  'A1S is sufficient',
  'A1S is insufficient',
  'A1.8 is answered',
  'A1.8 is not answered',
  'count of A1.8 is at least 2',
  'any row of 3.8.1 is insufficient',
  'every row of 3.8.1 is yes',
  '3.8.1/a is yes',
  'nation is wales',
  'looked-after',
  'not looked-after',
  'not (A1.8 is yes and A1.9 is no)',
  'A1.8 is yes and not nation is wales and looked-after',
  'A1.8 is yes or nation is wales or looked-after',
  '(A1.8 is yes and nation is wales) or looked-after',
  'not (not looked-after)',
  // words that could be a slip, but stand where a code does
  'A1.8 is neither',
  'A1.8 is either',
  'A1.8 is blank',
  'A1.8 is over and A1.9 is under',
  'A1.8 is in or A1.9 is not in',
  'A1.8 includes either',
  'A1.8 is None',
  'A1.8 is r&d',
  'when is yes',
  'either or both',
  'question and A1.8 is yes',
  'number is yes',
  'A1.8 is "Experience of custody"',
  'A1.8 is one of ("Children, families and schools", other)',
];

test.each(WRITTEN)('%s', (text) => {
  const { condition, problems, isSure } = parseCondition(text);
  expect(problems).toEqual([]);
  expect(isSure).toBe(true);
  expect(printCondition(condition!)).toBe(text);
});

describe('what binds how', () => {
  test.each([
    ['not A1 is yes and B1 is no', '((not A1 is yes) and B1 is no)'],
    ['A1 is yes and B1 is no or C1 is x', '((A1 is yes and B1 is no) or C1 is x)'],
    ['A1 is yes or B1 is no and not C1 is x', '(A1 is yes or (B1 is no and (not C1 is x)))'],
    ['(A1 is yes or B1 is no) and C1 is x', '((A1 is yes or B1 is no) and C1 is x)'],
    ['not (A1 is yes or B1 is no) and C1 is x', '((not (A1 is yes or B1 is no)) and C1 is x)'],
    ['((A1 is yes))', 'A1 is yes'],
    ['  A1\n is\tyes ', 'A1 is yes'],
    ['A1 is Not known', 'A1 is "Not known"'],
    ['A1 is At least 3', 'A1 is "At least 3"'],
    ['', ''],
    ['  \n', ''],
  ])('%s', (text, expected) => {
    const { condition, problems } = parseCondition(text);
    expect(problems).toEqual([]);
    expect(shape(condition)).toBe(expected);
  });
});

describe('ids', () => {
  test.each([
    ['A 1.8 is yes', 'A 1.8', 'A1.8 is yes'],
    ['D 1 .7 is yes', 'D 1 .7', 'D1.7 is yes'],
    ['count of 1.13. 1 is 2', '1.13. 1', 'count of 1.13.1 is 2'],
    ['A1.8 a is yes', 'A1.8 a', 'A1.8a is yes'],
    ['A1 S is sufficient', 'A1 S', 'A1S is sufficient'],
  ])('%s', (text, written, canonical) => {
    const { condition, problems } = parseCondition(text);
    expect(problems).toEqual([]);
    expect(condition?.is === 'test' && condition.subject.text).toBe(written);
    expect(printCondition(condition!)).toBe(canonical);
  });
});

/** What is written, what is told (the words marked, then what a fix makes of all), and whether it can mean anything else. */
const SLIPS: [text: string, marked: string, meant: string][] = [
  ['A1 = yes', '=', 'A1 is yes'],
  ['A1=yes', '=', 'A1 is yes'],
  ['A1 == yes', '==', 'A1 is yes'],
  ['A1 != yes', '!=', 'A1 is not yes'],
  ['A1!=yes', '!=', 'A1 is not yes'],
  ['A1 <> yes', '<>', 'A1 is not yes'],
  ['A1 >= 2', '>=', 'A1 is at least 2'],
  ['A1 is ≤ 2', 'is ≤', 'A1 is at most 2'],
  ['A1 > 2', '>', 'A1 is more than 2'],
  ['A1 is greater than 2', 'is greater than', 'A1 is more than 2'],
  ['A1 is under 18', 'is under', 'A1 is less than 18'],
  ['A1 equals yes', 'equals', 'A1 is yes'],
  ["A1 isn't yes", "isn't", 'A1 is not yes'],
  ['A1 isn’t yes', 'isn’t', 'A1 is not yes'],
  ['A1 IS yes', 'IS', 'A1 is yes'],
  ['A1 is yes AND B1 is no', 'AND', 'A1 is yes and B1 is no'],
  ['Not looked-after', 'Not', 'not looked-after'],
  ['!looked-after', '!', 'not looked-after'],
  ['A1 is yes && B1 is no', '&&', 'A1 is yes and B1 is no'],
  ['A1 is yes || B1 is no', '||', 'A1 is yes or B1 is no'],
  ['A1 is yes but B1 is no', 'but', 'A1 is yes and B1 is no'],
  ['A1 is in (a, b)', 'is in', 'A1 is one of (a, b)'],
  ['A1 is any of (a, b)', 'is any of', 'A1 is one of (a, b)'],
  ['A1 is none of (a, b)', 'is none of', 'A1 is not one of (a, b)'],
  ['A1 is not any of (a, b)', 'is not any of', 'A1 is not one of (a, b)'],
  ['A1 is (a, b)', 'is', 'A1 is one of (a, b)'],
  ['A1 is one of [a, b]', '[', 'A1 is one of (a, b)'],
  ['A1 is one of (a, b,)', ',', 'A1 is one of (a, b)'],
  ['A1 is one of (a or b)', 'or', 'A1 is one of (a, b)'],
  ['A1 is one of a', 'a', 'A1 is one of (a)'],
  ['A1 includes one of (a, b)', 'includes one of', 'A1 includes any of (a, b)'],
  ['A1 does not include a', 'does not include', 'A1 includes none of (a)'],
  ['A1 contains a', 'contains', 'A1 includes a'],
  ['A1 is "yes"', '"yes"', 'A1 is yes'],
  ['A1 is one of (“a”, b)', '“a”', 'A1 is one of (a, b)'],
  ['[[A1.8]] is yes', '[[A1.8]]', 'A1.8 is yes'],
  ['{{A1.8}} is yes', '{{A1.8}}', 'A1.8 is yes'],
  ['"A1.8" is yes', '"A1.8"', 'A1.8 is yes'],
  ['A1 is is yes', 'is', 'A1 is yes'],
  ['A1 is yes and and B1 is no', 'and', 'A1 is yes and B1 is no'],
  ['when A1 is yes', 'when', 'A1 is yes'],
  ['Asked when A1 is yes', 'Asked when', 'A1 is yes'],
  ['both A1 is yes and B1 is no', 'both', 'A1 is yes and B1 is no'],
  ['the answer to A1 is yes', 'the answer to', 'A1 is yes'],
  ['question A1.8 is yes', 'question', 'A1.8 is yes'],
  ['A1 is yes, and B1 is no', ',', 'A1 is yes and B1 is no'],
  ['A1 is not at least 3', 'is not at least', 'A1 is less than 3'],
  ['A1 is after 2015-01-31', 'is after', 'A1 is on or after 2015-02-01'],
  ['A1 is on or before 2015', 'is on or before', 'A1 is before 2016'],
  ['A1 answered', 'answered', 'A1 is answered'],
  ['A1 not answered', 'not answered', 'A1 is not answered'],
  ['number of A1 is 2', 'number of', 'count of A1 is 2'],
  ['count A1 is 2', 'count', 'count of A1 is 2'],
  ['each row of A1 is yes', 'each row of', 'every row of A1 is yes'],
  ['A1 is at least 1,000', '1,000', 'A1 is at least 1000'],
  ['A1 is less than 12,345,678 and B1 is no', '12,345,678', 'A1 is less than 12345678 and B1 is no'],
];

describe('slips that can mean nothing else', () => {
  test.each(SLIPS)('%s', (text, marked, meant) => {
    const { condition, problems, isSure } = parseCondition(text);
    expect(problems.map(({ start, end }) => text.slice(start, end))).toEqual([marked]);
    expect(mended(text, problems[0]!)).toBe(meant);
    expect(printCondition(condition!)).toBe(meant);
    expect(isSure).toBe(true);
  });
});

const GUESSES: [text: string, marked: string, meant: string][] = [
  ['A1 is one of a, b', 'a, b', 'A1 is one of (a, b)'],
  ['A1 is one of a or b', 'a or b', 'A1 is one of (a, b)'],
  ['A1 is a, b or c', 'a, b or c', 'A1 is one of (a, b, c)'],
  ['A1 is neither a nor b', 'is neither', 'A1 is not one of (a, b)'],
  ['A1 is either a or b and B1 is no', 'is either', 'A1 is one of (a, b) and B1 is no'],
  ['A1 includes both a and b', 'includes both', 'A1 includes all of (a, b)'],
  ['A1 includes (a, b)', 'includes', 'A1 includes any of (a, b)'],
  ['A1 is one of (a, b and B1 is no', '(', 'A1 is one of (a, b) and B1 is no'],
  ['A1 is yes and (B1 is no or C1 is x', '(', 'A1 is yes and (B1 is no or C1 is x)'],
  ['A1 is yes) and B1 is no', ')', 'A1 is yes and B1 is no'],
  ['not not A1 is yes', 'not', 'not A1 is yes'],
  ['A1 is yes B1 is no', 'B1', 'A1 is yes and B1 is no'],
  ['A1 is yes, B1 is no', ',', 'A1 is yes and B1 is no'],
  ['A1 is yes; B1 is no', ';', 'A1 is yes and B1 is no'],
  ['A1 is yes and/or B1 is no', 'and/or', 'A1 is yes or B1 is no'],
  ['A1 is at least 3 months', 'months', 'A1 is at least 3'],
  ['A1 is answered yes', 'yes', 'A1 is answered'],
  ['A1 is not sufficient', 'is not sufficient', 'A1 is insufficient'],
  ['nation wales', 'wales', 'nation is wales'],
];

describe('slips of which the meaning is guessed', () => {
  test.each(GUESSES)('%s', (text, marked, meant) => {
    const { condition, problems, isSure } = parseCondition(text);
    expect(problems.map(({ start, end }) => text.slice(start, end))).toEqual([marked]);
    expect(mended(text, problems[0]!)).toBe(meant);
    expect(printCondition(condition!)).toBe(meant);
    expect(isSure).toBe(false);
  });
});

const HALF_READ: [text: string, marked: string, read: string][] = [
  ['A1 is', 'is', '…'],
  ['A1 is and B1 is no', 'is', '… and B1 is no'],
  ['A1 is at least', 'is at least', '…'],
  ['A1 is one of ()', 'is one of', '…'],
  ['A1 is yes and', 'and', 'A1 is yes and …'],
  ['and A1 is yes', 'and', '… and A1 is yes'],
  ['and', 'and', '… and …'],
  ['A1 and or B1 is yes', 'and', '(A1 and …) or B1 is yes'],
  ['is yes and B1 is no', 'is', '… and B1 is no'],
  ['B1 is no and ()', '()', 'B1 is no and …'],
  ['count of A1', 'count of A1', '…'],
  ['count of is 2', 'count of', '…'],
  ['not', 'not', 'not …'],
  ['(A1 is yes', '(', 'A1 is yes'],
  ['A1 is by Tuesday', 'is by', '…'],
];

test.each(HALF_READ)('%s is read as far as it can be', (text, marked, read) => {
  const { condition, problems, isSure } = parseCondition(text);
  expect(problems.map(({ start, end }) => text.slice(start, end))).toEqual([marked]);
  expect(printCondition(condition!)).toBe(read);
  expect(isSure).toBe(false);
});

describe('bounds', () => {
  test('a condition of ten thousand terms', () => {
    const text = Array.from({ length: 10_000 }, (_, index) => `A1.${index} is yes`).join(' and ');
    const { condition, problems } = parseCondition(text);
    expect(problems).toEqual([]);
    expect(condition?.is === 'and' && condition.parts.length).toBe(10_000);
  });

  test.each([
    ['brackets', `${'('.repeat(10_000)}A1 is yes${')'.repeat(10_000)}`],
    ['brackets that are not closed', '('.repeat(10_000)],
    ['negations', `${'not ('.repeat(10_000)}A1 is yes${')'.repeat(10_000)}`],
  ])('ten thousand %s', (_, text) => {
    const { condition, problems } = parseCondition(`${text} and B1 is no`);
    expect(problems.filter(({ message }) => message.includes('deep'))).toHaveLength(1);
    expect(printCondition(condition!)).toContain('…');
  });

  test.each([
    ['words', 'not '],
    ['signs', '! '],
    ['words in capitals', 'NOT '],
    ['words and signs', 'not ! '],
  ])('ten thousand “not” in a row, as %s, are told of together', (_, not) => {
    const { condition, problems } = parseCondition(`${not.repeat(10_000)}A1 is yes`);
    expect(
      problems.filter(({ message }) => message.includes('stands')).map(({ message }) => message),
    ).toEqual([expect.stringMatching(/^“not” stands [12]0,000 times\.$/i)]);
    expect(problems.length).toBeLessThanOrEqual(2);
    expect(printCondition(condition!)).toBe('not A1 is yes');
  });

  test.each([') ', ') A1 ', ', ', '; A1 ', 'not or ', 'A1 is yes ) ', 'is '])(
    'ten thousand times “%s” is read to its end',
    (piece) => {
      expect(parseCondition(`${piece.repeat(10_000)}A1 is yes`).isSure).toBe(false);
    },
  );

  test('three in a row are mended at once', () => {
    const { problems } = parseCondition('A1 is is is yes');
    expect(problems.map(({ message }) => message)).toEqual(['“is” stands 3 times.']);
    expect(mended('A1 is is is yes', problems[0]!)).toBe('A1 is yes');
  });
});
