import { describe, expect, test } from 'vitest';
import { ratings, shares } from '../../server/rules/rating/bands-examples.ts';
import { check, checkClean } from '../check.ts';
import { crlf, mended } from './mended.ts';

const alone = { alone: true };

/** A ratings document whose bands stand on a line. */
const banded = (round: string, bands: string) =>
  shares(...(round ? [`round: ${round}`] : []), `bands: { ${bands} }`);

const messages = (rule: string, fixture: Parameters<typeof check>[1]) =>
  check(rule, fixture, alone).map(({ message }) => message);

describe('bands of shares that are clean', () => {
  test.each([
    ['nearest', 'low: 0-49, middle: 50-64, high: 65-100'],
    ['down', 'low: 0-49, middle: 50–64, high: 65 to 100'],
    ['nearest', 'low: 49.4 and under, middle: 49.6-64, high: 65+'],
    ['exact', 'low: below 50, middle: "50", high: over 50'],
    ['', 'low: below 50, middle: between 50 and 64.5, high: "> 64.5"'],
    ['', 'low: "< 50 %", middle: ">= 50 per cent"'],
    ['', 'high: at least 65, low: less than 65'],
    ['', 'middle: 0-100'],
  ])('%s { %s }', (round, bands) => checkClean(banded(round, bands)));

  test('one that cannot be read is told by itself', () => {
    check('shape/wrong-type', banded('', 'low: 0-49, middle: «fifty», high: 65-100'), alone);
    check('shape/wrong-type', banded('«nearst»', 'low: 0-49, high: 50-100'), alone);
  });
});

describe('rating/band-gap', () => {
  test.each([
    [
      'nearest',
      'low: 0-49, middle: «50-63», high: 65-100',
      '16 of 25 is 64 %, which is between Middle (50-63) and High (65-100). Let one of the two bands go further.',
    ],
    [
      'nearest',
      'low: «1-49», middle: 50-64, high: 65-100',
      '0 of 1 is 0 %, which is below the lowest band, Low (1-49). Let that band go further.',
    ],
    [
      'down',
      'low: 0-49, middle: 50-64, high: «65-99»',
      '1 of 1 is 100 %, which is above the highest band, High (65-99). Let that band go further.',
    ],
    [
      'exact',
      'low: below 50, middle: «50-64», high: 65-100',
      '9 of 14 is 64.3 %, which is between Middle (50-64) and High (65-100). Let one of the two bands go further.',
    ],
    [
      '',
      'low: «below 50», high: over 50',
      '1 of 2 is 50 %, which is between Low (below 50) and High (over 50). Let one of the two bands go further.',
    ],
    [
      '',
      'low: below 50, middle: «50-64.5», high: 64.6-100',
      '20 of 31 is 64.52 %, which is between Middle (50-64.5) and High (64.6-100). Let one of the two bands go further.',
    ],
  ])('%s { %s }', (round, bands, message) => {
    expect(messages('rating/band-gap', banded(round, bands))).toEqual([message]);
  });

  test('a gap that rounding does not close is told beside those that it does', () => {
    const fixture = banded('', 'low: 0-49, middle: «50-59», high: 65-100');
    expect(check('rating/band-gap', fixture)[0]!.message).toMatch(/^3 of 5 is 60 %/);
    check('rating/rounding', shares('«bands»: { low: 0-49, middle: 50-59, high: 65-100 }'));
  });
});

describe('rating/rounding', () => {
  const whole = '{ low: 0-49, middle: 50-64, high: 65-100 }';

  test('is mended in a line and over lines', () => {
    expect(mended('rating/rounding', shares(`«bands»: ${whole}`))).toEqual(
      shares('round: nearest', `bands: ${whole}`),
    );
    const inLine = (round: string) =>
      ratings(`key-questions: { measure: percent-sufficient, ${round}: ${whole} }`);
    expect(mended('rating/rounding', inLine('«bands»'))).toEqual(inLine('round: nearest, bands'));
    expect(mended('rating/rounding', crlf(shares(`«bands»: ${whole}`)))).toEqual(
      crlf(shares('round: nearest', `bands: ${whole}`)),
    );
  });

  test('offers the ways of rounding that leave no gap', () => {
    const titles = (bands: string) =>
      check('rating/rounding', shares(`«bands»: ${bands}`), alone)[0]!.finding.fixes.map(
        ({ title }) => title,
      );
    expect(titles(whole)).toEqual([
      'Round to the nearest whole per cent, halves up',
      'Round down to a whole per cent',
    ]);
  });
});

describe('rating/band-overlap', () => {
  test.each([
    [
      'nearest',
      'low: 0-50, middle: «50-64», high: 65-100',
      '1 of 2 is 50 %, which is in Low (0-50) and Middle (50-64). Let one end before the other begins.',
    ],
    [
      '',
      'low: 50 and under, high: «50 and over»',
      '1 of 2 is 50 %, which is in Low (50 and under) and High (50 and over). Let one end before the other begins.',
    ],
    [
      '',
      'low: below 50, middle: 50-66.5, high: «66.25 and over»',
      '53 of 80 is 66.25 %, which is in Middle (50-66.5) and High (66.25 and over). Let one end before the other begins.',
    ],
  ])('%s { %s }', (round, bands, message) => {
    expect(check('rating/band-overlap', banded(round, bands), alone)[0]!.message).toBe(message);
  });
});

describe('rating/band-order', () => {
  test('is mended by a swap', () => {
    const fixture = (low: string, middle: string) =>
      ratings(`overall:\n  rule: sum\n  bands: { low: ${low}, middle: ${middle}, high: 3 and over }`);
    check('rating/band-order', fixture('1-2', '«0»'));
    expect(mended('rating/band-order', fixture('1-2', '«0»'))).toEqual(fixture('0', '1-2'));
  });

  test('overlapping bands are told as such', () => {
    check('rating/band-overlap', banded('nearest', 'low: 0-60, middle: «50-64», high: 65-100'), alone);
  });
});

describe('rating/band-unattainable', () => {
  test.each([
    [
      'nearest',
      'low: below 50, middle: 50-100, high: «64.2-64.8»',
      'High (64.2-64.8) can never be given: shares are rounded to whole numbers, and none of them is in 64.2-64.8.',
    ],
    ['nearest', 'low: «-5-49», middle: 50 and over', 'Low (-5-49) goes too far: no share is less than 0 %.'],
    [
      '',
      'low: «below 0», middle: 0 and over',
      'Low (below 0) can never be given: no share is less than 0 %.',
    ],
    [
      '',
      'middle: 100 and under, high: «over 100»',
      'High (over 100) can never be given: no share is more than 100 %.',
    ],
  ])('%s { %s }', (round, bands, message) => {
    expect(messages('rating/band-unattainable', banded(round, bands))).toEqual([message]);
  });

  test('a band that begins after its end', () => {
    const fixture = banded('nearest', 'low: 0-49, middle: «64-50», high: 65-100');
    expect(check('rating/band-unattainable', fixture)[0]!.message).toBe(
      'Middle (64-50) can never be given: it begins after its end.',
    );
  });
});
