import { describe, expect, test } from 'vitest';
import { check, checkClean } from '../../check.ts';
import { figure } from './results-sets.ts';

describe('rating/sample-unknown', () => {
  test('names the samples that there are where none is like it', () => {
    const [found] = check(
      'rating/sample-unknown',
      figure('{ percent: 90, sample: «custody» }', '{ court: 30 }'),
    );
    expect(found!.message).toBe('There is no sample “custody”. The samples are court.');
  });
  test('says nothing of a figure with its number of cases beside it', () =>
    checkClean(figure('{ percent: 90, of: 10 }')));
});
