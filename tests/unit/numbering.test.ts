import { describe, expect, test } from 'vitest';
import type { NumberedEntry } from '../../server/project/order/numbered-entries.ts';
import { numberingOf } from '../../server/project/order/numbering.ts';

interface Options {
  readonly style?: 'lettered' | 'numbered';
  readonly unused?: readonly string[];
}

/** What is odd about ids in reading order: those of one group in a string, `?` for an id that is not there. */
function odd(
  groups: readonly string[],
  { style = 'lettered', unused = [] }: Options = {},
): Record<string, unknown> {
  const entries = groups.flatMap((ids, group) =>
    ids.split(' ').map((id): NumberedEntry => ({ id: id === '?' ? undefined : id, group: String(group) })),
  );
  return Object.fromEntries(numberingOf(entries, new Set(unused), style));
}

/** The same below key questions: “A1: A1.1 A1.2”. */
function oddBelow(...keyQuestions: string[]): Record<string, unknown> {
  const entries = keyQuestions.flatMap((line) => {
    const [id, ids] = line.split(': ');
    const under: NumberedEntry = { id: id === '?' ? undefined : id, group: 'key questions' };
    return [
      under,
      ...ids!.split(' ').map((each): NumberedEntry => ({ id: each, group: `below ${id}`, under })),
    ];
  });
  return Object.fromEntries(numberingOf(entries, new Set(), 'lettered'));
}

describe('order', () => {
  test.each([
    [['A1.1 A1.2 A1.9 A1.10 A1S A1Sa'], ['A1.3', 'A1.4', 'A1.5', 'A1.6', 'A1.7', 'A1.8']],
    [['I1.0 I1.1 I2.1 I2.1a I2.2'], []],
    [['P1 P2', 'A1 A2'], []],
    [['P1.1 A1.1 R1.1'], []],
    [['A1 A2 P1 P2 D1'], []],
    [['A1.1 A1.2 A1a A1S'], []],
    [['A1a A1.1 A1.2'], []],
    [['A1.1 A1.1.1 A1.1a A1.2'], []],
  ])('%j is in order', (groups, unused) => expect(odd(groups, { unused })).toEqual({}));

  test.each([
    [['1 2 3a 3b 4 9a 9b 10'], ['5', '6', '7', '8']],
    [
      ['1.2.1 1.2.2 1.10.2 1.13.1.2 1.13.2 1.20 1.20b'],
      [
        '1.3',
        '1.4',
        '1.5',
        '1.6',
        '1.7',
        '1.8',
        '1.9',
        '1.11',
        '1.12',
        '1.14',
        '1.15',
        '1.16',
        '1.17',
        '1.18',
        '1.19',
        '1.10.1',
      ],
    ],
    [['2.9.2 2.10.1'], []],
    [['0 1 2', '1.1 1.2', '2.0.1 2.0.2'], []],
    [['1 2 3 4 1.1 1.2 2.1'], []],
  ])('%j is in order, numbered', (groups, unused) =>
    expect(odd(groups, { style: 'numbered', unused })).toEqual({}),
  );

  test.each<[string, Record<string, unknown>]>([
    ['I2.4 I2.5a I2.5 I2.6', { 'I2.5a': { before: 'I2.5' } }],
    ['A1.1 A1.10 A1.2 A1.3 A1.4 A1.5 A1.6 A1.7 A1.8 A1.9', { 'A1.10': { before: 'A1.9' } }],
    ['A1.2 A1.3 A1.4 A1.1', { 'A1.1': { after: 'A1.2' } }],
    ['A1S A1.1 A1.2', { A1S: { before: 'A1.2' } }],
    ['A1.1 A1Sa A1S', { A1Sa: { before: 'A1S' } }],
    ['A1.1 A1.2 A1.4 A1.3', { 'A1.4': { before: 'A1.3' } }],
  ])('%s: one id is displaced', (ids, expected) => expect(odd([ids])).toEqual(expected));

  test('numbered: 9b before 9a', () =>
    expect(odd(['9 9b 9a 10'], { style: 'numbered' })).toEqual({ '9b': { before: '9a' } }));

  test('two displaced ids are two notes', () => {
    expect(Object.keys(odd(['A1.5 A1.1 A1.2 A1.6 A1.3 A1.4']))).toEqual(['A1.5', 'A1.6']);
  });

  test('questions and key questions are put in order by themselves', () => {
    expect(odd(['A1 A2', 'A1.1', 'A2.1'])).toEqual({});
    expect(odd(['A2 A1', 'A2.1', 'A1.1'])).toEqual({ A2: { before: 'A1' } });
  });
});

describe('gaps', () => {
  test.each<[string[], Record<string, unknown>]>([
    [['A1.1 A1.3'], { 'A1.3': { missing: ['A1.2'] } }],
    [['A1.1 A1.4'], { 'A1.4': { missing: ['A1.2', 'A1.3'] } }],
    [['A1.1 A1.3 A1.5'], { 'A1.3': { missing: ['A1.2'] }, 'A1.5': { missing: ['A1.4'] } }],
    [['A1 A3', 'A1.1', 'A3.1'], { A3: { missing: ['A2'] } }],
    [['I1.0 I1.1 I3.1 I3.2'], { 'I3.1': { missing: ['I2'] } }],
    [['A1.2 A1.2a A1.2c'], { 'A1.2c': { missing: ['A1.2b'] } }],
    [['A1.2b A1.2c'], { 'A1.2b': { missing: ['A1.2a'] } }],
    [['A1S A1Sa A1Sc'], { A1Sc: { missing: ['A1Sb'] } }],
  ])('%j', (groups, expected) => expect(odd(groups)).toEqual(expected));

  test.each<[string[], Record<string, unknown>]>([
    [['7a 7c'], { '7c': { missing: ['7b'] } }],
    [['1.2.1 1.2.3'], { '1.2.3': { missing: ['1.2.2'] } }],
    [['1.1', '3.1'], { '3.1': { missing: ['2'] } }],
    [['1.10.2 1.13.1.2'], { '1.13.1.2': { missing: ['1.11', '1.12'] } }],
  ])('%j, numbered', (groups, expected) => expect(odd(groups, { style: 'numbered' })).toEqual(expected));

  test.each([
    [['A1.0 A1.1']],
    [['A1.1 A1.2']],
    [['A1.8 A1.9']],
    [['P1.7', 'A1.8']],
    [['A1.2 A1.2b']],
    [['A1.1 A1.101']],
    [['C2 C3 C4']],
  ])('none in %j', (groups) => expect(odd(groups)).toEqual({}));

  test('unused and retired ids are no gaps, nor are those that stand elsewhere', () => {
    expect(odd(['A1.1 A1.4'], { unused: ['A1.2', 'A1.3'] })).toEqual({});
    expect(odd(['A1.1 A1.4'], { unused: ['A1.2'] })).toEqual({ 'A1.4': { missing: ['A1.3'] } });
    expect(odd(['I1.1 I1.3', 'I1.2'])).toEqual({});
  });

  test('an id without a proper form may be the one that is missing', () => {
    for (const id of ['?', 'TBC', 'A1,2', 'A1.z.', 'a1.2', 'A1.l'])
      expect(odd([`A1.1 ${id} A1.3`])).toEqual({});
    expect(odd(['A1.1 TBC A1.2 A1.4'])).toEqual({ 'A1.4': { missing: ['A1.3'] } });
  });

  test('an id that is used twice may stand for the one that is missing', () => {
    expect(odd(['A1.1 A1.2 A1.2 A1.4'])).toEqual({});
  });
});

describe('below key questions', () => {
  test('ids start with that of their key question', () => {
    expect(oddBelow('A1: A1.1 A1.2 A1S A1Sa', 'A2: A2.1 A2S')).toEqual({});
    expect(oddBelow('A1: A1.1 A2.2', 'A2: A2.1')).toEqual({ 'A2.2': { under: 'A1' } });
    expect(oddBelow('A1: A1.1 A10.1')).toEqual({ 'A10.1': { under: 'A1' } });
    expect(oddBelow('A1: A1.1 A2S', 'A2: A2.1')).toEqual({ A2S: { under: 'A1' } });
  });

  test('a misplaced id is out of place and nothing else', () => {
    expect(oddBelow('A1: A1.1 A2.9 A1.3', 'A2: A2.1 A2.2')).toEqual({ 'A2.9': { under: 'A1' } });
  });

  test('a key question with a fault in its own id is measured by what it means, or not at all', () => {
    expect(oddBelow('A,1: A1.1 A1.2')).toEqual({});
    expect(oddBelow('TBC: A1.1 A1.2')).toEqual({});
    expect(oddBelow('?: A1.1 A1.2')).toEqual({});
    expect(oddBelow('A1: A1.1', 'A1: A2.1 A2.2')).toEqual({});
  });

  test('a row may be numbered below its question or below the key question', () => {
    const under: NumberedEntry = { id: 'O1', group: '' };
    const row = (id: string): NumberedEntry => ({ id, group: 'rows', under, rowOf: 'O2' });
    const stem: NumberedEntry = { id: 'O1.1', group: 'questions', under };
    expect(
      Object.fromEntries(numberingOf([under, stem, row('O2.1'), row('O2.2')], new Set(), 'lettered')),
    ).toEqual({});
    expect(Object.fromEntries(numberingOf([under, stem, row('O1.2')], new Set(), 'lettered'))).toEqual({});
    expect(Object.fromEntries(numberingOf([under, stem, row('O3.1')], new Set(), 'lettered'))).toEqual({
      'O3.1': { under: 'O1' },
    });
  });
});

test('an order of a thousand questions that is all wrong is worked out at once', () => {
  const ids = Array.from({ length: 1000 }, (_, index) => `A1.${1000 - index}`).join(' ');
  const start = performance.now();
  expect(Object.keys(odd([ids]))).toHaveLength(999);
  expect(performance.now() - start).toBeLessThan(2000);
});
