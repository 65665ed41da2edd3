import { describe, expect, test } from 'vitest';
import { ratings } from '../../../server/rules/rating/shared/bands-examples.ts';
import { alone, check } from '../../check.ts';
import { mended } from '../mended.ts';
import { banded } from './sets.ts';

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
