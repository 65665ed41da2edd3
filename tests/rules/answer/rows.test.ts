import { describe, expect, test } from 'vitest';
import { questions } from '../../../server/lint/example.ts';
import { alone, check, checkClean } from '../../check.ts';
import { asked, askedInMarkdown, fresh } from '../asked.ts';
import { crlf } from '../mended.ts';

describe('answer/rows', () => {
  const grid = (source: string, rows: string) =>
    questions(
      `- id: A1.1\n  kind: information\n  text: Which needs?\n  answer: ${source}\n- id: A1.2\n  kind: judgement\n  text: Is enough done?\n  answer: yes-no\n  rows: ${rows}`,
    );
  const one = '{ one-of: { health: Health, school: School } }';
  const many = '{ any-of: { health: Health, school: School } }';

  test.each([
    [one, '{ from: «A1.1» }', 'by exactly one'],
    ['text', "{ from: '«A1.1»' }", 'in words'],
    ['number', '\n    from: «A1.1»', 'by a number'],
    ['date', '{ from: «A 1.1» }', 'by a date'],
  ])('from a question answered by %s', (source, rows, how) => {
    const [found] = check('answer/rows', grid(source, rows));
    expect(found!.message).toContain(`but ${found!.marked} is answered ${how}. Take its rows from`);
    check('answer/rows', crlf(grid(source, rows)));
  });

  test('from a shared list', () => {
    const set = (form: string, id: string) =>
      fresh(
        `answers:\n  yes-no: { one-of: { yes: "Yes", no: "No" }, sufficient: [yes] }\n  needs: { ${form}: { health: Health, school: School } }\n`,
        grid('needs', `{ from: ${id} }`),
      );
    check('answer/rows', set('one-of', '«A1.1»'), alone);
    checkClean(set('any-of', 'A1.1'));
  });

  test('none at all', () => {
    const [found] = check('answer/rows', asked('answer: yes-no\n«rows»: {}'), alone);
    expect(found!.message).toBe(
      'A1.1 has “rows”, but no row stands there. Write the rows, or leave “rows” out.',
    );
    check('answer/rows', askedInMarkdown('kind: judgement\nanswer: yes-no\n«rows»: {}'), alone);
  });

  test('not of rows that are there, nor where the question is not', () => {
    checkClean(grid(many, '{ from: A1.1 }'));
    checkClean(grid(one, '{ health: Health }'));
    checkClean(asked('answer: yes-no\nrows: { health: Health, school: School }'));
    for (const from of ['A1.9', 'A1', 'A1.2'])
      expect(check('answer/rows', grid(many, `{ from: ${from} }`))).toEqual([]);
    expect(check('answer/rows', grid('quality', '{ from: A1.1 }'))).toEqual([]);
  });
});
