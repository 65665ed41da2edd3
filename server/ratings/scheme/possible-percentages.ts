/** Finds percentages and totals that have no band or several, and bands that none of them falls into. */
import Fraction from 'fraction.js';
import { covers } from './bands.ts';
import { type Figure, rounded, simplestBetween } from './figures.ts';
import type { Band, LevelScheme } from './scheme.ts';

/** A figure that can occur, and has no band or several. */
export interface Miss {
  readonly figure: Figure;
  /** The bands that cover it; none, or several. */
  readonly bands: readonly Band[];
  /** The nearest bands on either side of a figure that has none. */
  readonly below: Band | undefined;
  readonly above: Band | undefined;
}

const HUNDRED = new Fraction(100);
const NOTHING = new Fraction(0);

/**
 * Every stretch of percentages that can occur, from 0 to 100, and has no band or several: of each one example,
 * the share of the fewest cases. Every share k/n can occur, so that all fractions are looked at, not only some n.
 */
export function missedShares(level: LevelScheme): Miss[] {
  if (level.bands.length === 0) return [];
  const rounding = level.rounding ?? 'exact';
  if (rounding !== 'exact') return missesAmong(wholeNumbers(0, 100), level);
  return missesAmong(turningPoints(level.bands), level);
}

/** The totals that can occur and have no band or several: the first of each stretch. */
export function missedTotals(totals: readonly number[], level: LevelScheme): Miss[] {
  if (level.bands.length === 0) return [];
  return missesAmong(
    totals.map((total) => new Fraction(total)),
    { ...level, rounding: 'exact' },
  );
}

const wholeNumbers = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, at) => new Fraction(first + at));

/** The edges of bands between 0 and 100 and, between two that follow one another, the simplest share: bands change nowhere else. */
function turningPoints(bands: readonly Band[]): Figure[] {
  const edges = bands
    .flatMap(({ interval: { from, to } }) => [from?.at, to?.at])
    .filter((at) => at !== undefined)
    .filter((at) => at.gt(NOTHING) && at.lt(HUNDRED));
  const sorted = [NOTHING, ...edges, HUNDRED].sort((a, b) => a.compare(b));
  const points = sorted.filter((at, index) => index === 0 || !at.equals(sorted[index - 1]!));
  return points.flatMap((at, index) => {
    const next = points[index + 1];
    return next ? [at, simplestBetween(at.div(100), next.div(100)).mul(100)] : [at];
  });
}

function missesAmong(figures: readonly Figure[], level: LevelScheme): Miss[] {
  const misses: Miss[] = [];
  let before = '';
  for (const figure of figures) {
    const bands = level.bands.filter(({ interval }) => covers(interval, figure));
    const key =
      bands.length === 1 ? '' : `${bands.map(({ name, written }) => `${name} ${written}`).join('\n')}|`;
    if (key !== '' && key !== before) misses.push(missAt(figure, bands, level));
    before = key;
  }
  return misses;
}

function missAt(figure: Figure, bands: readonly Band[], level: LevelScheme): Miss {
  const below = level.bands.filter(({ interval: { to } }) => to?.at.lte(figure));
  const above = level.bands.filter(({ interval: { from } }) => from?.at.gte(figure));
  const nearest = (found: readonly Band[], edge: 'from' | 'to', sign: 1 | -1) =>
    [...found].sort((a, b) => sign * a.interval[edge]!.at.compare(b.interval[edge]!.at))[0];
  return { figure, bands, below: nearest(below, 'to', -1), above: nearest(above, 'from', 1) };
}

/** Whether any percentage from 0 to 100 that can occur falls into a band. */
export function isAttainableShare(band: Band, level: LevelScheme): boolean {
  const rounding = level.rounding ?? 'exact';
  const points = rounding === 'exact' ? turningPoints([band]) : wholeNumbers(0, 100);
  return points.some((figure) => covers(band.interval, rounded(figure, rounding)));
}

export function isAttainableTotal(band: Band, totals: readonly number[]): boolean {
  return totals.some((total) => covers(band.interval, new Fraction(total)));
}
