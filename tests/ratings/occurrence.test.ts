import Fraction from 'fraction.js';
import { expect, test } from 'vitest';
import { asPrinted, casesBehind, impossible } from '../../server/ratings/evidence/occurrence.ts';
import { percentOf } from '../../server/ratings/scheme/figures.ts';

test.each(['nearest', 'down'] as const)(
  'a percentage leads back to its cases as trying them all does: %s',
  (rounding) => {
    const wrong: string[] = [];
    for (let of = 1; of <= 130; of++) {
      const printed = Array.from({ length: of + 1 }, (_, k) =>
        asPrinted(percentOf(k, of), '1', rounding).toString(),
      );
      for (let percent = 0; percent <= 100; percent++) {
        const those = printed.flatMap((each, k) => (each === `${percent}` ? [k] : []));
        const figure = new Fraction(percent);
        const isRight =
          casesBehind(figure, of, rounding) === (those.length === 1 ? those[0] : undefined) &&
          (impossible(`${percent}`, figure, of, rounding) === undefined) === those.length > 0;
        if (!isRight) wrong.push(`${percent}% of ${of}`);
      }
    }
    expect(wrong).toEqual([]);
  },
);
