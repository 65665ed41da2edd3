/** Works out how many cases or points part a rating from the next ones up and down. */
import Fraction from 'fraction.js';
import { casesBehind } from '../evidence/occurrence.ts';
import { distanceTo } from '../scheme/bands.ts';
import { type Figure, percentOf } from '../scheme/figures.ts';
import { possibleTotals } from '../scheme/possible-totals.ts';
import type { Band, LevelScheme, Rating, Scheme } from '../scheme/scheme.ts';
import { banded } from './banding.ts';
import type { Basis, Rated } from './rated.ts';

/** How far a rating is from the next one. */
export interface DistanceToNext {
  readonly direction: 'up' | 'down';
  /** The next one that can be had: of few cases one may be passed over that no share of them falls into. */
  readonly rating: Rating;
  /** How many more answers would have to be sufficient, or to be not sufficient, of the same number. */
  readonly cases?: number;
  /** How many points more or fewer a sum would need. */
  readonly points?: number;
  /** How far the banded figure is from the band, in the figure's own unit: percentage points, or points of a sum. */
  readonly distance: Figure;
}

/** The next ratings up and down from a computed one, where a figure decides it. */
export function distanceToNext({ unit, computed, basis }: Rated, scheme: Scheme): DistanceToNext[] {
  const level = scheme.levels[unit.level];
  if (!level || computed.is === 'not rated') return [];
  const { rating } = computed;
  if (basis.is === 'sum') {
    const totals = possibleTotals(unit, scheme) ?? [];
    return DIRECTIONS.flatMap((way) => nextTotal(rating, basis.total, totals, way, level) ?? []);
  }
  return basis.is === 'share' ? DIRECTIONS.flatMap((way) => nextShare(rating, basis, way, level) ?? []) : [];
}

const DIRECTIONS = ['up', 'down'] as const;

const isBeyond = (rating: Rating, from: Rating, direction: 'up' | 'down') =>
  direction === 'up' ? rating.rank > from.rank : rating.rank < from.rank;

/** The nearest total that the scores can come to, and that has another rating. */
function nextTotal(
  from: Rating,
  total: number,
  totals: readonly number[],
  direction: 'up' | 'down',
  level: LevelScheme,
): DistanceToNext | undefined {
  const further =
    direction === 'up'
      ? totals.filter((each) => each > total)
      : totals.filter((each) => each < total).reverse();
  for (const other of further) {
    const reached = banded(new Fraction(other), level);
    if (reached.is === 'not rated' || !reached.band || !isBeyond(reached.rating, from, direction)) continue;
    const distance = distanceTo(reached.band.interval, new Fraction(total));
    return { direction, rating: reached.rating, points: Math.abs(other - total), distance };
  }
  return undefined;
}

type ShareBasis = Basis & { readonly is: 'share' };

/** The nearest share of the same number of cases that has another rating; where that number is not known, the next band. */
function nextShare(
  from: Rating,
  basis: ShareBasis,
  direction: 'up' | 'down',
  level: LevelScheme,
): DistanceToNext | undefined {
  const band = nextBand(from, direction, level);
  if (!band?.rating) return undefined;
  const walk = walkOf(basis, direction, level);
  if (!walk) return { direction, rating: band.rating, distance: distanceTo(band.interval, basis.banded) };
  const cases = stepsUntil(band.rating, direction, walk, level);
  if (cases === undefined) return undefined;
  const reached = banded(walk.figureAfter(cases), level);
  if (reached.is === 'not rated' || !reached.band) return undefined;
  const distance = distanceTo(reached.band.interval, basis.banded);
  return { direction, rating: reached.rating, distance, cases };
}

function nextBand(from: Rating, direction: 'up' | 'down', { bands }: LevelScheme): Band | undefined {
  const isNext = ({ rating }: Band) => rating !== undefined && isBeyond(rating, from, direction);
  const nearer = (a: Band, b: Band) => (a.rating!.rank - b.rating!.rank) * (direction === 'up' ? 1 : -1);
  return bands.filter(isNext).sort(nearer)[0];
}

/** The shares that a rating can come to, one answer at a time. */
interface Walk {
  readonly most: number;
  readonly figureAfter: (steps: number) => Figure;
}

function walkOf(basis: ShareBasis, direction: 'up' | 'down', { rounding }: LevelScheme): Walk | undefined {
  const way = direction === 'up' ? 1 : -1;
  const { of } = basis;
  if (!of) return undefined;
  const sufficient = basis.sufficient ?? casesBehind(basis.percent, of, rounding);
  if (sufficient === undefined) return undefined;
  const figureAfter = (steps: number) => percentOf(sufficient + way * steps, of);
  return { most: direction === 'up' ? of - sufficient : sufficient, figureAfter };
}

/** How many steps it takes until the rating is reached or passed: found by halving, since bands rise. */
function stepsUntil(
  wanted: Rating,
  direction: 'up' | 'down',
  { most, figureAfter }: Walk,
  level: LevelScheme,
): number | undefined {
  const way = direction === 'up' ? 1 : -1;
  const isReached = (steps: number) => {
    const found = banded(figureAfter(steps), level);
    return found.is === 'rated' && (found.rating.rank - wanted.rank) * way >= 0;
  };
  if (most < 1 || !isReached(most)) return undefined;
  let [few, many] = [0, most];
  while (many - few > 1) {
    const middle = few + Math.floor((many - few) / 2);
    if (isReached(middle)) many = middle;
    else few = middle;
  }
  return many;
}
