import { describe, expect, test } from 'vitest';
import { questions } from '../../../server/lint/example.ts';
import { alone, check, checkClean } from '../../check.ts';
import { asked, fact } from '../asked.ts';
import { mended } from '../mended.ts';

describe('answer/option-unknown', () => {
  test.each([
    [
      'means: { «yess»: It was. }',
      'A1.1 says what yess means, which is none of its codes. Did you mean yes?',
    ],
    ["only-when: { '«ye»': A1.2 is yes }", 'A1.1 says when to offer ye, which'],
    ['explain-in: { «maybe»: A1.3 }', 'A1.1 says where to explain maybe, which is none of its codes.'],
    ['means:\n  «Yes»: |\n    It was.', 'A1.1 says what Yes means'],
  ])('%s', (lines, message) => {
    const [found] = check(
      'answer/option-unknown',
      questions(
        `- id: A1.1\n  kind: judgement\n  text: Is it in time?\n  answer: yes-no\n${lines.replace(/^/gm, '  ')}\n- id: A1.2\n  kind: judgement\n  text: Is it whole?\n  answer: yes-no\n- id: A1.3\n  kind: narrative\n  text: What was said?\n  answer: text`,
      ),
    );
    expect(found!.message).toContain(message);
  });

  test('is mended by the code that was meant', () => {
    expect(mended('answer/option-unknown', asked('answer: yes-no\nmeans: { "«yess»": It was. }'))).toEqual(
      asked('answer: yes-no\nmeans: { "yes": It was. }'),
    );
  });

  test('in rows, with their own answer and with that of their question', () => {
    const grid = (code: string, own: string) =>
      asked(
        `answer: yes-no\nrows:\n  a: { text: Health, means: { ${code}: It was. } }\n  b: { text: School, answer: { one-of: { low: Low, high: High }, sufficient: [low] }, means: { ${own}: A little. } }`,
      );
    check('answer/option-unknown', grid('«low»', '«yes»'), alone);
    checkClean(grid('yes', 'low'));
    checkClean(
      asked(
        'means: { low: A little. }\nrows: { a: { text: Health, answer: yes-no }, b: { text: School, answer: { one-of: { low: Low, high: High }, sufficient: [low] } } }',
      ),
    );
  });

  test('not of what the answer has, nor where further options are kept elsewhere, nor where there is no answer', () => {
    checkClean(
      fact('{ number: , or: { not-known: Not known } }\nmeans: { not-known: Nobody wrote it down. }'),
    );
    checkClean(
      fact('{ one-of: { theft: Theft }, listed-in: The national list }\nmeans: { fraud: Deceit for gain. }'),
    );
    expect(check('answer/option-unknown', asked('means: { yes: It was. }'))).toEqual([]);
    expect(check('answer/option-unknown', asked('answer: quality\nmeans: { yes: It was. }'))).toEqual([]);
  });
});
