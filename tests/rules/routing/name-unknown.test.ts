import { expect, test } from 'vitest';
import { type ExampleSet, file } from '../../../server/lint/example.ts';
import { mended } from '../mended.ts';
import { FIRST, SET, testMended, testWrong } from './conditions.ts';

testWrong('routing/name-unknown', [
  ['A9.9 is yes', 'A9.9'],
  ['count of A9.9 is 2 and A1.1 is yes', 'A9.9'],
  ['A1.7/nobody is worse', 'A1.7/nobody'],
  ['A1.6/sleep is yes', 'A1.6/sleep'],
  ['A1.9 is yes', 'A1.9'],
  ['a1.1 is yes', 'a1.1'],
  ['weslh', 'weslh'],
  ['natoin is wales', 'natoin'],
  ['A1.1 is yes or no', 'no'],
  ['A1.2 includes family and school', 'school'],
]);

testMended('routing/name-unknown', [
  ['natoin is wales', 'nation is wales'],
  ['A1.1 is yes or no', 'A1.1 is one of (yes, no)'],
  ['A1.2 includes family and school', 'A1.2 includes all of (family, school)'],
  ['A1.11 is yes', 'A1.1 is yes'],
]);

test('a fix that brings commas into braces puts quotation marks around', () => {
  const option = (condition: string): ExampleSet => ({
    ...SET,
    ...FIRST,
    ...file(
      'two.carag.yaml',
      `carag: section\nid: two\ntitle: Two\nquestions:\n  - id: B1\n    kind: information\n    text: So?\n    answer: { one-of: { a: { label: A, only-when: ${condition} }, b: B } }\n`,
    ),
  });
  expect(mended('routing/name-unknown', option('A1.1 is yes or no'))['two.carag.yaml']).toBe(
    option('"A1.1 is one of (yes, no)"')['two.carag.yaml'],
  );
});
