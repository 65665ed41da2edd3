import { describe, expect, test } from 'vitest';
import { file, markdown, questions } from '../../../server/lint/example.ts';
import { alone, check, checkClean } from '../../check.ts';
import { crlf } from '../mended.ts';

const guided = (guidance: string) =>
  questions(
    `- id: A1.1\n  kind: judgement\n  text: Is it in time?\n  answer: yes-no\n  guidance: ${guidance}`,
  );

describe('text/placeholder', () => {
  test.each([
    '«TBC»',
    '"«TBD»"',
    "'«t.b.a.»'",
    '«To be confirmed»',
    '|\n    «To follow.»',
    '«TODO»',
    '«xxx»',
    '«???»',
    '"«[TBC]»"',
    '«None»',
    '"«(No text needed)»"',
    '«No guidance required.»',
  ])('as the whole text: %s', (text) => {
    check(
      'text/placeholder',
      questions(`- id: A1.1\n  kind: judgement\n  text: ${text}\n  answer: yes-no`),
      alone,
    );
    check('text/placeholder', crlf(guided(text)), alone);
  });

  test('among other words', () => {
    const [found] = check('text/placeholder', guided('Ask «[insert name of unit]» first.'), alone);
    expect(found!.message).toBe(
      'A1.1 has “[insert name of unit]” where words are still to come. Write them.',
    );
    check('text/placeholder', guided('|\n    Count the days «(TBC)».\n\n    «TODO»: say from when.'), alone);
    check('text/placeholder', guided('"Ar gyfer plant 😀 «Lorem ipsum» dolor."'), alone);
    check(
      'text/placeholder',
      markdown('# A1 Is it good?\n\n## A1.1 «TBC»\n\n```carag\nkind: judgement\nanswer: yes-no\n```\n'),
      alone,
    );
  });

  test('in labels, titles, statements and what options mean', () => {
    check(
      'text/placeholder',
      questions(
        '- id: A1.1\n  kind: information\n  text: Which?\n  answer: { one-of: { a: «TBC», b: { label: B, means: «to be agreed» } } }',
      ),
      alone,
    );
    check(
      'text/placeholder',
      file(
        'a.carag.yaml',
        'carag: section\nid: a\ntitle: «Title here»\nstatement: «TBC»\nguidance: Read it.\n',
      ),
      alone,
    );
  });

  test('not what options, records and people really say', () => {
    checkClean(guided('None of these counts. No text needed to be sent.'));
    checkClean(
      questions(
        '- id: A1.1\n  kind: information\n  text: What does the record say on release?\n  answer: { one-of: { a: To be confirmed, b: None, d: Pending, e: To do, f: New } }\n  guidance: |\n    Records often say "TBC" or “[insert date]” here, and `TODO` in code. To follow a plan is not enough; press [Enter].\n    See [insert](https://example.org/insert).',
      ),
    );
  });
});
