import { describe, expect, test } from 'vitest';
import { check } from '../../check.ts';
import { first, inSet } from './sets.ts';

describe('case/unasked-answered', () => {
  test.each<[string, string]>([
    [
      'answers: { A1.1: england, «A1.2»: [home] }',
      'A1.2 is answered, but it is not asked: its condition “welsh” does not hold, because nation is “England” in this case.',
    ],
    [
      'facts: { nation: england, «modules»: courts }',
      'modules is given, but this case does not know it: its condition “nation is wales” does not hold, because nation is “England” in this case.',
    ],
    [
      'answers: { A1.1: wales, A1.2: [home], «A1.3/school»: "yes" }',
      'A1.3/school is answered, but it is not asked: it is there only when A1.2 includes “School”, and A1.2 includes “Home” in this case.',
    ],
  ])('%s', (text, message) => {
    expect(first('case/unasked-answered', inSet(text)).message).toBe(message);
  });

  test('an answer that is left empty is none', () => {
    check('case/unasked-answered', inSet('answers:\n  A1.1: england\n  A1.2:\n'));
  });
});
