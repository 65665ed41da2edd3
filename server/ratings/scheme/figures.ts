/** Exact figures as fractions: read from digits, rounded as a scheme says, and shown to readers. */
import Fraction from 'fraction.js';

/** An exact number: no rating is decided by a rounded one. */
export type Figure = Fraction;

export type Rounding = 'exact' | 'nearest' | 'down';

/** The number that a text writes in digits, such as 64 or 64.5; undefined of anything else. */
export function figureIn(text: string): Figure | undefined {
  return /^-?\d+(?:\.\d+)?$/.test(text) ? new Fraction(text) : undefined;
}

/** The percentage that `part` is of `whole`, which is more than 0. */
export function percentOf(part: number | bigint, whole: number | bigint): Figure {
  return new Fraction(BigInt(part) * 100n, BigInt(whole));
}

/** A figure as it is banded; halves go up. */
export function rounded(figure: Figure, rounding: Rounding): Figure {
  switch (rounding) {
    case 'exact':
      return figure;
    case 'nearest':
      return figure.add(1, 2).floor();
    case 'down':
      return figure.floor();
  }
}

/** So many places tell any share of cases from a mark that people write. */
const MOST_PLACES = 8;

/**
 * A figure for readers, with one decimal place unless more are asked for: 64.3, 50. Never rounded up to a whole number
 * that it has not reached.
 * @param marks figures that decide something: so many places are shown that it lies on the same side of each.
 */
export function shownFigure(
  figure: Figure,
  places = 1,
  marks: readonly Figure[] = [],
  just: JustWords = { over: 'just over', under: 'just under' },
): string {
  const near = figure.round(places);
  const misleads = marks.some((mark) => near.compare(mark) !== figure.compare(mark));
  if (misleads && places < MOST_PLACES) return shownFigure(figure, places + 1, marks, just);
  const said = figure.d !== 1n && near.d === 1n ? figure.round(places + 1) : near;
  return said.equals(figure) || said.d !== 1n
    ? said.toString()
    : `${figure.gt(said) ? just.over : just.under} ${said}`;
}

/** What a language says before a figure that is shown as a whole number and is none. */
export type JustWords = Readonly<Record<'over' | 'under', string>>;

/**
 * The fraction with the smallest denominator that lies between two others, neither of which counts
 * (a walk down the Stern-Brocot tree, whole runs at a time).
 * @param low at least 0
 */
export function simplestBetween(low: Figure, high: Figure): Figure {
  const whole = low.floor();
  if (whole.add(1).lt(high)) return whole.add(1);
  const start = low.sub(whole);
  const end = high.sub(whole);
  if (start.equals(0)) return whole.add(end.inverse().floor().add(1).inverse());
  return whole.add(simplestBetween(end.inverse(), start.inverse()).inverse());
}
