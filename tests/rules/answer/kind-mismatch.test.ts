import { describe, expect, test } from 'vitest';
import { questions } from '../../../server/lint/example.ts';
import { alone, check, checkClean } from '../../check.ts';
import { asked, askedInMarkdown, fresh } from '../asked.ts';
import { crlf, mended } from '../mended.ts';

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

  test('explanations are in words, or offer the reasons', () => {
    const [found] = check('answer/kind-mismatch', explanation('«number»'), alone);
    expect(found!.message).toContain(
      'A1.1a is an explanation, which is answered in words or by reasons that are offered, but it is answered by a number.',
    );
    check('answer/kind-mismatch', explanation('{ list: «date» }'), alone);
    checkClean(explanation('{ one-of: { late: Late, never: Never } }'));
    checkClean(explanation('{ any-of: { late: It was late, thin: It left out what matters } }'));
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
