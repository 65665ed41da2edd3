import { listed } from '../../lint/entries.ts';
import { type Rule, spanIn } from '../../lint/rule.ts';
import { missedShares } from '../../ratings/scheme/possible-percentages.ts';
import { shares } from './shared/bands-examples.ts';
import { bandInWords, shareInWords, sharesIn } from './shared/levels.ts';

const bands = (high: string) => `bands: { low: 0-49, middle: 50-64, high: ${high} }`;

export const bandOverlap: Rule = {
  name: 'rating/band-overlap',
  severity: 'error',
  what: 'A share of cases that can occur falls into two bands.',
  why: 'A key question with that share would have two ratings.',
  remedy: 'Let one band end where the next begins: 50-64 and 65-79, or “below 65” and “65 and over”.',
  examples: [
    {
      bad: shares('round: nearest', bands('«60-100»')),
      good: shares('round: nearest', bands('65-100')),
      message:
        '3 of 5 is 60 %, which is in Middle (50-64) and High (60-100). Let one end before the other begins.',
    },
  ],
  on: ['ratings'],
  checkText(reading, report) {
    const level = sharesIn(reading);
    if (!level) return;
    for (const { figure, bands } of missedShares(level.scheme)) {
      const [first, second] = bands;
      if (!first || !second) continue;
      report(
        second.at,
        `${shareInWords(figure, level.scheme)}, which is in ${listed(bands.map(bandInWords))}. Let one end before the other begins.`,
        { related: [{ at: spanIn(reading, first.at), message: `${bandInWords(first)} is here.` }] },
      );
    }
  },
};
