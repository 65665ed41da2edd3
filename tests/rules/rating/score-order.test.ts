import { describe, expect, test } from 'vitest';
import { ratings, standards, summed } from '../../../server/rules/rating/shared/bands-examples.ts';
import { alone, check, checkClean } from '../../check.ts';

describe('rating/score-order', () => {
  const scale = (...scores: string[]) =>
    `scale:\n${['low', 'middle', 'high'].map((name, at) => `  ${name}: { label: ${name}${scores[at] && `, score: ${scores[at]}`} }\n`).join('')}`;

  test.each([
    ['2', '«1»', '3', 'middle counts 1 point, but low, which is worse, counts 2 points.'],
    ['0', '', '«0»', 'high counts 0 points, but low, which is worse, counts 0 points.'],
    [
      '0',
      '1',
      '«12345678»',
      'high counts 12345678 points, more than can be added up. A score has six digits at most.',
    ],
  ])('%s, %s, %s', (low, middle, high, message) => {
    const fixture = summed('{ low: 0 and over }', scale(low, middle, high));
    const found = check(
      'rating/score-order',
      middle ? fixture : { ...fixture, ...ratings('', scale(low, middle, high)) },
    );
    expect(found[0]!.message).toBe(message);
  });

  test('a scale that is written the other way round is told once', () => {
    const [found] = check(
      'rating/score-order',
      summed('{ low: 2 and over, middle: 1, high: 0 }', scale('2', '1', '0').replace('low', '«low»')),
      alone,
    );
    expect(found!.message).toBe(
      'The scale begins with low, which counts most: list the ratings the other way round, high first.',
    );
  });

  test('a score that is no number is told by itself', () => {
    check('shape/wrong-type', summed('{ low: 0 and over }', scale('0', '«one»', '2')), alone);
  });

  test('without a sum no scores are needed, nor of a rating that nothing can have', () => {
    checkClean({ ...standards(3), ...ratings('standards: { rule: lowest }', scale('', '', '')) });
  });
});
