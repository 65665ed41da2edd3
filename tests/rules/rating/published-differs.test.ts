import { describe, test } from 'vitest';
import { results } from '../../../server/rules/shared/rating-examples.ts';
import { check, checkClean } from '../../check.ts';
import { used } from './results-sets.ts';

describe('rating/published-differs', () => {
  test('tells a total and a rating of the whole', () => {
    const all = 'judged: { "2.2": good }\nkey-questions: { "2.1.1": 90, "2.1.2": 49 }\n';
    check('rating/published-differs', results(`${all}overall: { published: «good», score: «3» }`), {
      alone: true,
    });
    checkClean(results(`${all}overall: { published: requires-improvement, score: 2 }`));
  });
  test('counts discretion', () =>
    checkClean(used('published: requires-improvement, percent: 46', 'requires-improvement')));
  test('tells a rating of what is not rated', () =>
    check('rating/published-differs', results('key-questions: { "2.1.1": { of: 0, published: «good» } }'), {
      alone: true,
    }));
});
