import { describe, expect, test } from 'vitest';
import { shares } from '../../../server/rules/rating/shared/bands-examples.ts';
import { check } from '../../check.ts';
import { banded, messages } from './sets.ts';

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
