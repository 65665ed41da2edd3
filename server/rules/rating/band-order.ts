import { type Rule, spanIn } from '../../lint/rule.ts';
import { shares } from './shared/bands-examples.ts';
import { bandInWords, isReadable, levelsIn, schemeIn } from './shared/levels.ts';
import { reversedIn } from './shared/order.ts';
import { isUpsideDown } from './shared/sums.ts';

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
  on: ['ratings'],
  checkText(reading, report) {
    const scheme = schemeIn(reading);
    // A scale that is written the other way round is told once.
    if (scheme && isUpsideDown(scheme)) return;
    for (const level of levelsIn(reading).filter(isReadable)) {
      for (const { better, worse } of reversedIn(level)) {
        const [at, other] = [spanIn(reading, better.at), spanIn(reading, worse.at)];
        report(
          at,
          `${bandInWords(better)} is a better rating than ${bandInWords(worse)}, but takes lower figures.`,
          {
            related: [{ at: other, message: `${bandInWords(worse)} is here.` }],
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
          },
        );
      }
    }
  },
};
