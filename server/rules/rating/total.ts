import { listed } from '../../lint/entries.ts';
import type { Fix } from '../../lint/finding.ts';
import { type Rule, replace, spanIn } from '../../lint/rule.ts';
import { type Miss, missedTotals } from '../../ratings/scheme/possible-percentages.ts';
import type { Band } from '../../ratings/scheme/scheme.ts';
import { pairOf } from '../../syntax/tree.ts';
import { summed } from './shared/bands-examples.ts';
import { bandInWords } from './shared/levels.ts';
import { highestSums, percentagesIn, type Sum, sumsIn } from './shared/sums.ts';

export const total: Rule = {
  name: 'rating/total',
  severity: 'error',
  what: 'The bands of a sum do not fit the totals that can occur.',
  why: 'An inspection with such a total would have no rating, or two; or the bands were made for another number of standards.',
  remedy:
    'Give each possible total exactly one band, and let the highest band end at the highest total. Look also at whether a standard is missing, or a score is wrong.',
  examples: [
    {
      bad: summed('{ low: 0-1, middle: «2-4», high: 6 }'),
      good: summed('{ low: 0-1, middle: 2-4, high: 5-6 }'),
      message: '3 standards with at most 2 points each give 0 to 6; no band covers 5.',
    },
    {
      bad: summed('{ low: 0-1, middle: 2-4, high: «5-8» }'),
      good: summed('{ low: 0-1, middle: 2-4, high: 5-6 }'),
      message: '3 standards with at most 2 points each give 0 to 6, but High (5-8) goes further.',
    },
    {
      bad: summed('{ low: 0-49, middle: 50-79, high: 80-100 }', undefined, '«bands»'),
      good: summed('{ low: 0-1, middle: 2-4, high: 5-6 }'),
      message:
        'These bands are percentages, but 3 standards with at most 2 points each give 0 to 6. Write bands of totals.',
    },
  ],
  on: ['ratings'],
  check(reading, report, view) {
    for (const { level, inWords: given } of percentagesIn(reading, view)) {
      const bands = pairOf(level.node, 'bands')!.key;
      report(bands, `These bands are percentages, but ${given}. Write bands of totals.`);
    }
    const told = new Set<string>();
    const sums = sumsIn(reading, view);
    for (const sum of sums) {
      for (const miss of missedTotals(sum.totals, sum.level.scheme)) {
        const what = `${sum.level.level} ${miss.figure} ${miss.bands.length}`;
        if (!told.has(what)) tell(miss, sum);
        told.add(what);
      }
    }
    for (const { band, sum } of tooHigh(sums)) {
      report(band.at, `${sum.inWords}, but ${bandInWords(band)} goes further.`, { fixes: ending(band, sum) });
    }

    function tell(miss: Miss, sum: Sum): void {
      const { figure, bands, below, above } = miss;
      const [first, second] = bands;
      if (first && second) {
        const related = [{ at: spanIn(reading, first.at), message: `${bandInWords(first)} is here.` }];
        report(second.at, `${sum.inWords}; ${figure} is in ${listed(bands.map(bandInWords))}.`, { related });
        return;
      }
      const fixes = below && !above ? ending(below, sum) : [];
      report((below ?? above)?.at ?? sum.level.key, `${sum.inWords}; no band covers ${figure}.`, { fixes });
    }

    function ending(band: Band, { totals }: Sum): Fix[] {
      const { from, to } = band.interval;
      if (!from?.isIn || !to || from.at.gt(totals.at(-1)!)) return [];
      const text = `${from.at}-${totals.at(-1)}`;
      return [replace(spanIn(reading, band.at), text, `Change ${band.written} to ${text}`, false)];
    }
  },
};

/** The bands that go beyond the highest total of all the sums that they are for. */
function tooHigh(sums: readonly Sum[]): { band: Band; sum: Sum }[] {
  return highestSums(sums).flatMap((sum) =>
    sum.level.scheme.bands
      .filter(({ interval: { to } }) => to?.at.gt(sum.totals.at(-1)! + (to.isIn ? 0 : 1)))
      .map((band) => ({ band, sum })),
  );
}
