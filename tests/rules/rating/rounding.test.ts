import { describe, expect, test } from 'vitest';
import { ratings, shares } from '../../../server/rules/rating/shared/bands-examples.ts';
import { alone, check } from '../../check.ts';
import { crlf, mended } from '../mended.ts';

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
