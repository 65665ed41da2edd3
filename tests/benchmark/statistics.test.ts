import { expect, test } from 'vitest';
import { exponent, quantile, summarise } from './statistics.ts';

test('a median lies in the middle, between neighbours where need be', () => {
  expect(quantile([3, 1, 2], 0.5)).toBe(2);
  expect(quantile([4, 1, 2, 3], 0.5)).toBe(2.5);
  expect(summarise([5])).toEqual({ median: 5, p95: 5, count: 1 });
});

test('nothing measured has no median', () => {
  expect(() => quantile([], 0.5)).toThrow(RangeError);
});

test('the exponent tells linear growth from quadratic', () => {
  const sizes = [10, 100, 1000];
  expect(exponent(sizes.map((size) => ({ size, cost: 3 * size })))).toBeCloseTo(1);
  expect(exponent(sizes.map((size) => ({ size, cost: size * size })))).toBeCloseTo(2);
});
