import { describe, expect, test } from 'vitest';
import { markdown, questions } from '../../../server/lint/example.ts';
import { alone, check, checkClean } from '../../check.ts';
import { crlf, mended } from '../mended.ts';

describe('text/question-mark', () => {
  const judged = (text: string, kind = 'judgement') =>
    questions(`- id: A1.1\n  kind: ${kind}\n  text: ${text}\n  answer: yes-no`);

  test.each([
    ['Is the plan «good»', 'Is the plan good?'],
    ['Is the plan «good.»', 'Is the plan good?'],
    ['"Was enough done for {{A1}} and «others»"', '"Was enough done for {{A1}} and others?"'],
    ["'How well did staff work «together.»'", "'How well did staff work together?'"],
    ['To what extent was the plan «shared»', 'To what extent was the plan shared?'],
    ['In your opinion, was the plan «shared»', 'In your opinion, was the plan shared?'],
    ['Has a plan been «made»', 'Has a plan been made?'],
    ['Has the child been «heard»', 'Has the child been heard?'],
    ['Ydy’r cynllun yn «dda»', 'Ydy’r cynllun yn dda?'],
    ['I ba raddau y mae’r cynllun yn «dda.»', 'I ba raddau y mae’r cynllun yn dda?'],
    ['>\n    Is the plan\n    shared with «all.»', '>\n    Is the plan\n    shared with all?'],
    ['|\n    Is the plan «shared»\n', '|\n    Is the plan shared?\n'],
  ])('%s', (text, better) => {
    const fixture = judged(text.replace('{{A1}}', 'these'));
    check('text/question-mark', fixture, alone);
    check('text/question-mark', crlf(fixture), alone);
    expect(mended('text/question-mark', fixture)).toEqual(judged(better.replace('{{A1}}', 'these')));
  });

  test('in brackets and headings, of summaries, and of rows beside others', () => {
    check('text/question-mark', judged('Is the plan good (see the «record)»'), alone);
    check(
      'text/question-mark',
      markdown(
        '# A1 Is it good?\n\n## A1.1 Is it in «time»\n\n```carag\nkind: judgement\nanswer: yes-no\n```\n',
      ),
      alone,
    );
    check(
      'text/question-mark',
      questions('- id: A1S\n  kind: summary\n  text: Is assessment good «enough»\n  answer: yes-no'),
      alone,
    );
    check(
      'text/question-mark',
      questions(
        '- id: A1.1\n  kind: judgement\n  text: For each of these\n  answer: yes-no\n  rows: { a: Was it met?, b: Was it «planned», c: Health }',
      ),
      alone,
    );
  });

  test('its words', () => {
    const [found] = check('text/question-mark', judged('Is it in «time.» Count from the sentence.'));
    expect(found!.message).toBe('A1.1 asks “Is it in time” without a question mark.');
  });

  test.each([
    'Is it in time?',
    'Is it in time? Count from the sentence.',
    'Is it good enough for {{A1.8}}?',
    '“Is it in time?”',
    'Is it in time (from the day of the sentence)?',
    'Is it in time? (Count from the sentence.)',
    'Overall quality of the plan',
    'Rate the plan.',
    'State whether the plan is shared.',
    'The plan, where there is one, is shared.',
    'Where there is a plan, it is shared with the child.',
    'How well the plan is shared',
    'Has a plan',
    'Do not answer for remands.',
    'May 2019 plan',
    '"Is the plan shared with:"',
    'A yw’r cynllun mewn pryd?',
    'A plan is in place.',
  ])('not where none is missing: %s', (text) => {
    checkClean(
      questions(
        `- id: A1.1\n  kind: judgement\n  text: ${text.replace('{{A1.8}}', 'this')}\n  answer: yes-no`,
      ),
    );
  });

  test('not of other kinds, of stems, nor of rows that are topics', () => {
    checkClean(
      questions(
        '- id: A1.1\n  kind: information\n  text: Is there a plan\n  answer: text\n- id: A1.2\n  kind: judgement\n  text: Is enough done to\n  answer: yes-no\n  rows: { a: Is looked after, b: Has a plan }',
      ),
    );
  });
});
