/** Finds the shares that have no band, and which ways of rounding would give them one. */
import type { Rounding } from '../../../ratings/scheme/figures.ts';
import { type Miss, missedShares } from '../../../ratings/scheme/possible-percentages.ts';
import type { Band } from '../../../ratings/scheme/scheme.ts';
import { bandInWords, shareInWords, type WrittenLevel } from './levels.ts';

/** The shares that have no band. */
export interface Gaps {
  /** Those that stay even if the document says how to round. */
  readonly open: readonly Miss[];
  /** Those that would be closed by saying so. */
  readonly closedByRounding: readonly Miss[];
  /** The ways of rounding that would close them. */
  readonly roundings: readonly Rounding[];
}

const ROUNDINGS: readonly Rounding[] = ['nearest', 'down'];

export function gapsOf({ scheme }: WrittenLevel): Gaps {
  const gaps = missedShares(scheme).filter(({ bands }) => bands.length === 0);
  if (scheme.rounding !== undefined) return { open: gaps, closedByRounding: [], roundings: [] };
  const closed = (gap: Miss, rounding: Rounding) =>
    isBetweenWholes(gap) && !missedShares({ ...scheme, rounding }).some((miss) => isSameGap(miss, gap));
  const closedByRounding = gaps.filter((gap) => ROUNDINGS.some((rounding) => closed(gap, rounding)));
  return {
    open: gaps.filter((gap) => !closedByRounding.includes(gap)),
    closedByRounding,
    roundings: ROUNDINGS.filter((rounding) => closedByRounding.every((gap) => closed(gap, rounding))),
  };
}

/** Bands that end at 64.5 are not meant for whole numbers. */
const isBetweenWholes = ({ below, above }: Miss) =>
  below?.interval.to?.at.d === 1n && above?.interval.from?.at.d === 1n;

const isSameGap = (a: Miss, b: Miss) => a.bands.length === 0 && a.below === b.below && a.above === b.above;

/** “9 of 14 is 64.3 %, which is between Requires improvement (50-64) and Good (65-79)”. */
export function gapInWords({ figure, below, above }: Miss, { scheme }: WrittenLevel): string {
  return `${shareInWords(figure, scheme)}, which is ${whereabouts(below, above)}`;
}

function whereabouts(below: Band | undefined, above: Band | undefined): string {
  if (below && above) return `between ${bandInWords(below)} and ${bandInWords(above)}`;
  if (above) return `below the lowest band, ${bandInWords(above)}`;
  return below ? `above the highest band, ${bandInWords(below)}` : 'in no band';
}
