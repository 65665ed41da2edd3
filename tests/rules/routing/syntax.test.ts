import { describe, expect, test } from 'vitest';
import { RULES } from '../../../server/rules/index.ts';
import { findingsIn } from '../../check.ts';
import { asked, testMended, testWrong } from './conditions.ts';

/** What is found of a condition, hints apart, and that the section around it is for one nation. */
const foundOf = (condition: string) =>
  findingsIn(asked(condition), RULES).filter(
    ({ path, rule, severity }) =>
      path === 'two.carag.yaml' && severity !== 'hint' && rule !== 'routing/unreachable-in',
  );

testWrong('routing/syntax', [
  ['A1.1 = yes', '='],
  ['A1.1 is', 'is'],
  ['A1.1 is yes and', 'and'],
  ['one is answered', 'one'],
  ['A1.1 is yes unless A1.2 is answered', 'unless'],
  ['A1.1 is yes xor A1.2 is answered', 'xor'],
]);

testMended('routing/syntax', [
  ['A1.1 = yes && court', 'A1.1 is yes and court'],
  ['A1.1 is one of yes, no', 'A1.1 is one of (yes, no)'],
  ['A1.1 (is yes)', 'A1.1 is yes'],
  ['A1.1[yes]', 'A1.1 is yes'],
  ['A1.1 (yes)', 'A1.1 is yes'],
  ['A1.1: yes', 'A1.1 is yes'],
  ['A1.1 : yes', 'A1.1 is yes'],
  ['A1.1 → yes', 'A1.1 is yes'],
  ['A1,1 is yes', 'A1.1 is yes'],
  ['A1.1 is yes;', 'A1.1 is yes'],
  ['(A1.1 is yes,) and court', '(A1.1 is yes) and court'],
  ['A1.3 is less then 3', 'A1.3 is less than 3'],
  ['A1.5 exists', 'A1.5 is answered'],
]);

describe('what is told once', () => {
  test.each([
    ['quotation marks that only one of two needs', '"A1.1" is yes', 'routing/syntax'],
    ['a test in other words that does not fit', 'A1.1 contains yes', 'routing/type'],
    ['a sign of a test that does not fit', 'A1.1 > 3', 'routing/type'],
    ['an answer compared with another', 'A1.1 = A1.2', 'routing/type'],
    ['what cannot be counted', 'count A1.1 > 2', 'routing/type'],
  ])('%s', (_, condition, rule) => {
    expect(foundOf(condition).map((found) => found.rule)).toEqual([rule]);
  });

  test.each([
    ['[A1.1 is yes, court]', 'A1.1 is yes and court'],
    ['[A1.1 is yes or court, welsh]', '(A1.1 is yes or court) and welsh'],
    ['[A1.1 is yes]', 'A1.1 is yes'],
  ])('a list of conditions, with a fix that joins them: %s', (written, meant) => {
    const [found, ...more] = foundOf(written);
    expect(more).toEqual([]);
    expect(found!.rule).toBe('shape/wrong-type');
    expect(found!.finding.fixes[0]!.edits[0]!.text).toBe(meant);
  });
});
