import { describe, expect, test } from 'vitest';
import { type ExampleSet, file } from '../../../server/lint/example.ts';
import { alone, check, checkClean } from '../../check.ts';
import { citing, criterion, judgements, key, lettered, theme, two } from './sets.ts';

describe('criteria/uncovered', () => {
  const rule = 'criteria/uncovered';
  const one = judgements(['A1', '"1.2.1"']);

  test('a criterion beside others', () => {
    const [found] = check(
      rule,
      {
        ...lettered(),
        ...theme({ '1.2': `criteria: [${criterion('1.2.1')}, ${criterion('«1.2.2»')}]` }),
        ...one,
      },
      alone,
    );
    expect(found!.message).toBe(
      'No question gives evidence for 1.2.2, though others do for this standard. Cite it in one, or say “evidence: other” here.',
    );
  });

  test('a key question beside others', () => {
    const [found] = check(
      rule,
      {
        ...lettered(),
        ...theme({ '1.2': `key-questions: [${key('1.2.1')}, ${key('«1.2.2»')}]` }),
        ...citing({ standard: '"1.2"', rates: '"1.2.1"', criteria: '"1.2.1"', guidance: 'Look.' }),
      },
      alone,
    );
    expect(found!.message).toBe(
      'No question answers 1.2.2, though others do for this standard. Name it under “rates” in a key question, or say “evidence: other” of its standard.',
    );
  });

  test('a standard of a theme of which most are covered', () => {
    check(
      rule,
      {
        ...lettered(),
        ...theme({
          '1.2': `criteria: [${criterion('1.2.1')}]`,
          '1.3': `criteria: [${criterion('1.3.1')}]`,
          '1.4': `criteria: [${criterion('«1.4.1»')}]`,
        }),
        ...judgements(['A1', '"1.2.1"'], ['A2', '"1.3"']),
      },
      alone,
    );
  });

  test('is told where the standards are, of all the sets that use them', () => {
    const user = (name: string, criteria: string) => ({
      ...file(`${name}/carag.yaml`, `${lettered('uses: [..]\n')['carag.yaml']}`),
      ...file(`${name}/assessment.carag.yaml`, judgements(['A1', criteria])['assessment.carag.yaml']!),
    });
    const standardsSet = file(
      'carag.yaml',
      'carag: question-set\nformat: 1\ntitle: Standards\nversion: "1.0"\nlanguages: [en]\nids: numbered',
    );
    checkClean({ ...standardsSet, ...theme(two), ...user('one', '"1.2.1"'), ...user('two', '"1.2.2"') });
    check(
      rule,
      {
        ...standardsSet,
        ...theme({ '1.2': `criteria: [${criterion('1.2.1')}, ${criterion('«1.2.2»')}]` }),
        ...user('one', '"1.2.1"'),
      },
      alone,
    );
    checkClean({ ...standardsSet, ...theme(two) });
  });

  test.each<[string, ExampleSet]>([
    [
      'with other evidence',
      theme({ '1.2': `criteria: [${criterion('1.2.1')}, ${criterion('1.2.2', ', evidence: other')}]` }),
    ],
    [
      'of a standard with other evidence',
      theme({
        '1.2': `criteria: [${criterion('1.2.1')}]`,
        '1.3': `evidence: other\n        criteria: [${criterion('1.3.1')}]`,
      }),
    ],
    [
      'of a standard that is not rated by questions',
      theme({
        '1.2': `rated: judged\n        criteria: [${criterion('1.2.1')}, ${criterion('1.2.2')}]`,
      }),
    ],
    [
      'of a standard of which nothing is covered',
      theme({ '1.2': `criteria: [${criterion('1.2.1')}]`, '1.3': `criteria: [${criterion('1.3.1')}]` }),
    ],
  ])('not %s', (_, standard) => checkClean({ ...lettered(), ...standard, ...one }));
});
