import fc from 'fast-check';
import { expect, test } from 'vitest';
import { View } from '../../server/project/view.ts';
import type { Evidence } from '../../server/ratings/evidence/evidence.ts';
import { ratingBasesIn } from '../../server/ratings/evidence/rating-basis.ts';
import { rate } from '../../server/ratings/rating/rate.ts';
import { allRated, ratingOf } from '../../server/ratings/rating/rated.ts';
import { RULES } from '../../server/rules/index.ts';
import { type Found, findingsIn, projectOf } from '../check.ts';
import { runs } from '../runs.ts';
import {
  type Covered,
  NAMES,
  RATINGS,
  type RandomRatings,
  type WrittenBand,
  written,
} from './random-ratings.ts';

const RATING_RULES = RULES.filter(({ name }) => name.startsWith('rating/'));
const RUNS = { numRuns: runs(300) };

/** Whether a band covers `part` of `whole` tenths, by whole numbers alone. */
const covers = ({ from, isFromIn, to, isToIn }: Covered, part: number, whole: number) =>
  (from === undefined || part > from * whole || (isFromIn && part === from * whole)) &&
  (to === undefined || part < to * whole || (isToIn && part === to * whole));

/** The ratings that bands give to k of n, by their rank. */
function ranksOfShare(k: number, n: number, { shares, rounding }: RandomRatings): number[] {
  const [part, whole] =
    rounding === 'nearest'
      ? [10 * Math.floor((200 * k + n) / (2 * n)), 1]
      : rounding === 'down'
        ? [10 * Math.floor((100 * k) / n), 1]
        : [1000 * k, n];
  return ranksIn(shares, part, whole);
}

const ranksIn = (bands: readonly WrittenBand[], part: number, whole: number) =>
  bands.filter((band) => covers(band, part, whole)).map(({ rank }) => rank);

const ranksOfTotal = (total: number, { totals }: RandomRatings) => ranksIn(totals, total * 10, 1);

const isAllowedWay = (from: number, to: number, { discretion }: RandomRatings) =>
  discretion!.direction === 'both' || (discretion!.direction === 'up') === to > from;

/** Every total that standards can have, one combination of scores after the other. */
function combinations(random: RandomRatings): number[] {
  const { scores, standards, shares, discretion } = random;
  const banded = scores.map((_, rank) => shares.some((band) => band.rank === rank));
  const isReached = (level: string, to: number, isGiven: (from: number) => boolean) =>
    isGiven(to) ||
    (discretion?.of === 'ratings' &&
      discretion.level === level &&
      scores.some(
        (_, from) =>
          isGiven(from) && Math.abs(to - from) <= discretion.within && isAllowedWay(from, to, random),
      ));
  const ofKeyQuestion = scores.map((_, rank) => isReached('key-question', rank, (from) => banded[from]!));
  const ofStandard = scores.map((_, rank) => isReached('standard', rank, (from) => ofKeyQuestion[from]!));
  const choices = standards.map((keyQuestions) =>
    scores.filter((_, rank) => keyQuestions === 0 || ofStandard[rank]),
  );
  const add = (at: number): number[] =>
    at === choices.length
      ? [0]
      : choices[at]!.flatMap((score) => add(at + 1).map((rest) => (score ?? 0) + rest));
  return [...new Set(add(0))].sort((a, b) => a - b);
}

const SHARES = Array.from({ length: 40 }, (_, n) =>
  Array.from({ length: n + 2 }, (_, k) => [k, n + 1] as const),
).flat();

function rater(random: RandomRatings) {
  const project = projectOf(written(random));
  const set = [...project.sets.values()][0]!;
  const { whole, scheme } = ratingBasesIn(new View(project, set, () => {}))[0]!;
  return (evidence: Partial<Evidence>) =>
    rate(whole, scheme, { shares: new Map(), judged: new Map(), departures: new Map(), ...evidence });
}

const errorsIn = (random: RandomRatings): Found[] =>
  findingsIn(written(random), RATING_RULES).filter(({ severity }) => severity === 'error');

test('what is accepted gives every share and every total exactly one rating', () => {
  let accepted = 0;
  fc.assert(
    fc.property(RATINGS, (random) => {
      if (errorsIn(random).length > 0) return;
      accepted++;
      const percents = Array.from({ length: 101 }, (_, percent) => [percent, 100] as const);
      for (const [k, n] of [...SHARES, ...percents])
        expect([k, n, ranksOfShare(k, n, random)]).toEqual([k, n, [expect.any(Number)]]);
      for (const total of combinations(random))
        expect([total, ranksOfTotal(total, random)]).toEqual([total, [expect.any(Number)]]);
      const ranks = SHARES.map(([k, n]) => [k / n, ranksOfShare(k, n, random)[0]!] as const).sort(
        (a, b) => a[0] - b[0],
      );
      expect(ranks.map(([, rank]) => rank)).toEqual(ranks.map(([, rank]) => rank).sort((a, b) => a - b));
    }),
    RUNS,
  );
  expect(accepted).toBeGreaterThan(RUNS.numRuns / 20);
});

test('what is rejected has the number that is shown', () => {
  const shown = new Map<string, number>();
  fc.assert(
    fc.property(RATINGS, (random) => {
      for (const { rule, message } of errorsIn(random)) {
        const isProved = proved(rule, message, random);
        if (isProved !== undefined) shown.set(rule, (shown.get(rule) ?? 0) + 1);
        expect([message, isProved ?? true]).toEqual([message, true]);
      }
    }),
    RUNS,
  );
  for (const rule of ['band-gap', 'band-overlap', 'rounding', 'total'])
    expect(shown.get(`rating/${rule}`)).toBeGreaterThan(3);
});

/** Whether a message is true of what it shows; undefined where it shows no number that can be tried. */
function proved(rule: string, message: string, random: RandomRatings): boolean | undefined {
  const numbers = (form: RegExp) => form.exec(message)?.slice(1).map(Number);
  const [k, n] = numbers(/^(\d+) of (\d+) is/) ?? [];
  const bands = k !== undefined && n !== undefined ? ranksOfShare(k, n, random).length : undefined;
  if (rule === 'rating/band-gap') return bands === 0;
  if (rule === 'rating/band-overlap') return bands! > 1;
  if (rule === 'rating/rounding') {
    const roundings = ['nearest', 'down'] as const;
    return (
      bands === 0 && roundings.some((rounding) => ranksOfShare(k!, n!, { ...random, rounding }).length > 0)
    );
  }
  if (rule !== 'rating/total') return undefined;
  const totals = combinations(random);
  const [least, most] = numbers(/gives? (\d+) to (\d+)/) ?? [];
  if (least !== totals[0] || most !== totals.at(-1)) return false;
  const [missed] = numbers(/no band covers (\d+)/) ?? [];
  if (missed !== undefined) return totals.includes(missed) && ranksOfTotal(missed, random).length === 0;
  const [twice] = numbers(/; (\d+) is in/) ?? [];
  if (twice !== undefined) return totals.includes(twice) && ranksOfTotal(twice, random).length > 1;
  return random.totals.some(({ to, isToIn }) => to !== undefined && to > most! * 10 + (isToIn ? 0 : 10));
}

/** Figures and judgements for some standards: k of n, n of which may be 0, and ranks. */
const EVIDENCE = fc.array(fc.tuple(fc.nat(40), fc.nat(40), fc.nat(5)), { minLength: 16, maxLength: 16 });

test('a whole tree is rated as the rules say, read as plainly as can be', () => {
  fc.assert(
    fc.property(RATINGS, EVIDENCE, (random, given) => {
      const only = (ranks: number[]) => (ranks.length === 1 ? ranks[0] : undefined);
      const shares = given.map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
      const share = (at: number, k: number) => shares[(at * 3 + k) % shares.length]!;
      const standards = random.standards.map((keyQuestions, at) => {
        if (keyQuestions === 0) return given[at]![2] < random.scores.length ? given[at]![2] : undefined;
        const ranks = Array.from({ length: keyQuestions }, (_, k) => share(at, k)).map(([k, n]) =>
          n === 0 ? undefined : only(ranksOfShare(k, n, random)),
        );
        const rated = ranks.filter((rank) => rank !== undefined);
        return rated.length > 0 ? Math.min(...rated) : undefined;
      });
      const scores = standards.map((rank) => (rank === undefined ? undefined : random.scores[rank]));
      const total = scores.reduce(
        (sum, score) => (sum === undefined || score === undefined ? undefined : sum + score),
        0,
      );
      const overall = total === undefined ? undefined : only(ranksOfTotal(total, random));

      const found = rater(random)({
        shares: new Map(
          random.standards.flatMap((keyQuestions, at) =>
            Array.from({ length: keyQuestions }, (_, k) => {
              const [sufficient, of] = share(at, k);
              return [`1.${at + 1}.${k + 1}`, { sufficient, of }] as const;
            }),
          ),
        ),
        judged: new Map(
          standards.flatMap((rank, at) => (rank === undefined ? [] : [[`1.${at + 1}`, NAMES[rank]!]])),
        ),
      });
      const rankOf = (id: string) => ratingOf([...allRated(found)].find(({ unit }) => unit.id === id)!)?.rank;
      expect(random.standards.map((_, at) => rankOf(`1.${at + 1}`))).toEqual(standards);
      expect(rankOf('overall')).toBe(overall);
    }),
    RUNS,
  );
});

test('discretion changes a rating only the allowed way, and within its reach', () => {
  let changed = 0;
  fc.assert(
    fc.property(RATINGS, fc.nat(40), fc.integer({ min: 1, max: 40 }), fc.nat(5), (random, a, n, to) => {
      const { discretion, standards, rounding } = random;
      const k = a % (n + 1);
      const at = standards.findIndex((keyQuestions) => keyQuestions > 0);
      if (at < 0) return;
      const id = `1.${at + 1}.1`;
      const departures = new Map([[id, { to: NAMES[to]!, reason: 'One case.', by: 'lead inspector' }]]);
      const root = rater(random)({ shares: new Map([[id, { sufficient: k, of: n }]]), departures });
      const found = [...allRated(root)].find(({ unit }) => unit.id === id)!;
      const ranks = ranksOfShare(k, n, random);
      const before = ranks.length === 1 ? ranks[0] : undefined;
      const after = ratingOf(found)?.rank;
      if (after === before) return;
      changed++;
      expect([discretion?.level, after]).toEqual(['key-question', to]);
      expect(isAllowedWay(before!, to, random)).toBe(true);
      if (discretion!.of === 'ratings')
        expect(Math.abs(to - before!)).toBeLessThanOrEqual(discretion!.within);
      else if (rounding === 'nearest' || rounding === 'down') {
        const figure = rounding === 'down' ? Math.floor((100 * k) / n) : Math.floor((200 * k + n) / (2 * n));
        const reached = Array.from({ length: 111 }, (_, w) => w - 5).filter((w) =>
          random.shares.some((band) => band.rank === to && isNextTo(band, w)),
        );
        expect(Math.min(...reached.map((w) => Math.abs(w - figure)))).toBeLessThanOrEqual(discretion!.within);
      }
    }),
    { numRuns: runs(2000) },
  );
  expect(changed).toBeGreaterThan(5);
});

/** Whether a whole percentage lies in a band, on its edge, or less than one point beside it. */
const isNextTo = (band: Covered, percent: number) =>
  (band.from === undefined || percent * 10 > band.from - 10) &&
  (band.to === undefined || percent * 10 < band.to + 10);
