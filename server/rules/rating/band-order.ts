import type { Interval } from '../../model/interval.ts';
import { isEmpty } from '../../ratings/bands.ts';
import type { Band } from '../../ratings/scheme.ts';
import { type Rule, spanIn } from '../rule.ts';
import { shares } from './bands-examples.ts';
import { inWords, isReadable, levelsIn, type WrittenLevel } from './levels.ts';

export const bandOrder: Rule = {
  name: 'rating/band-order',
  severity: 'error',
  what: 'A better rating takes lower figures than a worse one.',
  why: 'The better the work, the worse its rating would be.',
  remedy: 'Swap the figures of the two bands, or put the ratings of the scale in order, the worst first.',
  examples: [
    {
      bad: shares('round: nearest', 'bands: { low: 50-64, middle: «0-49», high: 65-100 }'),
      good: shares('round: nearest', 'bands: { low: 0-49, middle: 50-64, high: 65-100 }'),
      message: 'Middle (0-49) is a better rating than Low (50-64), but takes lower figures.',
    },
  ],
  checkText(reading, report) {
    for (const level of levelsIn(reading).filter(isReadable)) {
      const bands = rising(level);
      for (const [index, better] of bands.entries()) {
        const worse = bands[index - 1];
        if (!worse || !isLower(better.interval, worse.interval)) continue;
        const [at, other] = [spanIn(reading, better.at), spanIn(reading, worse.at)];
        report(at, `${inWords(better)} is a better rating than ${inWords(worse)}, but takes lower figures.`, {
          related: [{ at: other, message: `${inWords(worse)} is here.` }],
          fixes: [
            {
              title: 'Swap the figures of the two bands',
              safe: false,
              edits: [
                { at, text: worse.written },
                { at: other, text: better.written },
              ],
            },
          ],
        });
      }
    }
  },
};

/** The bands of a level that hold figures at all, from the worst rating of the scale to the best. */
function rising({ scheme }: WrittenLevel): Band[] {
  const known = scheme.bands.filter(({ rating, interval }) => rating && !isEmpty(interval));
  return known.sort((a, b) => a.rating!.rank - b.rating!.rank);
}

/** True of figures that both begin and end before others do. */
function isLower(a: Interval, b: Interval): boolean {
  const beginsBefore = b.from !== undefined && (!a.from || a.from.at.lt(b.from.at));
  const endsBefore = a.to !== undefined && (!b.to || a.to.at.lt(b.to.at));
  return beginsBefore && endsBefore;
}
