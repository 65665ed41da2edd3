/** Works out which ratings a unit can have at all, and which totals their scores can come to. */
import type { Level, Rating, Scheme } from './scheme.ts';
import { contributors, type Unit } from './units.ts';

/** Past this many different totals no more are told apart: no published scheme comes near it. */
const MOST_TOTALS = 100_000;

/** The totals that a sum over the parts of a unit can have, lowest first; undefined where there are too many to go through. */
export function possibleTotals(unit: Unit, scheme: Scheme): number[] | undefined {
  let totals = new Set([0]);
  for (const part of contributors(unit)) {
    const scores = scoresOf(part, scheme);
    totals = new Set([...totals].flatMap((total) => scores.map((score) => total + score)));
    if (totals.size > MOST_TOTALS) return undefined;
  }
  return [...totals].sort((a, b) => a - b);
}

/** What a unit can count in a sum. */
export function scoresOf(unit: Unit, scheme: Scheme): number[] {
  return [...new Set(attainable(unit, scheme).flatMap(({ score }) => score ?? []))];
}

/** The ratings that a unit can have at all: those that can be computed, and those to which discretion leads from there. */
export function attainable(unit: Unit, scheme: Scheme): readonly Rating[] {
  const computed = computable(unit, scheme);
  return scheme.scale.filter(
    (rating) =>
      computed.includes(rating) || computed.some((from) => leadsTo(from, rating, unit.level, scheme)),
  );
}

/** Whether discretion that is counted in ratings leads from one to another; any other kind leads only to what has a band. */
function leadsTo(from: Rating, to: Rating, level: Level, { discretion }: Scheme): boolean {
  if (discretion?.level !== level || discretion.of !== 'ratings') return false;
  const steps = to.rank - from.rank;
  const isAllowedWay = discretion.direction === 'both' || (discretion.direction === 'up') === steps > 0;
  return isAllowedWay && discretion.within.gte(Math.abs(steps));
}

function computable(unit: Unit, scheme: Scheme): readonly Rating[] {
  switch (unit.rule) {
    case 'judged':
      return scheme.scale;
    case 'share':
    case 'sum': {
      const bands = scheme.levels[unit.level]?.bands ?? [];
      return scheme.scale.filter((rating) => bands.some((band) => band.rating === rating));
    }
    case 'lowest': {
      const below = contributors(unit).flatMap((part) => attainable(part, scheme));
      return scheme.scale.filter((rating) => below.includes(rating));
    }
    default:
      return [];
  }
}
