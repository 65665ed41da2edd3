import { describe, expect, test } from 'vitest';
import { type ExampleSet, file } from '../../../server/lint/example.ts';
import { findingsIn } from '../../check.ts';
import { mended } from '../mended.ts';
import { asked, FIRST, SET, testMended, testWrong } from './conditions.ts';

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

describe('what was meant can be asked the test, has the codes and comes before', () => {
  test.each([
    ['A1.9x is family', 'A1.9x', undefined],
    ['A1.0 is at least 2', 'A1.0', 'A1.3'],
    ['A1.0 is before 2015', 'A1.0', 'A1.4'],
    ['A1.11 is better', 'A1.11', undefined],
    // The only one that is near, A1.8, is a note.
    ['A2.8 is answered', 'A2.8', undefined],
    ['B11 is answered', 'B11', undefined],
    ['natoin is yes', 'natoin', undefined],
    ['natoin', 'natoin', undefined],
  ])('%s', (condition, marked, meant) => {
    const all = findingsIn(asked(condition)).filter(({ rule }) => rule === 'routing/name-unknown');
    expect(all.map((each) => each.marked)).toEqual([marked]);
    const said = /Did you mean (.*)\?/.exec(all[0]!.message)?.[1];
    expect(said).toBe(meant);
    expect(all[0]!.finding.fixes.length).toBe(meant ? 1 : 0);
  });
});

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
