import { describe, test } from 'vitest';
import { alone, check, checkClean } from '../../check.ts';
import { banded } from './sets.ts';

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
