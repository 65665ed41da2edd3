import { describe, expect, test } from 'vitest';
import { markdown, questions } from '../../../server/lint/example.ts';
import { alone, check, checkClean } from '../../check.ts';
import { crlf, mended } from '../mended.ts';

describe('text/summary-differs', () => {
  const summary = (text: string, more = '') =>
    questions(`- id: A1S\n  kind: summary\n  answer: yes-no\n  text: ${text}\n${more}`);

  test('in full, with the words that differ marked', () => {
    const [found] = check('text/summary-differs', summary('Is «planning» good enough?'), alone);
    expect(found!.message).toBe(
      'A1S asks “Is planning good enough?”, but its key question A1 asks “Is assessment good enough?” Word the two alike.',
    );
    check('text/summary-differs', summary('"«Is good enough?»"'), alone);
    check(
      'text/summary-differs',
      crlf(summary('>\n    Is assessment\n    good enough «for this child?»\n')),
      alone,
    );
  });

  test('is mended in every style', () => {
    for (const [text, better] of [
      ['Is planning good enough?', 'Is assessment good enough?'],
      ["'Is planning good enough?'", 'Is assessment good enough?'],
      ['|\n    Is planning\n    good enough?\n', '|\n    Is assessment good enough?\n'],
    ] as const)
      expect(mended('text/summary-differs', summary(text))).toEqual(summary(better));
    const heading = (text: string) =>
      markdown(`# A1 Is it good?\n\n## A1S ${text}\n\n\`\`\`carag\nkind: summary\nanswer: yes-no\n\`\`\`\n`);
    expect(mended('text/summary-differs', heading('Is it bad?'))).toEqual(heading('Is it good?'));
  });

  test('not where only marks differ, where there are two, or where the id is another', () => {
    checkClean(summary('"Is assessment ‘good’ enough?!"'));
    check(
      'text/summary-differs',
      summary('Is planning good?', '- { id: A1.9, kind: summary, text: Is it bad?, answer: yes-no }'),
    );
    check(
      'text/summary-differs',
      questions('- { id: A1.1, kind: summary, text: Is it bad?, answer: yes-no }'),
    );
    check('text/summary-differs', summary('TBC'));
  });
});
