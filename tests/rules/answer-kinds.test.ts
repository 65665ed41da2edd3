import { describe, expect, test } from 'vitest';
import { questions } from '../../server/lint/example.ts';
import { check, checkClean } from '../check.ts';
import { asked, askedInMarkdown, fresh } from './asked.ts';
import { crlf, mended } from './mended.ts';

const alone = { alone: true };

describe('answer/kind-mismatch', () => {
  test.each([
    [
      'narrative',
      '«yes-no»',
      'A1.1 is a narrative, which is answered in words, but it is answered by one option. Change its kind, or its answer to text.',
    ],
    ['narrative', '{ «any-of»: { low: Low, high: High } }', 'but it is answered by any number of options.'],
    ['narrative', '"«number»"', 'but it is answered by a number.'],
    [
      'judgement',
      '«text»',
      'A1.1 is a judgement, which needs options to count, but it is answered in words.',
    ],
    ['judgement', '{ «text»: , optional: no }', 'Give it options, or change its kind.'],
    ['judgement', '«number»', 'but it is answered by a number.'],
    ['summary', '«text»', 'A1.1 is a summary, which is answered by one option out of several, but'],
    ['summary', '«number»', 'but it is answered by a number. Give it the options of its scale.'],
    ['summary', '{ list: «date» }', 'but it is answered by a date.'],
    [
      'summary',
      '\n    «any-of»:\n      low: Low\n      high: High\n    sufficient: [low]',
      'any number of options',
    ],
  ])('%s answered by %s', (kind, answer, message) => {
    const [found] = check('answer/kind-mismatch', asked(`answer: ${answer}`, kind), alone);
    expect(found!.message).toContain(message);
    check('answer/kind-mismatch', crlf(asked(`answer: ${answer}`, kind)), alone);
  });

  const explanation = (answer: string) =>
    questions(
      `- id: A1.1\n  kind: judgement\n  text: Is it in time?\n  answer: yes-no\n- id: A1.1a\n  kind: explanation\n  explains: A1.1\n  text: Why not?\n  answer: ${answer}`,
    );

  test('explanations', () => {
    const [found] = check(
      'answer/kind-mismatch',
      explanation('{ «one-of»: { late: Late, never: Never } }'),
      alone,
    );
    expect(found!.message).toContain('A1.1a is an explanation, which is answered in words');
    checkClean(explanation('text'));
    checkClean(explanation('{ text: , or: { unclear: Nothing on file } }'));
  });

  test('in Markdown, and from a shared list of words', () => {
    check('answer/kind-mismatch', askedInMarkdown('kind: judgement\nanswer: «text»'), alone);
    const words = 'answers: { words: { text: , optional: no } }\n';
    check('answer/kind-mismatch', fresh(words, asked('answer: «words»')), alone);
    checkClean(fresh(words, asked('answer: words', 'narrative')));
  });

  test('notes with an answer', () => {
    const [found] = check('answer/kind-mismatch', asked('«answer»: yes-no', 'note'), alone);
    expect(found!.message).toBe(
      'A1.1 is a note, which is read and not answered. Leave the answer out, or change its kind.',
    );
    checkClean(asked('', 'note'));
  });

  test('in grids', () => {
    check('answer/kind-mismatch', asked('answer: «text»\nrows: { a: Health, b: School }'), alone);
    check(
      'answer/kind-mismatch',
      asked('answer: yes-no\nrows: { a: Health, b: { kind: «narrative», text: School } }'),
      alone,
    );
    check(
      'answer/kind-mismatch',
      asked('rows: { a: { text: Health, answer: «text» }, b: { text: School, answer: «text» } }'),
      alone,
    );
  });

  test('a grid may have a row for what else there was', () => {
    checkClean(asked('answer: yes-no\nrows: { a: Health, b: { text: What else was there?, answer: text } }'));
    checkClean(
      asked('answer: yes-no\nrows: { a: Health, b: { kind: narrative, text: What else?, answer: text } }'),
    );
    checkClean(asked('answer: text\nrows: { a: { text: Health, answer: yes-no } }'));
  });

  test('not of information, nor where the kind or the list is not known', () => {
    for (const answer of ['text', 'number', 'date', '{ any-of: { low: Low, high: High } }'])
      checkClean(asked(`answer: ${answer}`, 'information'));
    expect(check('answer/kind-mismatch', asked('answer: text', 'verdict'))).toEqual([]);
    expect(check('answer/kind-mismatch', asked('answer: quality', 'narrative'))).toEqual([]);
    checkClean(asked('answer: { number: , or: { done: All done }, sufficient: [done] }'));
    checkClean(asked('scored: no\nanswer: number'));
  });

  test('the kind that goes with the answer is offered', () => {
    expect(mended('answer/kind-mismatch', asked('answer: «text»'))).toEqual(
      asked('answer: text', 'narrative'),
    );
    expect(mended('answer/kind-mismatch', asked('answer: «date»', '"judgement"'))).toEqual(
      asked('answer: date', '"information"'),
    );
    expect(mended('answer/kind-mismatch', asked('answer: «yes-no»', 'narrative'))).toEqual(
      asked('answer: yes-no', 'information'),
    );
  });
});

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
