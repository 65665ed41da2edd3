import { describe, expect, test } from 'vitest';
import type { ExampleSet } from '../../../server/lint/example.ts';
import { check, checkClean } from '../../check.ts';
import { at, MANIFEST, manifest, messages, windows } from './sets.ts';

describe('shape/uses-missing', () => {
  const other = { 'youth-standards/carag.yaml': MANIFEST };
  const uses = (path: string): ExampleSet => ({
    ...other,
    'domain-two/carag.yaml': `${MANIFEST}uses: ${path}\n`,
  });

  test.each<[string, ExampleSet, string]>([
    [
      'a misspelt folder',
      uses('[«../youth-standard»]'),
      'No question set is in ../youth-standard. Did you mean ../youth-standards?',
    ],
    [
      'a manifest in place of its folder',
      uses('«../youth-standards/carag.yaml»'),
      'No question set is in ../youth-standards/carag.yaml. Did you mean ../youth-standards?',
    ],
    ['a folder that is not there', windows(uses('\n  - «../ŵyn 😀»')), 'No question set is in ../ŵyn 😀.'],
    [
      'an address',
      uses('[«https://example.org/set»]'),
      'https://example.org/set must be the path of a folder as seen from here, such as ../youth-standards.',
    ],
    [
      'what ratings cover',
      {
        ...manifest(''),
        ...at('r.carag.yaml', 'carag: ratings\nscale: { good: Good }\ncovers: [«../domain-two»]'),
      },
      'No question set is in ../domain-two.',
    ],
    [
      'whose results they are',
      { ...manifest(''), ...at('r.carag.yaml', 'carag: results\nof: «../domain-two»\njudged: {}') },
      'No question set is in ../domain-two.',
    ],
  ])('%s', (_, fixture, message) => {
    expect(messages(check('shape/uses-missing', fixture))).toEqual([message]);
  });

  test.each([
    ['../youth-standards'],
    ['[../youth-standards/]'],
    ['[./../youth-standards]'],
    ['["../youth-standards"]'],
  ])('not %s', (path) => checkClean(uses(path)));
});
