/** Compares the order of the bands of a level with that of the scale. */
import type { Interval } from '../../../model/interval.ts';
import { isEmpty } from '../../../ratings/scheme/bands.ts';
import type { Band } from '../../../ratings/scheme/scheme.ts';
import type { WrittenLevel } from './levels.ts';

/** Bands that take lower figures than the one before them on the scale, each with that one. */
export function reversedIn(level: WrittenLevel): { better: Band; worse: Band }[] {
  const bands = rising(level);
  return bands.flatMap((better, index) => {
    const worse = bands[index - 1];
    return worse && isLower(better.interval, worse.interval) ? [{ better, worse }] : [];
  });
}

/** The bands of a level that hold figures at all, from the worst rating of the scale to the best. */
export function rising({ scheme }: WrittenLevel): Band[] {
  const known = scheme.bands.filter(({ rating, interval }) => rating && !isEmpty(interval));
  return known.sort((a, b) => a.rating!.rank - b.rating!.rank);
}

/** True of figures that both begin and end before others do. */
function isLower(a: Interval, b: Interval): boolean {
  const beginsBefore = b.from !== undefined && (!a.from || a.from.at.lt(b.from.at));
  const endsBefore = a.to !== undefined && (!b.to || a.to.at.lt(b.to.at));
  return beginsBefore && endsBefore;
}
