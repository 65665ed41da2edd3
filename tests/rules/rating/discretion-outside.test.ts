import { describe, test } from 'vitest';
import { results } from '../../../server/rules/shared/rating-examples.ts';
import { check, checkClean } from '../../check.ts';
import { used } from './results-sets.ts';

describe('rating/discretion-outside', () => {
  test.each([
    ['too far', used('sufficient: 44, of: 100', '«requires-improvement»')],
    ['past the next rating', used('percent: 49', '«good»')],
    ['to what it is', used('percent: 90', '«outstanding»')],
    ['down, where it may only go up', used('percent: 81', '«good»')],
    ['of what is not rated', used('of: 0', '«good»')],
    [
      'at another level',
      results(
        'judged: { "2.2": good }\nstandards: { "2.2": { discretion: { to: «outstanding», reason: It is., by: lead } } }',
      ),
    ],
  ])('%s', (_, set) => {
    check('rating/discretion-outside', set, { alone: true });
  });

  test('reaches to its edge, inclusive', () =>
    checkClean(used('sufficient: 45, of: 100', 'requires-improvement')));
  test('is left to another rule where it is not explained', () =>
    check(
      'rating/discretion-unexplained',
      used('percent: 49', 'requires-improvement', '«reason»: "", by: lead'),
    ));
});
