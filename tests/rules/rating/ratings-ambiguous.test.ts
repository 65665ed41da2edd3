import { describe, expect, test } from 'vitest';
import type { ExampleSet } from '../../../server/lint/example.ts';
import { results } from '../../../server/rules/shared/rating-examples.ts';
import { alone, check, checkClean } from '../../check.ts';
import { mended } from '../mended.ts';

/** Results that two ratings documents may rate: in the older one no whole is rated. */
function twice(head: string): ExampleSet {
  const set = results('judged: { "2.2": good }\nkey-questions: { "2.1.1": 90, "2.1.2": 90 }');
  return {
    ...set,
    'older.carag.yaml': set['ratings.carag.yaml']!.replace(/overall: .*\n/, 'overall: { rule: lowest }\n'),
    'results.carag.yaml': set['results.carag.yaml']!.replace('of: .\n', head),
  };
}

describe('rating/ratings-ambiguous', () => {
  test('where results do not say by which of two they are rated', () => {
    const set = twice('«of»: .\n');
    const [found] = check('rating/ratings-ambiguous', set, alone);
    expect(found!.message).toContain('older.carag.yaml and ratings.carag.yaml');
    expect(found!.finding.fixes.map(({ title }) => title)).toEqual([
      'Rate them by older.carag.yaml',
      'Rate them by ratings.carag.yaml',
    ]);
    expect(mended('rating/ratings-ambiguous', set)).toEqual(twice('of: .\nrated-by: older.carag.yaml\n'));
  });

  test('where they name one that is not there', () => {
    check('rating/ratings-ambiguous', twice('of: .\nrated-by: «newer.carag.yaml»\n'), alone);
  });

  test('not where they say by which, nor where there is one only', () => {
    checkClean(twice('of: .\nrated-by: ratings.carag.yaml\n'));
    checkClean(results('key-questions: { "2.1.1": 90 }'));
  });
});
