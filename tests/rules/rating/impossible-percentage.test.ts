import { describe, expect, test } from 'vitest';
import { check, checkClean } from '../../check.ts';
import { figure } from './results-sets.ts';

const ONE = '{ court: 30 }';

describe('rating/impossible-percentage', () => {
  test.each<[string, string, string?]>([
    ['a share of the sample', '{ percent: «91», sample: court }'],
    ['a share with decimals', '{ percent: «33.4», of: 30 }'],
    ['a share of the only sample, which is not named', '«91»', ONE],
    ['more than the only sample', '{ sufficient: «31» }', ONE],
    ['more than all', '«101»'],
    ['counts that give another', '{ sufficient: 5, of: 11, percent: «46» }'],
    ['more sufficient than there are', '{ sufficient: «12», of: 11 }'],
  ])('%s', (_, text, samples?: string) => {
    check('rating/impossible-percentage', figure(text, samples), { alone: true });
  });

  test.each<[string, string, string?]>([
    ['halves go up', '{ percent: 13, of: 8 }'],
    ['decimals as they were published', '{ percent: 33.3, of: 30 }'],
    ['nothing and all', '{ percent: 100, of: 1 }'],
    ['an unknown base', '91'],
    ['a share of the only sample', '90', ONE],
    ['no cases', '{ of: 0 }'],
  ])('%s', (_, text, samples?: string) => checkClean(figure(text, samples)));

  test('names the only sample', () => {
    const [found] = check('rating/impossible-percentage', figure('«91»', ONE));
    expect(found!.message).toMatch(
      /^No number of the 30 cases of the sample court is 91 %: 27 are 90 %, 28 are 93\.3 %\./,
    );
  });

  test('is judged by the rounding of the ratings', () => {
    const down = (text: string) => {
      const { 'ratings.carag.yaml': ratings, ...rest } = figure(text);
      return { ...rest, 'ratings.carag.yaml': ratings!.replace('nearest', 'down') };
    };
    check('rating/impossible-percentage', down('{ percent: «13», of: 8 }'), { alone: true });
    checkClean(down('{ percent: 12, of: 8 }'));
  });
});
