import { describe, expect, test } from 'vitest';
import { alone, check, checkClean } from '../../check.ts';
import { fact, fresh } from '../asked.ts';

describe('answer/exclusive-alone', () => {
  test('on one of which only one can be chosen', () => {
    const [found] = check(
      'answer/exclusive-alone',
      fact(
        '\n    one-of:\n      child: The child\n      nobody:\n        label: Nobody\n        «exclusive»: yes',
      ),
      alone,
    );
    expect(found!.message).toBe(
      'A1.1 says that “Nobody” stands alone, but only one of its options can be chosen anyway. Leave “exclusive” out, or write any-of if several may be chosen.',
    );
    check(
      'answer/exclusive-alone',
      fresh(
        'answers: { who: { one-of: { child: Child, nobody: { label: Nobody, «exclusive»: true } } } }\n',
        fact('who'),
      ),
      alone,
    );
  });

  test('where nothing can be chosen together', () => {
    const [found] = check(
      'answer/exclusive-alone',
      fact(
        '{ «any-of»: { child: { label: Child, exclusive: true }, nobody: { label: Nobody, exclusive: true } } }',
      ),
      alone,
    );
    expect(found!.message).toContain('Every option of A1.1 stands alone, so only one can be chosen.');
    const [list] = check(
      'answer/exclusive-alone',
      fresh(
        'answers:\n  who:\n    «any-of»:\n      child: { label: Child, exclusive: true }\n      nobody: { label: Nobody, exclusive: true }\n',
        fact('who'),
      ),
      alone,
    );
    expect(list!.message).toContain('Every option of the answer list who stands alone');
  });

  test('not where something may stand beside it, nor where it is not exclusive', () => {
    checkClean(fact('{ any-of: { child: Child, nobody: { label: Nobody, exclusive: true } } }'));
    checkClean(
      fact(
        '{ any-of: { nobody: { label: Nobody, exclusive: true }, unknown: { label: Unknown, exclusive: true } }, listed-in: The staff list }',
      ),
    );
    checkClean(fact('{ one-of: { child: Child, nobody: { label: Nobody, exclusive: no } } }'));
  });
});
