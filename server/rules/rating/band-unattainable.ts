import type { Rule } from '../../lint/rule.ts';
import { isEmpty } from '../../ratings/scheme/bands.ts';
import { isAttainableShare, isAttainableTotal } from '../../ratings/scheme/possible-percentages.ts';
import type { Band, LevelScheme } from '../../ratings/scheme/scheme.ts';
import { shares } from './shared/bands-examples.ts';
import { bandInWords, isReadable, isShared, levelsIn } from './shared/levels.ts';
import { sumsIn } from './shared/sums.ts';

export const bandUnattainable: Rule = {
  name: 'rating/band-unattainable',
  severity: 'warning',
  what: 'A band takes figures that can never occur.',
  why: 'Its rating can never be given, or not by all of the figures that are published for it.',
  remedy:
    'Correct the figures. A share is between 0 and 100 per cent; a band begins with its lower figure; where shares are rounded, only whole numbers occur.',
  examples: [
    {
      bad: shares('round: nearest', 'bands: { low: below 50, middle: 50 and over, high: «101 and over» }'),
      good: shares('round: nearest', 'bands: { low: below 50, middle: 50-79, high: 80 and over }'),
      message: 'High (101 and over) can never be given: no share is more than 100 %.',
    },
    {
      bad: shares('round: nearest', 'bands: { low: 0-49, middle: 50-79, high: «80-110» }'),
      good: shares('round: nearest', 'bands: { low: 0-49, middle: 50-79, high: 80-100 }'),
    },
  ],
  on: ['ratings'],
  checkText(reading, report) {
    for (const level of levelsIn(reading).filter(isReadable)) {
      for (const band of level.scheme.bands) {
        const why = isEmpty(band.interval)
          ? `${bandInWords(band)} can never be given: it begins after its end.`
          : isShared(level) && whyNoShare(band, level.scheme);
        if (why) report(band.at, why);
      }
    }
  },
  /** Of a sum; what goes beyond its highest total is told by another rule. */
  check(reading, report, view) {
    const sums = sumsIn(reading, view);
    for (const sum of sums) {
      const alike = sums.filter(({ level }) => level.level === sum.level.level);
      if (alike[0] !== sum) continue;
      const totals = alike.flatMap((each) => each.totals);
      for (const band of sum.level.scheme.bands) {
        const { interval } = band;
        if (isEmpty(interval) || isAttainableTotal(band, totals) || isBeyond(band, totals)) continue;
        report(
          band.at,
          `${bandInWords(band)} can never be given: ${sum.inWords}, and no total is in that band.`,
        );
      }
    }
  },
};

/** True of a band that ends after the highest total, of which another rule speaks. */
const isBeyond = ({ interval: { to } }: Band, totals: readonly number[]) =>
  to?.at.gt(totals.reduce((most, each) => Math.max(most, each)));

/** What no share has of the figures that a band takes. */
function whyNoShare(band: Band, level: LevelScheme): string | undefined {
  const { from, to } = band.interval;
  const isNever = !isAttainableShare(band, level);
  const said = isNever ? `${bandInWords(band)} can never be given` : `${bandInWords(band)} goes too far`;
  if ((isNever && from?.at.gte(100)) || to?.at.gt(100)) return `${said}: no share is more than 100 %.`;
  if (isNever && to?.at.lte(0)) return `${said}: no share is less than 0 %.`;
  return isNever
    ? `${said}: shares are rounded to whole numbers, and none of them is in ${band.written}.`
    : undefined;
}
