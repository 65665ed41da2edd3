/** Rates a unit by the ratings below it: by the lowest of them, by the sum of their scores, or not at all. */
import Fraction from 'fraction.js';
import type { LevelScheme, Rating, RuleName, Scheme } from '../scheme/scheme.ts';
import { banded } from './banding.ts';
import type { Basis, Rated, RatingOutcome } from './rated.ts';
import { ratingOf } from './rated.ts';

export interface Aggregated {
  readonly computed: RatingOutcome;
  readonly basis: Basis;
}

/** How a rating follows from those of the level below. Another rule is another entry. */
type Aggregation = (parts: readonly Rated[], level: LevelScheme, scheme: Scheme) => Aggregated;

export const AGGREGATIONS: Readonly<Record<Exclude<RuleName, 'judged'>, Aggregation>> = {
  lowest,
  sum,
  none: () => notRated({ is: 'not rated here' }),
};

const notRated = (
  why: (RatingOutcome & { is: 'not rated' })['why'],
  basis: Basis = { is: 'none' },
): Aggregated => ({
  computed: { is: 'not rated', why },
  basis,
});

/** The lowest rating of the parts; those that are not rated are passed over (design §5). */
function lowest(parts: readonly Rated[]): Aggregated {
  if (parts.length === 0) return notRated({ is: 'nothing below' });
  const passedOver = parts.filter((part) => !ratingOf(part));
  const found = parts.flatMap((part) => ratingOf(part) ?? []);
  const [first, ...rest] = found;
  if (!first)
    return notRated(
      { is: 'parts not rated', parts: parts.map(({ unit }) => unit) },
      { is: 'lowest', decisive: [], passedOver },
    );
  const rating = rest.reduce((least, each) => (each.rank < least.rank ? each : least), first);
  const decisive = parts.filter((part) => ratingOf(part)?.rank === rating.rank);
  return { computed: { is: 'rated', rating }, basis: { is: 'lowest', decisive, passedOver } };
}

/** The band of the sum of scores; without every part rated there is no sum (design §5). */
function sum(parts: readonly Rated[], level: LevelScheme, { scale }: Scheme): Aggregated {
  if (parts.length === 0) return notRated({ is: 'nothing below' });
  const missing = parts.filter((part) => !ratingOf(part));
  if (missing.length > 0) return notRated({ is: 'parts not rated', parts: missing.map(({ unit }) => unit) });
  const unscored = parts.map((part) => ratingOf(part)!).find(({ score }) => score === undefined);
  if (unscored) return notRated({ is: 'no score', rating: unscored });
  const total = parts.reduce((before, part) => before + ratingOf(part)!.score!, 0);
  const outOf = parts.length * highestScore(scale);
  const basis: Basis = { is: 'sum', total, outOf, counted: parts.length };
  return { computed: banded(new Fraction(total), level), basis };
}

export function highestScore(scale: readonly Rating[]): number {
  return Math.max(0, ...scale.map(({ score }) => score ?? 0));
}
