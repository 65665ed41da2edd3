import { describe, expect, test } from 'vitest';
import { ratings, standards } from '../../../server/rules/rating/shared/bands-examples.ts';
import { alone, check, checkClean } from '../../check.ts';
import { bands } from './levels-sets.ts';

describe('rating/standard-empty', () => {
  const written = (more: string) => {
    const fixture = standards(1);
    const path = 'standards.carag.yaml';
    return { ...fixture, [path]: fixture[path]!.replace(', rated: judged', more) };
  };
  const rated = ratings(`key-questions: { round: nearest, ${bands} }\nstandards: { rule: lowest }`);

  test('a standard that the ratings rate by its key questions, and that has none', () => {
    const fixture = written('');
    const path = 'standards.carag.yaml';
    const marked = { ...fixture, [path]: fixture[path]!.replace('"1.1"', '"«1.1»"') };
    check('rating/standard-empty', { ...marked, ...rated }, alone);
    checkClean({ ...fixture, ...ratings('standards: { rule: judged }') });
    checkClean(fixture);
  });

  test('key questions of which nothing says how they are rated', () => {
    const one = written(', key-questions: [{ id: "1.1.1", text: Is it so? }]');
    const found = check(
      'rating/standard-empty',
      { ...one, ...ratings('«standards»: { rule: lowest }') },
      alone,
    );
    expect(found[0]!.message).toBe('Standards rest on nothing: the one key question is not rated.');
    checkClean({ ...one, ...rated });
    checkClean({ ...one, ...ratings('key-questions: { rule: judged }\nstandards: { rule: lowest }') });
    check('rating/standard-empty', {
      ...one,
      ...ratings('key-questions: { rule: none }\n«standards»: { rule: lowest }'),
    });
  });
});
