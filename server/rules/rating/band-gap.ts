import type { Rule } from '../../lint/rule.ts';
import { shares } from './shared/bands-examples.ts';
import { gapInWords, gapsOf } from './shared/gaps.ts';
import { sharesIn } from './shared/levels.ts';

const bands = (middle: string) => `bands: { low: 0-49, middle: ${middle}, high: 65-100 }`;

export const bandGap: Rule = {
  name: 'rating/band-gap',
  severity: 'error',
  what: 'A share of cases that can occur falls into no band.',
  why: 'A key question with that share would have no rating, and so perhaps neither its standard nor the whole.',
  remedy:
    'Let one of the bands beside the gap go further. Every percentage from 0 to 100 needs a band; where bands are whole numbers, “round” says how the others come to be whole.',
  examples: [
    {
      bad: shares('round: nearest', bands('«50-59»')),
      good: shares('round: nearest', bands('50-64')),
      message:
        '3 of 5 is 60 %, which is between Middle (50-59) and High (65-100). Let one of the two bands go further.',
    },
    {
      bad: shares('round: exact', 'bands: { low: below 50, middle: «50-64», high: 65-100 }'),
      good: shares('round: nearest', bands('50-64')),
    },
  ],
  on: ['ratings'],
  checkText(reading, report) {
    const level = sharesIn(reading);
    if (!level) return;
    for (const gap of gapsOf(level).open) {
      const { below, above } = gap;
      const advice = below && above ? 'Let one of the two bands go further.' : 'Let that band go further.';
      report((below ?? above)?.at ?? level.key, `${gapInWords(gap, level)}. ${advice}`);
    }
  },
};
