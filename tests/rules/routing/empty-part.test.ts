import { describe, expect, test } from 'vitest';
import { questions } from '../../../server/lint/example.ts';
import { check, checkClean } from '../../check.ts';
import { mended } from '../mended.ts';
import { A, testFaults } from './sets.ts';

const asked = (condition: string, optional = '') =>
  questions(`
- id: A1.1
  kind: information
  text: Is there a plan?
  answer: yes-no
${optional}- id: A1.2
  kind: judgement
  ask-when: ${condition}
  text: Is the plan in time?
  answer: yes-no
`);

testFaults('routing/empty-part', [
  [
    'a contradiction in a nested or',
    A,
    'I1.1 is yes or I1.3 is unlimited',
    'I1.1 is yes or («I1.3 is unlimited and I1.3 is at most 3»)',
  ],
]);

describe('routing/empty-part', () => {
  test.each([
    ['A1.1 is no or «A1.1 is not answered»', 'A1.1 is no'],
    ['«A1.1 is not answered» or A1.1 is no', 'A1.1 is no'],
    ['(«A1.1 is yes and A1.1 is no») or A1.1 is no', 'A1.1 is no'],
  ])('is left out by its fix: %s', (condition, right) => {
    check('routing/empty-part', asked(condition));
    expect(mended('routing/empty-part', asked(condition))).toEqual(asked(right));
  });

  test('is silent where the question may be left blank', () =>
    checkClean(asked('A1.1 is no or A1.1 is not answered', '  optional: true\n')));
});
