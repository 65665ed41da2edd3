import { describe, expect, test } from 'vitest';
import { ratedCase, results } from '../../../server/rules/shared/rating-examples.ts';
import { alone, check, checkClean } from '../../check.ts';
import { banded, messages } from './sets.ts';

describe('rating/rating-unknown', () => {
  test.each([
    ['«Middle»', 'Middle is not in the scale, which has low, middle and high. Did you mean middle?'],
    ['«splendid»', 'splendid is not in the scale, which has low, middle and high.'],
  ])('%s', (name, message) => {
    expect(
      messages('rating/rating-unknown', banded('nearest', `low: 0-49, ${name}: 50-64, high: 65-100`)),
    ).toEqual([message]);
  });

  test('in results and in what cases expect', () => {
    const rule = 'rating/rating-unknown';
    const found = check(
      rule,
      results(`
judged: { "2.2": «goood» }
key-questions:
  "2.1.1": { percent: 45, published: «Good», discretion: { to: «fine», reason: One case., by: lead inspector } }
overall: { published: «splendid» }
`),
      alone,
    );
    expect(found.map(({ finding }) => finding.fixes[0]?.edits[0]?.text)).toEqual([
      'good',
      'good',
      undefined,
      undefined,
    ]);
    check(rule, ratedCase('answers: { A1S: "yes" }\nexpect: { rating: { "2.1.1": «outstandin» } }'), alone);
    checkClean(ratedCase('answers: { A1S: "yes" }\nexpect: { rating: { "2.1.1": outstanding } }'));
  });
});
