import { describe, test } from 'vitest';
import { check, checkClean } from '../../check.ts';
import { figure } from './results-sets.ts';

describe('rating/impossible-percentage', () => {
  test.each([
    ['a share of the sample', '{ percent: «91», sample: court }'],
    ['a share with decimals', '{ percent: «33.4», of: 30 }'],
    ['more than all', '«101»'],
    ['counts that give another', '{ sufficient: 5, of: 11, percent: «46» }'],
    ['more sufficient than there are', '{ sufficient: «12», of: 11 }'],
  ])('%s', (_, text) => {
    check('rating/impossible-percentage', figure(text), { alone: true });
  });

  test.each([
    ['halves go up', '{ percent: 13, of: 8 }'],
    ['decimals as they were published', '{ percent: 33.3, of: 30 }'],
    ['nothing and all', '{ percent: 100, of: 1 }'],
    ['an unknown base', '91'],
    ['no cases', '{ of: 0 }'],
  ])('%s', (_, text) => checkClean(figure(text)));

  test('is judged by the rounding of the ratings', () => {
    const down = (text: string) => {
      const { 'ratings.carag.yaml': ratings, ...rest } = figure(text);
      return { ...rest, 'ratings.carag.yaml': ratings!.replace('nearest', 'down') };
    };
    check('rating/impossible-percentage', down('{ percent: «13», of: 8 }'), { alone: true });
    checkClean(down('{ percent: 12, of: 8 }'));
  });
});
