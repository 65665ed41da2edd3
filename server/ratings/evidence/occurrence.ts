/** Tells whether cases can give a published percentage, and how many cases stand behind it. */
import Fraction from 'fraction.js';
import { type Figure, percentOf, type Rounding, rounded } from '../scheme/figures.ts';

/** The number of decimal places with which a percentage was published. */
const placesOf = (written: string) => written.split('.')[1]?.length ?? 0;

/** A percentage as it would be published with the decimal places of one that was. */
export function asPrinted(percent: Figure, written: string, rounding: Rounding | undefined): Figure {
  const scale = 10 ** placesOf(written);
  return rounded(percent.mul(scale), rounding === 'down' ? 'down' : 'nearest').div(scale);
}

/** What keeps a published percentage from being possible: the nearest shares that there are, of the same number of cases. */
export interface Impossible {
  readonly below: { readonly sufficient: number; readonly percent: Figure } | undefined;
  readonly above: { readonly sufficient: number; readonly percent: Figure } | undefined;
}

/**
 * Whether some whole number of cases gives a percentage as it was published; undefined where one does.
 * Rounded as the ratings document says, and to the nearest where it does not.
 * @param written the percentage as published, such as 93 or 64.5
 * @param of how many cases it is a share of, at least 1
 */
export function impossible(
  written: string,
  percent: Figure,
  of: number,
  rounding: Rounding | undefined,
): Impossible | undefined {
  const printed = (sufficient: number) => asPrinted(percentOf(sufficient, of), written, rounding);
  const least = Math.max(0, Number(percent.mul(of).div(100).floor()) - 1);
  const near = [0, 1, 2, 3].map((more) => least + more).filter((sufficient) => sufficient <= of);
  if (near.some((sufficient) => printed(sufficient).equals(percent))) return undefined;
  const share = (sufficient: number | undefined) =>
    sufficient === undefined ? undefined : { sufficient, percent: percentOf(sufficient, of) };
  return {
    below: share(near.filter((sufficient) => printed(sufficient).lt(percent)).at(-1)),
    above: share(near.find((sufficient) => printed(sufficient).gt(percent))),
  };
}

/**
 * How many cases a published whole percentage stands for; undefined where that is no number, or more than one.
 * @param of how many cases it is a share of
 */
export function casesBehind(percent: Figure, of: number, rounding: Rounding | undefined): number | undefined {
  const exact = percent.mul(of).div(100);
  const point = new Fraction(of, 100);
  const below = rounding === 'down' ? new Fraction(0) : point.div(2);
  const first = Number(exact.sub(below).ceil());
  const last = Math.min(of, Number(exact.sub(below).add(point).ceil()) - 1);
  return first === last ? first : undefined;
}
