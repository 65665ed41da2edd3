import type { Rating, Scheme } from './scheme.ts';
import { contributors, type Unit } from './units.ts';

/** Past this many different totals no more are told apart: no published scheme comes near it. */
const MOST_TOTALS = 100_000;

/** The totals that a sum over the parts of a unit can have, lowest first; undefined where there are too many to go through. */
export function possibleTotals(unit: Unit, scheme: Scheme): number[] | undefined {
  let totals = new Set([0]);
  for (const part of contributors(unit)) {
    const scores = new Set(attainable(part, scheme).flatMap(({ score }) => score ?? []));
    totals = new Set([...totals].flatMap((total) => [...scores].map((score) => total + score)));
    if (totals.size > MOST_TOTALS) return undefined;
  }
  return [...totals].sort((a, b) => a - b);
}

/** The ratings that a unit can have at all. */
export function attainable(unit: Unit, scheme: Scheme): readonly Rating[] {
  const banded = () => {
    const bands = scheme.levels[unit.level]?.bands ?? [];
    return scheme.scale.filter((rating) => bands.some((band) => band.rating === rating));
  };
  switch (unit.rule) {
    case 'judged':
      return scheme.scale;
    case 'share':
    case 'sum':
      return banded();
    case 'lowest': {
      const below = contributors(unit).flatMap((part) => attainable(part, scheme));
      return scheme.scale.filter((rating) => below.includes(rating));
    }
    default:
      return [];
  }
}
