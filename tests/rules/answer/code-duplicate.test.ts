import { describe, expect, test } from 'vitest';
import { alone, check, checkClean } from '../../check.ts';
import { asked, fresh } from '../asked.ts';
import { crlf } from '../mended.ts';

describe('answer/code-duplicate', () => {
  const number = (codes: string) => asked(`answer:\n  number: { min: 0 }\n  or: { ${codes} }`, 'information');

  test('codes that differ only in case', () => {
    const fixture = asked(
      'answer:\n  one-of:\n    court: By a court\n    "«Court»": By the other court\n    panel: By a panel',
      'information',
    );
    const [found] = check('answer/code-duplicate', fixture, alone);
    expect(found!.message).toBe(
      'Court and court are the same code but for capital letters. Give each option a code of its own.',
    );
    expect(
      found!.finding.related.map(({ at, message }) => [at.chunk.text.slice(at.start, at.end), message]),
    ).toEqual([['court', 'court stands here as well.']]);
    check('answer/code-duplicate', crlf(fixture), alone);
    check(
      'answer/code-duplicate',
      asked('answer: { any-of: { dŵr: Water, «DŴR»: Dŵr } }', 'information'),
      alone,
    );
    check('answer/code-duplicate', number('none-given: None, «None-Given»: None at all'), alone);
  });

  test('across the options and the codes beside them', () => {
    const [found] = check(
      'answer/code-duplicate',
      asked(
        'answer:\n  one-of: { court: By a court, panel: By a panel }\n  or: { «panel»: By another panel }',
        'information',
      ),
    );
    expect(found!.message).toBe('A1.1 has the code panel twice. Give each option a code of its own.');
  });

  test('in shared lists, and in answers to rows', () => {
    const [found] = check(
      'answer/code-duplicate',
      fresh(
        'answers:\n  yes-no: { one-of: { yes: "Yes", no: "No", «YES»: "Yes!" }, sufficient: [yes] }\n',
        asked('answer: yes-no'),
      ),
      alone,
    );
    expect(found!.message).toContain('YES and yes are the same code');
    check(
      'answer/code-duplicate',
      asked(
        'rows: { health: { text: Health, answer: { one-of: { low: Low, «Low»: Lower } } } }',
        'information',
      ),
      alone,
    );
  });

  test('among the values of a fact', () => {
    const place = (code: string) =>
      fresh(
        `facts: { place: { any-of: { court: A court, ${code}: A panel } } }\n`,
        asked('answer: text\nask-when: place includes court', 'information'),
      );
    check('answer/code-duplicate', place('«Court»'), alone);
    checkClean(place('panel'));
  });

  test('a key that stands twice in one place is told by the reader', () => {
    const found = check(
      'answer/code-duplicate',
      asked('answer:\n  one-of:\n    court: By a court\n    court: By the other court', 'information'),
    );
    expect(found).toEqual([]);
  });

  test('the same codes in two answers are as they should be', () => {
    checkClean(
      asked(
        'answer: { one-of: { low: Low, high: High } }\nrows: { health: Health, school: { text: School, answer: { one-of: { low: Low, high: High } } } }',
        'information',
      ),
    );
    checkClean(number('not-known: Not known, none-given: None given'));
  });
});
