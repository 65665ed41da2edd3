import { describe, expect, test } from 'vitest';
import { ratedCase } from '../../../server/rules/shared/rating-examples.ts';
import { check, checkClean } from '../../check.ts';

describe('case/rating-differs', () => {
  const expecting = (answer: string, rating: string) =>
    ratedCase(`answers: { A1S: ${answer} }\nexpect: { rating: { "${rating} } }`);
  test.each([
    ['"yes"', '«2.1.1»": inadequate'],
    ['"no"', '«2.1»": outstanding'],
    ['no-need', '«2.1.1»": outstanding'],
    ['"yes"', '«2.2»": good'],
  ])('%s: %s', (answer, rating) => {
    check('case/rating-differs', expecting(answer, rating), { alone: true });
  });
  test.each([
    ['"yes"', '2.1.1": outstanding'],
    ['"no"', '2.1": inadequate'],
  ])('%s: %s is right', (answer, rating) => checkClean(expecting(answer, rating)));
  test('a summary that is not scored counts for nothing', () => {
    const { 'assessment.carag.yaml': section, ...rest } = expecting('"yes"', '«2.1.1»": outstanding');
    const unscored = section!.replace('kind: summary', 'kind: summary\n        scored: no');
    expect(unscored).not.toBe(section);
    const [found] = check('case/rating-differs', { ...rest, 'assessment.carag.yaml': unscored });
    expect(found!.message).toBe('2.1.1 is not rated in this case: no summary question of this set rates it.');
  });
  test('an unknown standard is told as such', () =>
    check('criteria/unknown', expecting('"yes"', '«2.1.9»": good'), { alone: true }));
});
