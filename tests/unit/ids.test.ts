import { describe, expect, test } from 'vitest';
import {
  canonicalForm,
  compareIds,
  foldedId,
  idParts,
  isBelow,
  isCanonical,
  isPlaceholder,
  letterForDigit,
  lookAlike,
  looksLikeId,
  meantId,
  nearestId,
  withoutSpaces,
} from '../../server/model/ids.ts';

describe('canonical ids', () => {
  test.each(['A1', 'A1.8', 'A1.10', 'A1S', 'A1Sa', 'I2.5a', 'O2.1', 'PR12.3', 'A1.2.3'])(
    '%s is lettered',
    (id) => {
      expect(isCanonical(id, 'lettered')).toBe(true);
      expect(isCanonical(id, 'numbered')).toBe(false);
    },
  );

  test.each(['7', '7a', '9e', '1.20b', '1.13.1.2', '2.10.1', '2.0.1'])('%s is numbered', (id) => {
    expect(isCanonical(id, 'numbered')).toBe(true);
    expect(isCanonical(id, 'lettered')).toBe(false);
  });

  test.each(['A 1.8', 'a1.8', 'A1,8', 'A.1', 'A1.', 'A1..8', 'A1.8ab', 'A', 'TBC', '', 'A1.8S1'])(
    '“%s” is not lettered',
    (id) => {
      expect(isCanonical(id, 'lettered')).toBe(false);
    },
  );

  test('a row has the id of its question and its code', () => {
    expect(isCanonical('P1.7/custody', 'lettered')).toBe(true);
    expect(isCanonical('3.8.1/a', 'numbered')).toBe(true);
    expect(isCanonical('3.8.1/1', 'numbered')).toBe(false);
  });

  test('codes and names may not look like ids of either style', () => {
    expect(['A1', '7a', '12', 'A1S'].filter(looksLikeId)).toHaveLength(4);
    expect(['custody', 'yes-no', 'level-1', 'a1b2'].filter(looksLikeId)).toEqual([]);
  });
});

describe('spaces', () => {
  test('of every width are ignored, with those of none', () => {
    expect(withoutSpaces('A 1.8')).toBe('A1.8');
    expect(withoutSpaces(' D 1 .7\t')).toBe('D1.7');
    expect(withoutSpaces('A\u00a01.8')).toBe('A1.8');
    expect(withoutSpaces('\u200bA1.8\ufeff')).toBe('A1.8');
  });

  test('and case are set aside to find ids that readers would take for one', () => {
    expect(foldedId('a 1.8')).toBe(foldedId('A1.8'));
    expect(foldedId('A1.8')).not.toBe(foldedId('A18'));
  });
});

describe('the canonical form of an id in another form', () => {
  test.each([
    ['a1.8', 'A1.8'],
    ['A1,8', 'A1.8'],
    ['A.1.8', 'A1.8'],
    ['A1.8.', 'A1.8'],
    ['A1..8', 'A1.8'],
    ['A1-8', 'A1.8'],
    ['A2.7.a', 'A2.7a'],
    ['A2.7 a', 'A2.7a'],
    ['A2.7A', 'A2.7a'],
    ['A1.S', 'A1S'],
    ['a1s', 'A1S'],
    ['A2.7(a)', 'A2.7a'],
  ])('%s: %s', (id, meant) => expect(canonicalForm(id, 'lettered')).toBe(meant));

  test.each([
    ['7.a', '7a'],
    ['7. a', '7a'],
    ['9a.', '9a'],
    ['9A', '9a'],
    ['10.b', '10b'],
    ['1,13,1', '1.13.1'],
    ['1.13.1.2.', '1.13.1.2'],
  ])('%s: %s', (id, meant) => expect(canonicalForm(id, 'numbered')).toBe(meant));

  test.each(['1.8', 'A', 'eight', 'A1.8ab', 'A1.8/9'])('none for “%s” in a lettered set', (id) =>
    expect(canonicalForm(id, 'lettered')).toBeUndefined(),
  );
  test.each(['A1.8', 'a', '7.ab'])('none for “%s” in a numbered set', (id) =>
    expect(canonicalForm(id, 'numbered')).toBeUndefined(),
  );
});

describe('ids that mix up characters', () => {
  test.each([
    ['I2.O', 'I2.0'],
    ['0 2', 'O2'],
    ['02', 'O2'],
    ['A1.l', 'A1.1'],
    ['Al.8', 'A1.8'],
    ['AI.8', 'A1.8'],
    ['A1.1O', 'A1.10'],
    ['11.8', 'I1.8'],
    ['I2.lO', 'I2.10'],
    ['\u04101.8', 'A1.8'],
  ])('lettered: %s for %s', (id, meant) => expect(lookAlike(id, 'lettered')).toBe(meant));

  test.each([
    ['1.O', '1.0'],
    ['l.2', '1.2'],
    ['2.1O.1', '2.10.1'],
    ['1.I', '1.1'],
  ])('numbered: %s for %s', (id, meant) => expect(lookAlike(id, 'numbered')).toBe(meant));

  test.each(['A1,8', 'a1.8', '1.8', 'TBC', 'A-1'])('not “%s” in a lettered set', (id) =>
    expect(lookAlike(id, 'lettered')).toBeUndefined(),
  );
  test.each(['A1.8', 'I2.1', 'O2', '7.a'])('not “%s” in a numbered set', (id) =>
    expect(lookAlike(id, 'numbered')).toBeUndefined(),
  );

  test('a last letter that looks like a digit', () => {
    expect(letterForDigit('A1.1l')).toEqual({ digit: 'A1.11', before: 'A1.1k' });
    expect(letterForDigit('7o')).toEqual({ digit: '70', before: '7n' });
    expect(letterForDigit('A1.1a')).toBeUndefined();
  });
});

describe('what stands for an id that is still to come', () => {
  test.each([
    'None',
    'TBC',
    'tbc',
    'T.B.C.',
    'TBA',
    '?',
    '??',
    'N/A',
    'n.a.',
    'xx',
    '…',
    '~',
    'null',
    'to be confirmed',
    'A1.x',
    'A1.??',
    '1.TBC',
  ])('%s', (id) => {
    expect(isPlaceholder(id)).toBe(true);
    expect(meantId(id, 'lettered')).toBeUndefined();
  });

  test.each(['A1', 'A1S', '7a', 'A1.8x', 'A1,8', 'N1', 'X1', 'assessment'])('not %s', (id) =>
    expect(isPlaceholder(id)).toBe(false),
  );
});

test('the id that is meant is the written one, or as near as can be told', () => {
  expect(meantId('A 1.8', 'lettered')).toBe('A1.8');
  expect(meantId('A1,8', 'lettered')).toBe('A1.8');
  expect(meantId('A1.l', 'lettered')).toBe('A1.1');
  expect(meantId('7.a', 'numbered')).toBe('7a');
  expect(meantId('eight', 'lettered')).toBeUndefined();
});

describe('the nearest id', () => {
  const ids = ['A1', 'A1.1', 'A1.2', 'A1.8', 'A1.9', 'A1.10', 'A1S', 'P1.7', 'assessment'];

  test.each([
    ['A1.18', 'A1.8'],
    ['A1.20', 'A1.2'],
    ['A1.01', 'A1.10'],
    ['A1.7', 'A1.1'],
    ['a1.8', 'A1.8'],
    ['A1.99', 'A1.9'],
    ['A1.S', 'A1S'],
    ['Assesment', 'assessment'],
    ['B7.31', undefined],
    ['Z9', undefined],
  ])('%s: %s', (id, meant) => {
    expect(nearestId(id, ids)).toBe(meant);
    expect(nearestId(id, [...ids].reverse())).toBe(meant);
  });
});

describe('the order of ids', () => {
  test('is that of their parts', () => {
    expect(idParts('A1.10')).toEqual(['A', 1, 10]);
    expect(idParts('A1Sa')).toEqual(['A', 1, 'S', 'a']);
    expect(idParts('S1S')).toEqual(['S', 1, 'S']);
    expect(idParts('1.13.1.2')).toEqual([1, 13, 1, 2]);
    expect(idParts('9a')).toEqual([9, 'a']);
  });

  test.each([
    [['A1', 'A1.1', 'A1.2', 'A1.2a', 'A1.2b', 'A1.9', 'A1.10', 'A1S', 'A1Sa', 'A2', 'A2.1', 'A10']],
    [['I2.4', 'I2.5', 'I2.5a', 'I2.7', 'I2.11', 'I2.11a']],
    [['2', '2a', '9', '9a', '9b', '10', '14']],
    [['1.2.1', '1.2.2', '1.10.2', '1.13.1.2', '1.13.2', '1.20', '1.20b', '2.0.1', '2.10.1']],
  ])('%j', (ids) => expect([...ids].reverse().sort(compareIds)).toEqual(ids));

  test.each([
    ['A1.8', 'A1', true],
    ['A1S', 'A1', true],
    ['A1a', 'A1', true],
    ['A 1.8', 'A1', true],
    ['A10', 'A1', false],
    ['A10.1', 'A1', false],
    ['A2.3', 'A1', false],
    ['A1', 'A1', false],
    ['1.13.1.2', '1.13', true],
    ['1.131', '1.13', false],
    ['O2.1', 'O2', true],
  ])('%s below %s: %s', (id, parent, expected) => expect(isBelow(id, parent)).toBe(expected));
});
