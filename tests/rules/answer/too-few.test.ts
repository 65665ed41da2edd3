import { describe, expect, test } from 'vitest';
import { alone, check, checkClean } from '../../check.ts';
import { asked, askedInMarkdown, fact, fresh } from '../asked.ts';
import { crlf } from '../mended.ts';

describe('answer/too-few', () => {
  test('one option, or none', () => {
    const [one] = check('answer/too-few', fact('{ «one-of»: { court: By a court } }'), alone);
    expect(one!.message).toBe(
      'A1.1 offers “By a court” and nothing else. A choice needs two options at least.',
    );
    const [none] = check('answer/too-few', fact('{ «any-of»: {} }'), alone);
    expect(none!.message).toBe('A1.1 offers nothing to choose from. A choice needs two options at least.');
    check('answer/too-few', fact('{ «any-of»: { child: { label: Nobody, exclusive: true } } }'), alone);
  });

  test('in lists, in rows, in Markdown, with CRLF', () => {
    const list = fresh('answers:\n  speed:\n    «one-of»:\n      soon: Soon\n', fact('speed'));
    const [found] = check('answer/too-few', list, alone);
    expect(found!.message).toContain('The answer list speed offers “Soon” and nothing else.');
    check('answer/too-few', crlf(list), alone);
    check(
      'answer/too-few',
      asked('rows: { a: { text: Health, answer: { «one-of»: { low: Low } } } }', 'information'),
      alone,
    );
    check('answer/too-few', askedInMarkdown('kind: information\nanswer:\n  «one-of»:\n    low: Low'), alone);
  });

  test('not where further options are kept elsewhere, nor of a box to tick', () => {
    checkClean(fact('{ one-of: { theft: Theft }, listed-in: The national list }'));
    checkClean(fact('{ one-of: {}, listed-in: The national list }'));
    checkClean(fact('{ any-of: { seen: Seen by a manager }, at-least: 0 }'));
    checkClean(fact('{ any-of: { seen: Seen by a manager }, optional: true }'));
    checkClean(fact('{ any-of: { seen: Seen by a manager } }\noptional: yes'));
    checkClean(fact('{ any-of: { read: I have read the record } }'));
    checkClean(fresh('answers: { told: { any-of: { told: The child was told } } }\n', fact('told')));
    check('answer/too-few', fact('{ «one-of»: { seen: Seen by a manager } }\noptional: yes'), alone);
    checkClean(fact('{ one-of: { court: By a court }, or: { not-known: Not known } }'));
    checkClean(fact('{ number: , or: { not-known: Not known } }'));
  });
});
