import { describe, expect, test } from 'vitest';
import { questions } from '../../../server/lint/example.ts';
import { alone, check, checkClean } from '../../check.ts';
import { asked } from '../asked.ts';
import { crlf } from '../mended.ts';
import { judgement } from './explained-sets.ts';

describe('answer/explains-nothing', () => {
  const explanation = (lines: string, kind = 'explanation') =>
    `- id: A1.1a\n  kind: ${kind}\n  text: Why not?\n  answer: text\n${lines.replace(/^(?=.)/gm, '  ')}\n`;
  const unnamed = (lines = '', kind = 'explanation') => questions(`${judgement}${explanation(lines, kind)}`);

  test('without “explains”', () => {
    const [found] = check('answer/explains-nothing', unnamed('', '«explanation»'), alone);
    expect(found!.message).toBe(
      'A1.1a is an explanation, but does not say of what. Add “explains”, with the id of a question.',
    );
    check('answer/explains-nothing', crlf(unnamed('', '"«explanation»"')), alone);
  });

  test('not where it says what it explains, by a condition or by an option that is explained there', () => {
    checkClean(unnamed('explains: A1.1'));
    checkClean(unnamed('ask-when: A1.1 is no'));
    checkClean(
      questions(
        `- id: A1.1\n  kind: judgement\n  text: Is it in time?\n  answer: yes-no\n  explain-in: { no: A1.1a }\n${explanation('')}`,
      ),
    );
    checkClean(unnamed('', 'narrative'));
    checkClean(
      asked('answer: yes-no\nrows: { a: Health, b: { kind: explanation, text: Why not?, answer: text } }'),
    );
    expect(check('answer/explains-nothing', unnamed('explains:'))).toEqual([]);
  });

  const about = (answer: string, explains: string, more = '', kind = 'information') =>
    questions(
      `- id: A1.2\n  kind: ${kind}\n  text: How was it done?\n  answer: ${answer}\n${more}${judgement}- id: A1.1a\n  kind: explanation\n  text: Why not?\n  answer: text\n  ${explains}\n`,
    );
  const levels = '{ one-of: { low: Low, high: High } }';

  test('of what can never be insufficient', () => {
    const [found] = check('answer/explains-nothing', about(levels, 'explains: «A1.2»'));
    expect(found!.message).toBe(
      'A1.1a is asked when A1.2 is insufficient, but no answer counts as that. Give it an “ask-when”, or say which codes are sufficient.',
    );
    for (const answer of [
      'text',
      'number',
      '{ one-of: { low: Low, high: High }, sufficient: [low, high] }',
      '{ one-of: { low: Low, high: { label: None, means: No need. } }, sufficient: [low], not-applicable: [high] }',
    ])
      check('answer/explains-nothing', about(answer, 'explains: "«A1.2»"'));
    check('answer/explains-nothing', about(levels, 'explains: «A1.2»', '  scored: no\n', 'judgement'));
    check('answer/explains-nothing', about(levels, 'explains: «A1.2»', '  rows: { a: Health, b: School }\n'));
  });

  test('not where one of several can be, nor under a condition of its own', () => {
    const clean = (...args: Parameters<typeof about>) =>
      expect(check('answer/explains-nothing', about(...args))).toEqual([]);
    clean(levels, 'explains: [A1.2, A1.1]');
    clean(levels, 'explains: A1.2\n  ask-when: A1.2 is high');
    clean('{ one-of: { low: Low, high: High }, sufficient: [low] }', 'explains: A1.2');
    clean('{ any-of: { low: Low }, listed-in: The list, sufficient: [low] }', 'explains: A1.2');
    clean(levels, 'explains: A1.2', '  rows: { a: Health, b: { text: School, answer: yes-no } }\n');
  });

  test('of a question that is no explanation: it decides nothing there', () => {
    for (const kind of ['judgement', 'information', 'summary']) {
      const [found] = check('answer/explains-nothing', unnamed('explains: «A1.1»', kind));
      expect(found!.message).toMatch(/^A1\.1a says that it explains A1\.1, but it is no explanation/);
    }
    checkClean(unnamed('explains: A1.1', 'narrative'));
  });

  test('not where that is a fault of its own', () => {
    for (const id of ['A1.9', 'A1', 'A1.1a'])
      expect(check('answer/explains-nothing', unnamed(`explains: ${id}`))).toEqual([]);
    expect(check('answer/explains-nothing', about(levels, 'explains: A1.2', '', 'judgement'))).toEqual([]);
  });
});
