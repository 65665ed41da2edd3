import Fraction from 'fraction.js';
import { expect, test } from 'vitest';
import { asPrinted, casesBehind, impossible } from '../../server/ratings/evidence/occurrence.ts';
import { percentOf } from '../../server/ratings/scheme/figures.ts';

test.each(['nearest', 'down'] as const)(
  'a percentage leads back to its cases as trying them all does: %s',
  (rounding) => {
    for (let of = 1; of <= 130; of++) {
      const printed = Array.from({ length: of + 1 }, (_, k) =>
        asPrinted(percentOf(k, of), '1', rounding).toString(),
      );
      for (let percent = 0; percent <= 100; percent++) {
        const those = printed.flatMap((each, k) => (each === `${percent}` ? [k] : []));
        expect([of, percent, casesBehind(new Fraction(percent), of, rounding)]).toEqual([
          of,
          percent,
          those.length === 1 ? those[0] : undefined,
        ]);
        expect(impossible(`${percent}`, new Fraction(percent), of, rounding) === undefined).toBe(
          those.length > 0,
        );
      }
    }
  },
);
