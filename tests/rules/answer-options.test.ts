import { describe, expect, test } from 'vitest';
import { check, checkClean } from '../check.ts';
import { asked, askedInMarkdown, fact, fresh } from './asked.ts';
import { crlf } from './mended.ts';

const alone = { alone: true };

describe('answer/label-duplicate', () => {
  test('spaces and capital letters set aside', () => {
    const fixture = fact(
      '\n    one-of:\n      court: By a court\n      panel: By a panel\n      other-court: "«By  a Court»"',
    );
    const [found] = check('answer/label-duplicate', fixture);
    expect(found!.message).toBe(
      'A1.1 offers “By a Court” twice, under the codes court and other-court. Word one of them otherwise, or remove it.',
    );
    expect(
      found!.finding.related.map(({ at, message }) => [at.chunk.text.slice(at.start, at.end), message]),
    ).toEqual([['By a court', 'court reads the same.']]);
    check('answer/label-duplicate', crlf(fixture));
  });

  test('in the long form, folded, in Welsh, with a space that does not break', () => {
    check(
      'answer/label-duplicate',
      fact(
        '\n    any-of:\n      court: { label: Llys\u00a0Ieuenctid }\n      panel:\n        label: >\n          «Llys\n          ieuenctid»',
      ),
    );
    check('answer/label-duplicate', fact('{ one-of: { water: DŴR, tap: «dŵr» } }'), alone);
  });

  test('among the codes beside a number, in lists, in rows, in Markdown', () => {
    check('answer/label-duplicate', fact('{ number: , or: { not-known: Unknown, lost: «unknown» } }'), alone);
    const [found] = check(
      'answer/label-duplicate',
      fresh('answers:\n  speed: { one-of: { soon: Soon, later: Later, quick: «soon» } }\n', fact('speed')),
      alone,
    );
    expect(found!.message).toContain('The answer list speed offers “soon” twice');
    const [row] = check(
      'answer/label-duplicate',
      asked('rows: { a: { text: Health, answer: { one-of: { low: Low, little: «Low» } } } }', 'information'),
      alone,
    );
    expect(row!.message).toContain('A1.1/a offers “Low” twice');
    check(
      'answer/label-duplicate',
      askedInMarkdown('kind: information\nanswer: { one-of: { low: Low, little: «Low» } }'),
      alone,
    );
  });

  test('among the values of a fact', () => {
    const nation = (wales: string) =>
      fresh(
        `facts: { nation: { one-of: { england: England, wales: ${wales} } } }\n`,
        asked('answer: text\nask-when: nation is wales', 'information'),
      );
    const [found] = check('answer/label-duplicate', nation('«England»'), alone);
    expect(found!.message).toContain(
      'The fact nation offers “England” twice, under the codes england and wales.',
    );
    checkClean(nation('Wales'));
  });

  test('not of options that differ, or that are offered in different cases', () => {
    checkClean(fact('{ one-of: { low: Low, lower: Lower, low-risk: Low risk } }'));
    checkClean(
      asked(
        'answer: { one-of: { low: Low, high: High } }\nrows: { a: Health, b: { text: School, answer: { one-of: { low: Low, high: High } } } }',
        'information',
      ),
    );
    checkClean(
      fresh(
        'facts: { nation: { one-of: { england: England, wales: Wales } } }\n',
        fact(
          '\n    one-of:\n      council: { label: The council, only-when: nation is england }\n      cyngor: { label: The council, only-when: nation is wales }\n      nobody: Nobody',
        ),
      ),
    );
  });

  test('not of a code that stands twice: that is told by itself', () => {
    expect(check('answer/label-duplicate', fact('{ one-of: { low: Low, Low: low } }'))).toEqual([]);
    expect(check('answer/label-duplicate', fact('{ one-of: { low: Low, low: low } }'))).toEqual([]);
  });
});

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
    check('answer/too-few', fact('{ «one-of»: { seen: Seen by a manager } }\noptional: yes'), alone);
    checkClean(fact('{ one-of: { court: By a court }, or: { not-known: Not known } }'));
    checkClean(fact('{ number: , or: { not-known: Not known } }'));
  });
});

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

describe('answer/bounds', () => {
  const number = (range: string) => fact(`{ number: { ${range} } }`);
  const date = (range: string) => fact(`{ date: { ${range} } }`);
  const choice = (settings: string, nobody = '') =>
    fact(`{ any-of: { child: Child, carer: Carer, worker: Worker${nobody} }, ${settings} }`);
  const nobody = ', nobody: { label: Nobody, exclusive: true }';

  test.each([
    [number('min: 10, max: «9»'), 'A1.1 allows nothing: its lowest value, 10, is above its highest, 9.'],
    [number('min: 0.5, max: «-1»'), 'its lowest value, 0.5, is above its highest, -1.'],
    [number('min: "36", max: \'«1»\''), 'its lowest value, 36, is above its highest, 1.'],
    [
      date('min: 2015-02, max: «2015-01-31»'),
      'A1.1 allows nothing: its first date, 2015-02, is after its last, 2015-01-31.',
    ],
    [date('min: 2016, max: «2015»'), 'its first date, 2016, is after its last, 2015.'],
  ])('limits that cross', (fixture, message) => {
    const [found] = check('answer/bounds', fixture, alone);
    expect(found!.message).toContain(message);
  });

  test.each([
    [
      number('min: «none», max: 12'),
      'A1.1 is answered by a number, and “none” is none. Write one such as 12 or 0.5.',
    ],
    [number('min: 0, max: "«1,000»"'), '“1,000” is none.'],
    [number('max: «2015-01»'), '“2015-01” is none.'],
    [
      date('min: «1 May 2015»'),
      'A1.1 is answered by a date, and “1 May 2015” is none. Write one such as 2015, 2015-01 or 2015-01-31.',
    ],
    [date('min: «2015-13», max: «2015-02-30»'), '“2015-13” is none.'],
  ])('limits that are no numbers or dates', (fixture, message) => {
    const [found] = check('answer/bounds', fixture, alone);
    expect(found!.message).toContain(message);
  });

  test.each([
    [choice('at-least: 3, at-most: «2»'), 'A1.1 asks for at least 3 options, but allows no more than 2.'],
    [choice('at-most: «0»'), 'A1.1 allows no option to be chosen.'],
    [choice('at-least: «4»'), 'A1.1 asks for at least 4 options, but only 3 can be chosen together.'],
    [choice('at-most: «4»', nobody), 'A1.1 allows up to 4 options, but only 3 can be chosen together.'],
    [
      choice('at-least: «2»', nobody),
      'A1.1 asks for at least 2 options, so “Nobody”, which stands alone, can never be chosen.',
    ],
  ])('counts that cannot be met', (fixture, message) => {
    const [found] = check('answer/bounds', fixture, alone);
    expect(found!.message).toBe(message);
  });

  test.each([
    [
      fact('{ one-of: { child: Child, carer: Carer }, «at-most»: 1 }'),
      'A1.1 is answered by exactly one option, so “at-most” does nothing. Leave it out, or write any-of if several may be chosen.',
    ],
    [
      fact('{ list: text, «at-most»: 100 }'),
      'A1.1 is answered in words, so “at-most” does nothing. Leave it out.',
    ],
    [fact('{ number: , «at-least»: 1 }'), 'A1.1 is answered by a number'],
    [fact('{ date: , «at-least»: 1 }'), 'A1.1 is answered by a date'],
    [asked('answer: { list: yes-no, «at-most»: 1 }'), 'A1.1 is answered by exactly one option'],
  ])('counts where options are not counted', (fixture, message) => {
    const [found] = check('answer/bounds', fixture, alone);
    expect(found!.message).toContain(message);
  });

  const who = (settings: string) =>
    `answers:\n  who: { any-of: { child: Child, carer: Carer, worker: Worker }${settings} }\n`;

  test('of a list are told once, at the list', () => {
    const [found] = check('answer/bounds', fresh(who(', at-most: «4»'), fact('who')), alone);
    expect(found!.message).toContain('The answer list who allows up to 4 options');
    check('answer/bounds', crlf(fresh(who(', at-most: «4»'), fact('{ list: who, optional: true }'))), alone);
  });

  test('that a question adds are told at the question', () => {
    check('answer/bounds', fresh(who(''), fact('{ list: who, at-most: «4» }')), alone);
    const [found] = check(
      'answer/bounds',
      fresh(who(', at-least: 2'), fact('{ list: who, at-most: «1» }')),
      alone,
    );
    expect(found!.message).toBe('A1.1 asks for at least 2 options, but allows no more than 1.');
    check('answer/bounds', fresh(who(', at-most: 2'), fact('{ list: who, at-least: «3» }')), alone);
  });

  test('that can be met are right', () => {
    for (const range of ['min: 0, max: 36', 'min: 5, max: 5', 'min: -2.5, max: "-1"', 'max: 3, unit: months'])
      checkClean(number(range));
    for (const range of [
      'min: 2015, max: 2015-01',
      'min: 2015-01-31, max: 2015-01',
      'min: 2014-12, max: 2015',
    ])
      checkClean(date(range));
    for (const settings of [
      'at-least: 0',
      'at-least: 1, at-most: 1',
      'at-least: 3, at-most: 3',
      'at-most: 3',
    ])
      checkClean(choice(settings));
    for (const settings of ['at-least: 1, at-most: 3', 'at-least: 0', 'at-most: 1'])
      checkClean(choice(settings, nobody));
    checkClean(choice('at-most: 9, listed-in: The staff list', nobody));
    checkClean(fresh(who(', at-most: 3'), fact('{ list: who, at-least: 2 }')));
  });

  test('a choice of too few is told as that', () => {
    expect(check('answer/bounds', fact('{ any-of: { child: Child }, at-most: 5 }'))).toEqual([]);
  });
});
