import { describe, expect, test } from 'vitest';
import { markdown, questions } from '../../../server/lint/example.ts';
import { alone, check, checkClean } from '../../check.ts';
import { asked } from '../asked.ts';
import { crlf } from '../mended.ts';

describe('answer/missing', () => {
  test('of every kind but a note', () => {
    const [found] = check('answer/missing', asked('', 'judgement', '«A1.1»'), alone);
    expect(found!.message).toBe(
      'A1.1 does not say how it is answered. Add “answer”, with the name of a list or a kind such as text.',
    );
    for (const kind of ['information', 'summary', 'narrative'])
      check('answer/missing', asked('', kind, '"«A1.1»"'), alone);
    checkClean(asked('', 'note'));
  });

  test('in Markdown, and with CRLF', () => {
    const fixture = markdown(
      '# A1 Is it good?\n\n## «A1.1» Is it in time?\n\n```carag\nkind: judgement\n```\n',
    );
    check('answer/missing', fixture, alone);
    check('answer/missing', crlf(fixture), alone);
  });

  test('where nothing stands after the field', () => {
    check('answer/missing', asked('«answer»:'), alone);
    check('answer/missing', asked('«answer»: ""'), alone);
    check('answer/missing', asked('«answer»: {}'), alone);
    check('answer/missing', asked('«answer»: { optional: true, sufficient: [yes] }'), alone);
    checkClean(asked('answer: { number: , or: { not-known: Not known } }', 'information'));
  });

  test('where the question has no id', () => {
    const found = check('answer/missing', questions('- «kind»: judgement\n  text: Is it in time?'));
    expect(found[0]!.message).toContain('This question does not say how it is answered.');
  });

  test('not where the answer is there but wrong, nor where the kind is unknown', () => {
    for (const answer of ['answer: [yes, no]', 'answer: yes-on', 'answer: { one: { yes: "Yes" } }'])
      expect(check('answer/missing', asked(answer))).toEqual([]);
    expect(check('answer/missing', asked('', 'notes'))).toEqual([]);
  });

  test('rows take the answer of their question', () => {
    checkClean(asked('answer: yes-no\nrows: { health: Health, school: School }'));
    checkClean(asked('answer: yes-no\nrows: { health: Health, school: { text: School, answer: text } }'));
    checkClean(
      asked('rows: { health: { text: Health, answer: yes-no }, school: { text: School, answer: text } }'),
    );
    checkClean(
      asked('rows: { health: { text: Health, answer: yes-no }, school: { kind: note, text: School } }'),
    );
  });

  test('not of rows where the answer of their question is there but wrong', () => {
    expect(
      check(
        'answer/missing',
        asked('answer: [yes, no]\nrows: { health: { text: Health, answer: yes-no }, school: School }'),
      ),
    ).toEqual([]);
  });

  test('of rows where neither has one', () => {
    const [row, withId] = check(
      'answer/missing',
      asked(
        'rows:\n  health: { text: Health, answer: yes-no }\n  «school»: School\n  work: { id: «A1.1.1», text: Work }',
      ),
      alone,
    );
    expect(row!.message).toBe(
      'The row school does not say how it is answered, and neither does its question. Add “answer”, with the name of a list or a kind such as text.',
    );
    expect(withId!.message).toContain('The row work does not say');
    check(
      'answer/missing',
      asked('rows: { health: { text: Health, answer: yes-no }, school: { text: School, «answer»: } }'),
      alone,
    );
  });

  test('of all rows is one finding', () => {
    const [found] = check(
      'answer/missing',
      asked('rows: { health: Health, school: School }', 'judgement', '«A1.1»'),
      alone,
    );
    expect(found!.message).toBe(
      'A1.1 does not say how its rows are answered. Add “answer”, with the name of a list or a kind such as text.',
    );
    check(
      'answer/missing',
      questions(
        '- id: A1.1\n  kind: information\n  text: Which?\n  answer: { any-of: { health: Health, school: School } }\n- id: «A1.2»\n  kind: judgement\n  text: Is it enough?\n  rows: { from: A1.1 }',
      ),
      alone,
    );
  });
});
