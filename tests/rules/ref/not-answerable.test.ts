import { describe, expect, test } from 'vitest';
import { questions } from '../../../server/lint/example.ts';
import { alone, check, checkClean } from '../../check.ts';
import { mended } from '../mended.ts';
import { factors, judgement } from './sets.ts';

describe('ref/not-answerable', () => {
  test.each([
    [
      '{{«A1»}}',
      'carries forward the answer to A1, which is a key question and has no answer. Did you mean A1S?',
    ],
    ['{{«assessment»}}', 'carries forward the answer to assessment, which is a section and has no answer.'],
    ['{{«A1.5»}}', 'carries forward the answer to A1.5, which is a note and has no answer.'],
    [
      '{{«A1.6»}}',
      'carries forward the answer to A1.6, which has rows, each with its own answer, and no answer of its own.',
    ],
  ])('carried forward: %s', (carry, message) => {
    const set = questions(
      `${judgement('A1.4', 'Is it kept?', `  guidance: Given ${carry}, judge it.\n`)}- id: A1.5\n  kind: note\n  text: Turn the page.\n${judgement('A1.6', 'Which of these?', '  rows: { health: Health }\n')}- id: A1S\n  kind: summary\n  text: Is assessment good enough?\n  answer: yes-no`,
    );
    const [found] = check('ref/not-answerable', set, alone);
    expect(found!.message).toBe(`A1.4 ${message}`);
    expect(found!.finding.related).toHaveLength(1);
  });

  test('rows and explanations', () => {
    const rows = (from: string) =>
      questions(
        `${factors}${judgement('A1.9', 'Which of these?', '  rows: { from: A1.8 }\n  ask-when: A1.8 includes none of (nothing)\n')}${judgement('A1.10', 'And which of these?', `  rows: { from: ${from} }\n  ask-when: A1.8 includes none of (nothing)\n`)}`,
      );
    check('ref/not-answerable', rows('«A1»'), alone);
    const [found] = check('ref/not-answerable', rows('«A1.9»'), alone);
    expect(found!.message).toBe(
      'A1.10 takes its rows from A1.9, which has rows, each with its own answer, and no answer of its own.',
    );
    checkClean(rows('A1.8'));
    const explains = (id: string) =>
      questions(
        `${judgement('A1.1', 'Which of these?', '  rows: { health: Health }\n')}- id: A1.1a\n  kind: explanation\n  explains: ${id}\n  text: Why not?\n  answer: text`,
      );
    check('ref/not-answerable', explains('«assessment»'), alone);
    check('ref/not-answerable', explains('[A1.1, «A1»]'), alone);
    checkClean(explains('A1.1'));
    checkClean(explains('A1.1/health'));
  });

  test('answers to rows are carried forward, links go anywhere', () => {
    checkClean(
      questions(
        `${judgement('A1.1', 'Which of these?', '  rows: { health: Health, school: { id: A1.1.1, text: School } }\n')}${judgement('A1.2', 'Given {{A1.1/health}} and {{A1.1.1}}, is it whole?', '  guidance: See [[A1]] and [[A1.1]].')}`,
      ),
    );
    checkClean(
      questions(
        `${factors}${judgement('A1.9', 'Is it planned for?', '  rows: { from: A1.8 }\n  ask-when: A1.8 includes none of (nothing)\n')}${judgement('A1.10', 'Given {{A1.9/custody}} and {{A1.8}}, is it shared?', '  ask-when: A1.8 includes custody\n')}`,
      ),
    );
  });

  test('is mended where the summary is there', () => {
    const fixture = questions(
      '- id: A1S\n  kind: summary\n  text: Is assessment good enough?\n  answer: yes-no\n- id: A1Sa\n  kind: explanation\n  explains: "«A1»"\n  text: Why not?\n  answer: text',
    );
    expect(mended('ref/not-answerable', fixture)['assessment.carag.yaml']).toContain('explains: "A1S"');
  });

  test('where an id is used twice, one answer is enough', () => {
    expect(
      check(
        'ref/not-answerable',
        questions(
          `${judgement('A1.1', 'Is it in time?')}- id: A1.1\n  kind: note\n  text: Turn the page.\n${judgement('A1.2', 'Given {{A1.1}}, is it whole?')}`,
        ),
      ),
    ).toEqual([]);
  });
});
