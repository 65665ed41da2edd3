import { describe, expect, test } from 'vitest';
import { questions } from '../../../server/lint/example.ts';
import { alone, check, checkClean, unmarked } from '../../check.ts';
import { asked, fact, fresh } from '../asked.ts';
import { crlf, mended } from '../mended.ts';

describe('answer/bounds', () => {
  const number = (range: string) => fact(`{ number: { ${range} } }`);
  const date = (range: string) => fact(`{ date: { ${range} } }`);
  const choice = (settings: string, nobody = '') =>
    fact(`{ any-of: { child: Child, carer: Carer, worker: Worker${nobody} }, ${settings} }`);
  const nobody = ', nobody: { label: Nobody, exclusive: true }';

  test.each([
    [number('min: 10, max: «9»'), 'A1.1 allows nothing: its lowest value, 10, is above its highest, 9.'],
    [number('decimals: 1, min: 0.5, max: «-1»'), 'its lowest value, 0.5, is above its highest, -1.'],
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
      'A1.1 is answered by a date, and “1 May 2015” is none. Did you mean 2015-05-01?',
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

  test.each([
    [
      number('min: 0, max: «12.5»'),
      'a whole number, and 12.5 is none',
      'min: 0, max: 12.5',
      'decimals: 1, min: 0, max: 12.5',
    ],
    [
      number('min: «0.25», max: 1.5'),
      'a whole number, and 0.25 is none',
      'min: 0.25',
      'decimals: 2, min: 0.25',
    ],
    [
      number('decimals: 1, max: «0.25»'),
      'a number with 1 decimal at most, and 0.25 is none',
      'decimals: 1',
      'decimals: 2',
    ],
    [
      fact('\n  number:\n    max: «1.5»'),
      'a whole number, and 1.5 is none',
      'max: 1.5',
      'decimals: 1\n            max: 1.5',
    ],
  ])('limits with more decimals than the answer', (fixture, message, before, after) => {
    const [found] = check('answer/bounds', fixture, alone);
    expect(found!.message).toContain(message);
    const plain = unmarked(fixture).documents;
    for (const [path, text] of Object.entries(mended('answer/bounds', fixture)))
      expect(text).toBe(plain[path]!.replace(before, after));
  });

  test('more decimals than can be counted with', () => {
    const [found] = check('answer/bounds', number('decimals: «10»'), alone);
    expect(found!.message).toBe('A1.1 is answered with 10 decimals. Write 9 at the most.');
  });

  /** A number, and a question that is asked under a condition on it. */
  const then = (answer: string, condition: string) =>
    questions(`- id: A1.1
  kind: information
  text: How long was it?
  answer: ${answer}
- id: A1.2
  kind: information
  ask-when: ${condition}
  text: Why so long?
  answer: text
`);

  test.each([
    ['number', '{ number: { decimals: 1 } }'],
    ['{ number: , optional: true }', '{ number: { decimals: 1 } , optional: true }'],
    ['{ number: { unit: weeks } }', '{ number: { decimals: 1, unit: weeks } }'],
    ['{ number: { decimals: 0, unit: weeks } }', '{ number: { decimals: 1, unit: weeks } }'],
  ])('numbers in conditions that no answer can be: %s', (answer, meant) => {
    const fixture = then(answer, 'A1.1 is at least «2.5»');
    const [found] = check('answer/bounds', fixture, alone);
    expect(found!.message).toBe(
      'A1.1 is answered by a whole number, and 2.5 is none. Change it, or say at A1.1 how many decimals there are: “decimals: 1”.',
    );
    expect(mended('answer/bounds', fixture)).toEqual(then(meant, 'A1.1 is at least 2.5'));
  });

  test('numbers in conditions, where a list says what is answered', () => {
    const lists = (decimals: string) => `answers:\n  weeks: { number: { ${decimals}unit: weeks } }\n`;
    const fixture = fresh(lists(''), then('weeks', 'not A1.1 is «2.5»'));
    expect(mended('answer/bounds', fixture)).toEqual(
      fresh(lists('decimals: 1, '), then('weeks', 'not A1.1 is 2.5')),
    );
  });

  test('numbers in conditions that an answer can be are right', () => {
    checkClean(then('{ number: { decimals: 2 } }', 'A1.1 is more than 2.25'));
    checkClean(then('{ number: { max: 9 } }', 'A1.1 is more than 2.0'));
  });

  test('codes that are numbers within the limits', () => {
    const [found] = check(
      'answer/bounds',
      fact('{ number: { min: 0, max: 999 }, or: { "«99»": Not known } }'),
    );
    expect(found!.message).toBe(
      'A1.1 can be answered with the number 99, which is also the code of “Not known”. Choose a code outside the limits.',
    );
    checkClean(fact('{ number: { min: 0, max: 98 }, or: { "99": Not known } }'));
    checkClean(fact('{ number: { min: 100, max: 999 }, or: { "99": Not known } }'));
    checkClean(fact('{ number: { min: 0 }, or: { "99": Not known } }'));
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
    for (const range of [
      'min: 0, max: 36',
      'min: 5, max: 5',
      'min: -2.5, max: "-1", decimals: 1',
      'max: 36.0',
      'decimals: 2, max: 0.25',
      'decimals: 0',
      'max: 3, unit: months',
    ])
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
