import { describe, expect, test } from 'vitest';
import { alone, check } from '../../check.ts';
import { banded } from './sets.ts';

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
