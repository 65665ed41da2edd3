import { describe, expect, test } from 'vitest';
import type { ExampleSet } from '../../../server/lint/example.ts';
import { check, checkClean } from '../../check.ts';
import { citing, criterion, judgements, key, lettered, own, theme, two } from './sets.ts';

describe('criteria/level', () => {
  const rule = 'criteria/level';

  test.each<[string, ExampleSet, string]>([
    [
      'a standard',
      { ...theme(two), ...judgements(['A1', '"«1.2»"'], ['A2', '["1.2.1", "1.2.2"]']) },
      'A1 cites 1.2, which is a standard with 2 criteria: 1.2.1 and 1.2.2. Cite the one that is meant.',
    ],
    [
      'a theme',
      { ...theme(two), ...judgements(['A1', '["1.2.1", «1»]']) },
      'A1 cites 1, which is a theme with 2 criteria: 1.2.1 and 1.2.2. Cite the one that is meant.',
    ],
    [
      'a standard with key questions',
      {
        ...theme({ '1.2': `key-questions: [${key('1.2.1')}, ${key('1.2.2')}]` }),
        ...citing({ standard: '"1.2"', rates: '"«1.2»"', criteria: '"1.2.1"' }),
      },
      'A1 rates 1.2, which is a standard with 2 key questions: 1.2.1 and 1.2.2. Cite the one that is meant.',
    ],
  ])('%s', (_, fixture, message) => {
    expect(check(rule, { ...lettered(), ...fixture })[0]!.message).toBe(message);
  });

  test('each of the criteria is offered', () => {
    const [found] = check(rule, { ...lettered(), ...theme(two), ...judgements(['A1', '"«1.2»"']) });
    expect(found!.finding.fixes.map(({ title, safe }) => [title, safe])).toEqual([
      ['Change 1.2 to 1.2.1', false],
      ['Change 1.2 to 1.2.2', false],
    ]);
  });

  test('not a standard with one criterion, nor what a section is about', () => {
    checkClean({
      ...lettered(),
      ...theme({ '1.2': `criteria: [${criterion('1.2.1')}]` }),
      ...citing({ standard: '"1.2"', rates: '"1.2"', criteria: '"1.2"', guidance: 'Look.' }),
    });
    expect(check(rule, own({}))).toEqual([]);
  });
});
