import { describe, expect, test } from 'vitest';
import { summed } from '../../../server/rules/rating/shared/bands-examples.ts';
import { check } from '../../check.ts';
import { banded, messages } from './sets.ts';

describe('rating/band-unattainable', () => {
  test.each([
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

describe('rating/band-unattainable of sums', () => {
  test.each([
    ['{ low: 0-1, middle: 2-6, high: «over 6» }', 'High (over 6)'],
    ['{ low: 0-3, middle: «3.5», high: 4-6 }', 'Middle (3.5)'],
  ])('%s', (bands, band) => {
    expect(messages('rating/band-unattainable', summed(bands))).toEqual([
      `${band} can never be given: 3 standards with at most 2 points each give 0 to 6, and no total is in that band.`,
    ]);
  });
});
