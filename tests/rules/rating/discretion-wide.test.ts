import { describe, expect, test } from 'vitest';
import { ratings, summed } from '../../../server/rules/rating/shared/bands-examples.ts';
import { alone, check, checkClean } from '../../check.ts';
import { bands } from './levels-sets.ts';

describe('rating/discretion-wide', () => {
  const used = (more: string, round = 'round: nearest, ', banded = bands) =>
    ratings(`key-questions: { ${round}${banded} }\ndiscretion: { ${more} }`);

  test.each([
    [
      'within: «16»',
      'From Low (0-49), 16 percentage points reach past Middle (50-64) into High (65-100), which is 16 away from 49. Keep “within” below that.',
    ],
    [
      'within: «16.5», direction: down',
      'From High (65-100), 16.5 percentage points reach past Middle (50-64) into Low (0-49), which is 16 away from 65. Keep “within” below that.',
    ],
    [
      'within: «2», of: ratings',
      '2 ratings lead from Low past Middle to High. Say 1 if no rating is to be passed over.',
    ],
  ])('%s', (more, message) => {
    expect(check('rating/discretion-wide', used(more), alone)[0]!.message).toBe(message);
  });

  test.each(['within: 15', 'within: 15.9, direction: both', 'within: 1, of: ratings'])(
    '%s is clean',
    (more) => checkClean(used(more)),
  );

  test('where nothing is rounded, the edges of bands count', () => {
    const exact = 'bands: { low: below 50, middle: from 50 to 65, high: above 65 }';
    checkClean(used('within: 15', '', exact));
    const found = check('rating/discretion-wide', used('within: «15.5»', '', exact), alone);
    expect(found[0]!.message).toContain('15 away from just under 50');
  });

  test('of points, the totals count', () => {
    const within = (points: string) => {
      const fixture = summed('{ low: 0-1, middle: 2-4, high: 5-6 }');
      const path = 'ratings.carag.yaml';
      return {
        ...fixture,
        [path]: `${fixture[path]}discretion: { within: ${points}, of: points, level: overall }\n`,
      };
    };
    checkClean(within('3'));
    expect(check('rating/discretion-wide', within('«4»'), alone)[0]!.message).toBe(
      'From Low (0-1), 4 points reach past Middle (2-4) into High (5-6), which is 4 away from 1. Keep “within” below that.',
    );
  });
});
