import { expect, test } from 'vitest';
import { foundWords } from '../../client/found-words.ts';

const finding = (severity: number, source = 'carag') => ({ severity, source });

test('findings are counted by how serious they are, and those of others are not', () => {
  expect(
    foundWords([
      ['a', [finding(0), finding(0), finding(1), finding(0, 'spelling')]],
      ['b', [finding(3)]],
      ['c', [finding(1, 'spelling')]],
    ]),
  ).toBe('2 errors, 1 warning, 1 hint in 2 documents');
  expect(foundWords([['a', Array.from({ length: 1200 }, () => finding(0))]])).toBe(
    '1,200 errors in 1 document',
  );
  expect(foundWords([['a', []]])).toBe('');
});
