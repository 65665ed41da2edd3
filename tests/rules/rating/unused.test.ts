import { describe, test } from 'vitest';
import { ratings, shares, standards } from '../../../server/rules/rating/shared/bands-examples.ts';
import { alone, check, checkClean } from '../../check.ts';
import { bands } from './levels-sets.ts';

describe('rating/unused', () => {
  test.each([
    [`key-questions: { «rule»: lowest, round: nearest, ${bands} }`],
    [`key-questions: { rule: judged, «round»: nearest, «${bands.replace(':', '»:')} }`],
    ['overall: { rule: sum, «round»: nearest, bands: { low: 0, middle: 1, high: 2 } }'],
    ['standards: { rule: judged, «measure»: percent-sufficient }'],
    [`key-questions: { round: nearest, ${bands} }\ndiscretion: { within: «1», of: points }`],
    [`key-questions: { round: nearest, ${bands} }\ndiscretion: { within: «1», of: ratings, level: overall }`],
  ])('%s', (lines) => {
    check('rating/unused', { ...standards(1), ...ratings(lines) }, alone);
  });

  test('what is used is clean', () => {
    checkClean({
      ...standards(1),
      ...ratings(
        'overall: { rule: sum, bands: { low: 0, middle: 1, high: 2 } }\ndiscretion: { within: 1, of: points, level: overall }',
      ),
    });
    checkClean(shares('round: down', bands));
  });
});
