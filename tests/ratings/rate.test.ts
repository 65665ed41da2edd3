import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Share } from '../../server/ratings/evidence/evidence.ts';
import { distanceToNext } from '../../server/ratings/rating/distance-to-next.ts';
import { type Rated, ratingOf } from '../../server/ratings/rating/rated.ts';
import { figureIn } from '../../server/ratings/scheme/figures.ts';
import { runs } from '../runs.ts';
import { type Given, RATINGS, rated, share } from './example.ts';

const word = (each: Rated) => ratingOf(each)?.name ?? (each.outcome as { why: { is: string } }).why.is;

describe('a rating', () => {
  test.each([
    [share(0, 7), 'low'],
    [share(49, 99), 'low'],
    [share(99, 200), 'mid'], // 49.5 goes up
    [share(9, 14), 'mid'],
    [share(129, 200), 'high'], // 64.5 goes up
    [share(644_999_999, 1_000_000_000), 'mid'],
    [share(645_000_000, 1_000_000_000), 'high'],
    [{ of: 0 }, 'no cases'],
    [share(5, 4), 'impossible'],
    [{}, 'no figure'],
  ])('of a key question follows from its share: %j', (given, expected) => {
    expect(word(rated({ '2.1.1': given }).of('2.1.1'))).toBe(expected);
  });

  test.each([
    ['64.4', 'mid'],
    ['64.5', 'high'],
    ['101', 'impossible'],
  ])('follows from a published percentage: %s', (figure, expected) => {
    expect(word(rated({ '2.1.1': { percent: figureIn(figure)! } }).of('2.1.1'))).toBe(expected);
  });

  test('of a standard is the lowest; what is not rated is passed over, and said', () => {
    const { of } = rated({ '2.1.1': share(9, 10), '2.1.2': { of: 0 } });
    expect(word(of('2.1'))).toBe('high');
    expect(of('2.1').basis).toMatchObject({
      decisive: [{ unit: { id: '2.1.1' } }],
      passedOver: [{ unit: { id: '2.1.2' } }],
    });
    expect(word(of('2.2'))).toBe('parts not rated');
  });

  test('of the whole is the band of the sum, and none unless every standard has one', () => {
    const given: Given = { '1.1': 'mid', '2.1.1': share(9, 10), '2.1.2': share(5, 10), '2.2.1': share(1, 1) };
    expect(rated(given).overall).toMatchObject({
      basis: { is: 'sum', total: 4, outOf: 6, counted: 3 },
      outcome: { rating: { name: 'mid' } },
    });
    expect(word(rated({ ...given, '1.1': undefined }).overall)).toBe('parts not rated');
    expect(word(rated({ ...given, '1.1': 'splendid' }).of('1.1'))).toBe('unknown rating');
  });

  test('is not given where no band or several cover the figure', () => {
    const exact = RATINGS.replace('round: nearest', 'round: exact');
    expect(word(rated({ '2.1.1': share(9, 14) }, exact).of('2.1.1'))).toBe('no band');
    const twice = RATINGS.replace('50-64', '50-70');
    expect(word(rated({ '2.1.1': share(7, 10) }, twice).of('2.1.1'))).toBe('several bands');
  });
});

describe('discretion', () => {
  const used = (to: string, given: Share, more = {}) =>
    rated(
      { '2.1.1': given },
      RATINGS,
      new Map([['2.1.1', { to, reason: 'One case.', by: 'lead', ...more }]]),
    ).of('2.1.1');
  const refusal = (each: Rated) => each.departure?.refusal?.is;

  test('raises a rating within its reach, and leaves the computed one to be seen', () => {
    const found = used('mid', share(5, 11)); // 45.45 %, banded as 45: five points below 50
    expect([word(found), refusal(found), ratingOf({ outcome: found.computed })?.name]).toEqual([
      'mid',
      undefined,
      'low',
    ]);
  });

  test.each([
    ['mid', share(4, 10), {}, 'too far'],
    ['high', share(45, 100), {}, 'too far'],
    ['low', share(5, 10), {}, 'direction'],
    ['mid', share(5, 10), {}, 'no change'],
    ['splendid', share(5, 10), {}, 'unknown rating'],
    ['mid', { of: 0 }, {}, 'nothing computed'],
    ['mid', share(46, 100), { reason: ' ' }, 'unexplained'],
    ['mid', share(46, 100), { by: '' }, 'unexplained'],
  ])('to %s of %j %j is refused: %s', (to, given, more, expected) => {
    const found = used(to, given, more);
    expect([refusal(found), found.outcome]).toEqual([expected, found.computed]);
  });
});

/** The published rules once more, as plainly as can be. */
function oracle(k: number, n: number): string {
  if (n === 0) return 'no cases';
  const whole = Math.floor((2 * 100 * k + n) / (2 * n));
  return whole < 50 ? 'low' : whole < 65 ? 'mid' : 'high';
}

test('ratings and their distances agree with trying every share', () => {
  fc.assert(
    fc.property(fc.nat(60), fc.nat(60), (a, b) => {
      const [k, n] = [Math.min(a, b), Math.max(a, b)];
      const { of, scheme } = rated({ '2.1.1': share(k, n) });
      const found = of('2.1.1');
      expect(word(found)).toBe(oracle(k, n));
      const up = Array.from({ length: n - k + 1 }, (_, more) => more).find(
        (more) => oracle(k + more, n) !== oracle(k, n),
      );
      const down = Array.from({ length: k + 1 }, (_, fewer) => fewer).find(
        (fewer) => oracle(k - fewer, n) !== oracle(k, n),
      );
      const next = (direction: string) => {
        const near = distanceToNext(found, scheme).find((each) => each.direction === direction);
        return near && [near.cases, near.rating.name];
      };
      expect(next('up')).toEqual(up === undefined ? undefined : [up, oracle(k + up, n)]);
      expect(next('down')).toEqual(down === undefined ? undefined : [down, oracle(k - down, n)]);
    }),
    { numRuns: runs(300) },
  );
});

test('the distance of a sum agrees with trying every total that its scores can come to', () => {
  const STEPS = [0, 3, 5];
  const bandOf = (total: number, edges: readonly number[]) =>
    ['low', 'mid', 'high'][edges.filter((edge) => total >= edge).length]!;
  fc.assert(
    fc.property(
      fc.tuple(fc.nat(2), fc.nat(2), fc.nat(2)),
      fc.tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 8, max: 15 })),
      (ranks, [first, second]) => {
        const scale = ['low', 'mid', 'high'];
        const ratings = RATINGS.replace(/(?<=score: )\d/g, (score) => String(STEPS[Number(score)]))
          .replace('{ rule: lowest }', '{ rule: judged }')
          .replace(
            '0-1, mid: 2-4, high: 5-6',
            `0-${first - 1}, mid: ${first}-${second - 1}, high: ${second}-15`,
          );
        const given = { '1.1': scale[ranks[0]]!, '2.1': scale[ranks[1]]!, '2.2': scale[ranks[2]]! };
        const { overall, scheme } = rated(given, ratings);
        const total = ranks.reduce((sum, rank) => sum + STEPS[rank]!, 0);
        const totals = STEPS.flatMap((a) => STEPS.flatMap((b) => STEPS.map((c) => a + b + c)));
        const own = bandOf(total, [first, second]);
        expect(word(overall)).toBe(own);
        const nearest = (isFurther: (other: number) => boolean) =>
          totals
            .filter((other) => isFurther(other) && bandOf(other, [first, second]) !== own)
            .sort((a, b) => Math.abs(a - total) - Math.abs(b - total))[0];
        for (const [direction, other] of [
          ['up', nearest((each) => each > total)],
          ['down', nearest((each) => each < total)],
        ] as const) {
          const next = distanceToNext(overall, scheme).find((each) => each.direction === direction);
          expect(next && [next.points, next.rating.name]).toEqual(
            other === undefined ? undefined : [Math.abs(other - total), bandOf(other, [first, second])],
          );
        }
      },
    ),
    { numRuns: runs(200) },
  );
});
