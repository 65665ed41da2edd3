import type { Fix } from '../../lint/finding.ts';
import { type Rule, spanIn } from '../../lint/rule.ts';
import type { Rounding } from '../../ratings/scheme/figures.ts';
import type { Miss } from '../../ratings/scheme/possible-percentages.ts';
import { pairOf } from '../../syntax/tree.ts';
import { shares } from './shared/bands-examples.ts';
import { gapInWords, gapsOf } from './shared/gaps.ts';
import { sharesIn } from './shared/levels.ts';

const bands = '{ low: 0-49, middle: 50-64, high: 65-100 }';

export const rounding: Rule = {
  name: 'rating/rounding',
  severity: 'error',
  what: 'Bands are whole numbers, and nothing says how a share that is not whole is rounded.',
  why: 'Two people who round differently publish different ratings for the same cases.',
  remedy:
    'Add “round: nearest” (halves go up) or “round: down”, as the published rules have it. If shares are not rounded, write bands that meet, such as “below 50”.',
  examples: [
    {
      bad: shares(`«bands»: ${bands}`),
      good: shares('round: nearest', `bands: ${bands}`),
      message: '9 of 14 is 64.3 %, which is between Middle (50-64) and High (65-100): say how to round.',
    },
  ],
  on: ['ratings'],
  checkText(reading, report) {
    const level = sharesIn(reading);
    const key = level && pairOf(level.node, 'bands')?.key;
    if (!key) return;
    const { closedByRounding, roundings } = gapsOf(level);
    const [shown] = [...closedByRounding].sort((a, b) => Number(casesOf(a) - casesOf(b)));
    if (!shown) return;
    const fixes = roundings.map((way) => roundingFix(way, spanIn(reading, key)));
    report(key, `${gapInWords(shown, level)}: say how to round.`, { fixes });
  },
};

/** Of how many cases the share of a gap is one. */
const casesOf = ({ figure }: Miss) => figure.div(100).d;

const TITLES: Readonly<Record<Rounding, string>> = {
  nearest: 'Round to the nearest whole per cent, halves up',
  down: 'Round down to a whole per cent',
  exact: 'Do not round',
};

function roundingFix(way: Rounding, { chunk, start }: ReturnType<typeof spanIn>): Fix {
  const before = chunk.text.slice(chunk.text.lastIndexOf('\n', start - 1) + 1, start);
  const after = before.trim() === '' ? `\n${before}` : ', ';
  return {
    title: TITLES[way],
    safe: false,
    edits: [{ at: { chunk, start, end: start }, text: `round: ${way}${after}` }],
  };
}
