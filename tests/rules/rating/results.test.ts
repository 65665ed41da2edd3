import { expect, test } from 'vitest';
import { results } from '../../../server/rules/shared/rating-examples.ts';
import { check, checkClean, findingsIn } from '../../check.ts';
import { used } from './results-sets.ts';

test.each(['0-49', 'good: 65'])(
  'nothing is told of results while the bands cannot be relied on: %s',
  (words) => {
    const { 'ratings.carag.yaml': ratings, ...rest } = used('percent: 90', 'good');
    const broken = ratings!
      .replace('below 50', 'few')
      .replace('good: 65', words.startsWith('good') ? 'god: 65' : 'good: 65');
    const found = findingsIn({ ...rest, 'ratings.carag.yaml': broken });
    expect(found.map(({ path }) => path)).not.toContain('results.carag.yaml');
    expect(found.length).toBeGreaterThan(0);
  },
);

test('results of another set are looked up there', () => {
  const { 'carag.yaml': manifest, ...rest } = results('key-questions: { "2.1.1": 90 }');
  const home = Object.fromEntries(Object.entries(rest).map(([path, text]) => [`home/${path}`, text]));
  const at = (text: string) => ({
    ...home,
    'home/carag.yaml': manifest!,
    'other/carag.yaml': manifest!,
    'other/r.carag.yaml': `carag: results\nof: ../home\nnot-assessed: ["2.1.2", "2.2"]\n${text}\n`,
  });
  checkClean(at('key-questions: { "2.1.1": 90 }'));
  check('criteria/unknown', at('key-questions: { "«2.1.7»": 90 }'), { alone: true });
  check(
    'rating/discretion-outside',
    at('key-questions: { "2.1.1": { percent: 90, discretion: { to: «good», reason: R., by: lead } } }'),
    {
      alone: true,
    },
  );
});
