import { describe, test } from 'vitest';
import { ratings, standards } from '../../../server/rules/rating/shared/bands-examples.ts';
import { alone, check } from '../../check.ts';

describe('rating/level-incomplete', () => {
  test.each([
    '«key-questions»: { round: nearest }',
    '«overall»: { rule: sum }',
    `«overall»: { bands: { low: 0 } }`,
  ])('%s', (lines) => {
    check('rating/level-incomplete', { ...standards(1), ...ratings(lines) }, alone);
  });

  test('what is misspelt is told by itself', () => {
    check('rating/level-incomplete', { ...standards(1), ...ratings('overall: { rule: lowst }') });
    check('rating/level-incomplete', { ...standards(1), ...ratings('key-questions: { rule: judged }') });
  });
});
