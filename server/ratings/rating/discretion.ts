/** Holds a departure from a computed rating against the discretion that the scheme allows. */
import Fraction from 'fraction.js';
import type { Departure } from '../evidence/evidence.ts';
import { distanceTo } from '../scheme/bands.ts';
import type { Figure } from '../scheme/figures.ts';
import {
  type DiscretionScheme,
  type Level,
  type Rating,
  ratingNamed,
  type Scheme,
} from '../scheme/scheme.ts';
import type { Basis, RatingOutcome, Refusal } from './rated.ts';

/** Why a departure from a computed rating does not count; undefined where it does. */
export function refusalOf(
  departure: Departure,
  computed: RatingOutcome,
  basis: Basis,
  level: Level,
  scheme: Scheme,
): Refusal | undefined {
  const { discretion } = scheme;
  if (!discretion) return { is: 'none allowed' };
  if (level !== discretion.level) return { is: 'level', scheme: discretion, level };
  const to = ratingNamed(scheme.scale, departure.to);
  if (!to) return { is: 'unknown rating', name: departure.to };
  if (computed.is === 'not rated') return { is: 'nothing computed' };
  const from = computed.rating;
  if (to.rank === from.rank) return { is: 'no change', rating: to };
  if (!isAllowedWay(from, to, discretion)) return { is: 'direction', scheme: discretion, from, to };
  const lacks = (['reason', 'by'] as const).filter((field) => departure[field].trim() === '');
  if (lacks.length > 0) return { is: 'unexplained', lacks };
  return tooFar(from, to, basis, level, discretion, scheme);
}

function isAllowedWay(from: Rating, to: Rating, { direction }: DiscretionScheme): boolean {
  return direction === 'both' || (direction === 'up') === to.rank > from.rank;
}

function tooFar(
  from: Rating,
  to: Rating,
  basis: Basis,
  level: Level,
  discretion: DiscretionScheme,
  scheme: Scheme,
): Refusal | undefined {
  const figure = figureOf(from, basis, discretion);
  if (!figure) return { is: 'nothing to measure', scheme: discretion };
  const distance = distanceOf(figure, to, level, discretion, scheme);
  if (!distance) return { is: 'nothing to measure', scheme: discretion };
  return distance.lte(discretion.within)
    ? undefined
    : { is: 'too far', scheme: discretion, figure, distance, to };
}

/** The figure from which the distance is counted: the banded one. */
function figureOf(from: Rating, basis: Basis, { of }: DiscretionScheme): Figure | undefined {
  switch (of) {
    case 'percentage-points':
      return basis.is === 'share' ? basis.banded : undefined;
    case 'points':
      return basis.is === 'sum' ? new Fraction(basis.total) : undefined;
    case 'ratings':
      return new Fraction(from.rank);
  }
}

function distanceOf(
  figure: Figure,
  to: Rating,
  level: Level,
  { of }: DiscretionScheme,
  { levels }: Scheme,
): Figure | undefined {
  if (of === 'ratings') return figure.sub(to.rank).abs();
  const distances = (levels[level]?.bands ?? [])
    .filter(({ rating }) => rating === to)
    .map(({ interval }) => distanceTo(interval, figure));
  const [first, ...rest] = distances;
  return first && rest.reduce((least, each) => (each.lt(least) ? each : least), first);
}
