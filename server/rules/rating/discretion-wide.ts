import Fraction from 'fraction.js';
import type { Rule } from '../../lint/rule.ts';
import type { Reading } from '../../model/reading.ts';
import type { View } from '../../project/view.ts';
import { covers, distanceTo } from '../../ratings/scheme/bands.ts';
import type { Figure } from '../../ratings/scheme/figures.ts';
import type { Band, DiscretionScheme, LevelScheme, Rating } from '../../ratings/scheme/scheme.ts';
import { ratings } from './shared/bands-examples.ts';
import { bandInWords, isReadable, levelsIn, schemeIn } from './shared/levels.ts';
import { reversedIn, rising } from './shared/order.ts';
import { sumsIn } from './shared/sums.ts';

const scheme = (within: string) =>
  ratings(
    `key-questions: { round: nearest, bands: { low: 0-49, middle: 50-64, high: 65-100 } }\ndiscretion: { within: ${within}, of: percentage-points, level: key-question, direction: up }`,
  );

export const discretionWide: Rule = {
  name: 'rating/discretion-wide',
  severity: 'warning',
  what: 'Discretion reaches so far that it may change a rating by two.',
  why: 'It is meant for what lies near the edge of a band, and not to pass over a whole rating.',
  remedy: 'Let it reach no further than the narrowest band that it could pass over.',
  examples: [
    {
      bad: scheme('«20»'),
      good: scheme('15'),
      message:
        'From Low (0-49), 20 percentage points reach past Middle (50-64) into High (65-100), which is 16 away from 49. Keep “within” below that.',
    },
  ],
  on: ['ratings'],
  check(reading, report, view) {
    const discretion = schemeIn(reading)?.discretion;
    if (!discretion) return;
    const found =
      discretion.of === 'ratings' ? passedRating(reading, discretion) : passedBand(reading, discretion, view);
    if (found) report(discretion.at, found);
  },
};

function passedRating(reading: Reading, { within }: DiscretionScheme): string | undefined {
  const [first, second, third] = schemeIn(reading)!.scale as readonly (Rating | undefined)[];
  if (!first || !second || !third || within.lt(2)) return undefined;
  return `${within} ratings lead from ${first.label} past ${second.label} to ${third.label}. Say 1 if no rating is to be passed over.`;
}

const UNITS = { 'percentage-points': 'percentage points', points: 'points' } as const;

function passedBand(reading: Reading, discretion: DiscretionScheme, view: View): string | undefined {
  const level = levelsIn(reading).find((each) => each.level === discretion.level);
  if (!level || discretion.of === 'ratings' || !isReadable(level)) return undefined;
  const figures = figuresOf(discretion, level.scheme, reading, view);
  if (reversedIn(level).length > 0) return undefined;
  const bands = rising(level);
  for (const [index, past] of bands.entries()) {
    const [lower, upper] = [bands[index - 1], bands[index + 1]];
    if (!lower || !upper) continue;
    for (const [from, to] of waysOf(discretion, lower, upper)) {
      const nearest = nearestTo(to, from, figures);
      if (!nearest || !isReached(nearest, discretion.within)) continue;
      return `From ${bandInWords(from)}, ${discretion.within} ${UNITS[discretion.of]} reach past ${bandInWords(past)} into ${bandInWords(to)}, which is ${nearest.distance} away from ${nearest.said}. Keep “within” below that.`;
    }
  }
  return undefined;
}

function waysOf({ direction }: DiscretionScheme, lower: Band, upper: Band): (readonly [Band, Band])[] {
  return [
    ...(direction === 'down' ? [] : [[lower, upper] as const]),
    ...(direction === 'up' ? [] : [[upper, lower] as const]),
  ];
}

/** The figures that can occur, one by one; undefined of shares that are not rounded, of which there is no end. */
function figuresOf(
  { of, level }: DiscretionScheme,
  { rounding }: LevelScheme,
  reading: Reading,
  view: View,
): Figure[] | undefined {
  if (of === 'percentage-points')
    return rounding === undefined || rounding === 'exact'
      ? undefined
      : Array.from({ length: 101 }, (_, at) => new Fraction(at));
  const sums = sumsIn(reading, view).filter((sum) => sum.level.level === level);
  return sums.flatMap(({ totals }) => totals.map((each) => new Fraction(each)));
}

interface Nearest {
  readonly said: string;
  readonly distance: Figure;
  /** Whether a figure is as near as that, or only nearly so. */
  readonly isIn: boolean;
}

/** How near the figures of one band come to another. */
function nearestTo(to: Band, from: Band, figures: readonly Figure[] | undefined): Nearest | undefined {
  if (!figures) return edgeTowards(to, from);
  const all = figures
    .filter((figure) => covers(from.interval, figure))
    .map((figure) => ({ said: `${figure}`, distance: distanceTo(to.interval, figure), isIn: true }));
  return all.sort((a, b) => a.distance.compare(b.distance))[0];
}

function edgeTowards(to: Band, from: Band): Nearest | undefined {
  const isUp = to.rating!.rank > from.rating!.rank;
  const edge = isUp ? from.interval.to : from.interval.from;
  if (!edge) return undefined;
  const said = edge.isIn ? `${edge.at}` : `just ${isUp ? 'under' : 'over'} ${edge.at}`;
  return { said, distance: distanceTo(to.interval, edge.at), isIn: edge.isIn };
}

const isReached = ({ distance, isIn }: Nearest, within: Figure) =>
  isIn ? distance.lte(within) : distance.lt(within);
