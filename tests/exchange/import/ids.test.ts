import { describe, expect, test } from 'vitest';
import { idInCell, isCriterion, leadingId, likelyIds, styleOf } from '../../../server/exchange/import/ids.ts';

describe('an id in a cell', () => {
  test.each([
    ['B 2.4', 'B2.4'],
    ['B 2 .4', 'B2.4'],
    ['B2S', 'B2S'],
    ['B 2 S', 'B2S'],
    ['B 2.4 a', 'B2.4a'],
    ['Question B2.4', 'B2.4'],
    ['B2.4:', 'B2.4'],
  ])('%s is %s among lettered ones', (printed, id) => {
    expect(idInCell(printed, 'lettered')).toMatchObject({ printed, id, isLookAlike: false });
  });

  test.each([
    ['8a.', '8a'],
    ['8. a', '8a'],
    ['11.a', '11a'],
    ['3.12.b', '3.12b'],
    ['2.14.1.3', '2.14.1.3'],
    ['5(c)', '5c'],
    ['6.', '6'],
    ['Number 4.1', '4.1'],
  ])('%s is %s among numbered ones', (printed, id) => {
    expect(idInCell(printed, 'numbered')).toMatchObject({ printed, id });
  });

  test('says where a digit was printed for a letter', () => {
    expect(idInCell('0 3.2', 'lettered')).toMatchObject({ id: 'O3.2', isLookAlike: true });
  });

  test('says what stands beside it', () => {
    expect(idInCell('1.11.3 2.4.1', 'numbered')).toMatchObject({ id: '1.11.3', beside: ['2.4.1'] });
    expect(idInCell('3.0.2 (was 3.7.2)', 'numbered')).toMatchObject({ id: '3.0.2', was: '3.7.2' });
  });

  test.each(['', '2016', 'Assessment', '12 310316 doc', 'N5 4QR', 'Is it so?'])('is not in “%s”', (text) => {
    expect(idInCell(text, 'lettered')).toBeUndefined();
    expect(idInCell(text, 'numbered')).toBeUndefined();
  });
});

describe('an id at the start of a text', () => {
  test.each([
    ['B 2.4 Does it last?', 'B2.4', 'Does it last?'],
    ['B 2.4 a Please say why:', 'B2.4a', 'Please say why:'],
    ['B 2 S Does it last?', 'B2S', 'Does it last?'],
    ['B2.4 – Does it last?', 'B2.4', 'Does it last?'],
  ])('%s', (text, id, rest) => expect(leadingId(text, 'lettered')).toMatchObject({ id, rest }));

  test.each(['B 2.4 and others', '3M + 3M in a row', '30 cases were read'])('is not in “%s”', (text) => {
    expect(leadingId(text, 'lettered')).toBeUndefined();
    expect(leadingId(text, 'numbered')).toBeUndefined();
  });
});

describe('which ids are likely', () => {
  test('a letter that stands alone is none', () => {
    expect([...likelyIds(['B1', 'B1.1', 'M4', 'B1.2'], 'lettered')]).toEqual([0, 1, 3]);
  });

  test('a number that does not go on is none', () => {
    expect([...likelyIds(['1.1', '1.2', '7.30', '1.3', '2.1'], 'numbered')]).toEqual([0, 1, 3, 4]);
  });

  test('the style is that of most', () => {
    expect(styleOf(['B 1.1', 'B 1.2', '3. A point'])).toBe('lettered');
    expect(styleOf(['1.1', '1.2', 'S47 Enquiries'])).toBe('numbered');
  });
});

test('criteria are numbers with dots', () => {
  expect(['1.2', '1.2.1', '1.2.1, 3.4'].map(isCriterion)).toEqual([true, true, true]);
  expect(['1', '12.2014 x', 'A1.2', ''].map(isCriterion)).toEqual([false, false, false, false]);
});
