import Fraction from 'fraction.js';
import { describe, expect, test } from 'vitest';
import { intervalIn } from '../../server/model/interval.ts';
import { covers } from '../../server/ratings/scheme/bands.ts';

/** Which of some figures a band covers. */
const covered = (written: string, figures: readonly string[]) => {
  const interval = intervalIn(written);
  return interval && figures.filter((figure) => covers(interval, new Fraction(figure))).join(' ');
};

describe('figures of a band', () => {
  test.each([
    ['0-49', '0 49'],
    ['50 – 64', '50 64'],
    ['50 to 64 per cent', '50 64'],
    ['from 50 to 64', '50 64'],
    ['between 50% and 64%', '50 64'],
    ['below 50', '0 49'],
    ['<50%', '0 49'],
    ['less than 50', '0 49'],
    ['up to 49', '0 49'],
    ['49 and under', '0 49'],
    ['49 or less', '0 49'],
    ['80 and over', '80 100'],
    ['80+', '80 100'],
    ['80%+', '80 100'],
    ['at least 80', '80 100'],
    ['≥ 80', '80 100'],
    ['over 79', '80 100'],
    ['more than 79.5', '80 100'],
    ['100', '100'],
    ['49.5-64.5', '50 64'],
    ['FROM 50 TO 64 PER CENT', '50 64'],
  ])('“%s” are %s', (written, expected) => {
    expect(covered(written, ['0', '49', '50', '64', '80', '100'])).toBe(expected);
  });

  test.each(['', 'most', '65-', '-', '1-2-3', '6 5', '.5', 'above', '50 and', '0x10', '1e2', '٥٠'])(
    '“%s” are none',
    (written) => expect(intervalIn(written)).toBeUndefined(),
  );
});
