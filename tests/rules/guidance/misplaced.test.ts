import { describe, expect, test } from 'vitest';
import { file, questions } from '../../../server/lint/example.ts';
import { check } from '../../check.ts';
import { guidanceOn, guided, judged, set } from './sets.ts';

describe('guidance/misplaced', () => {
  const rule = 'guidance/misplaced';
  const about = (guidance: string) =>
    questions(guided('A1.1', `|\n    ${guidance.replaceAll('\n', '\n    ')}`) + judged('A1.2'));

  test.each([
    '«A1.2»: look at the plan.',
    '«A1.2» – look at the plan.',
    '«A 1.2»\nLook at the plan.',
    '### «A1.2»\n\nLook at the plan.',
    '**«A1.2»** : look at the plan.',
    'Question «A1.2»: look at the plan.',
    'Guidance for «A1.2» is to look at the plan.',
    'Extended guidance on question [[«A1.2»]]\n\nLook at the plan.',
  ])('%s', (guidance) => {
    const [found] = check(rule, about(guidance));
    expect(found!.message).toBe(
      `The guidance of A1.1 begins as though it were that of ${found!.marked}. Has it been put in the wrong place?`,
    );
  });

  test('in a guidance document, and in a set with numbers', () => {
    check(rule, {
      ...questions(judged('A1.1') + judged('A1.2')),
      ...guidanceOn('A1.1', '«A1.2»: look at the plan.'),
    });
    check(rule, {
      ...file('carag.yaml', set()['carag.yaml']!.replace('lettered', 'numbered')),
      ...file(
        'assessment.carag.yaml',
        `carag: section\nid: assessment\ntitle: Assessment\nquestions:\n${guided('1.1', '"«1.2»: look at the plan."')}${judged('1.2')}`,
      ),
    });
  });

  test.each([
    'A1.1: look at the plan.',
    'A1.2 deals with the plan, so leave it out here.',
    'See [[A1.2]].',
    '[[A1.2]] deals with the plan.',
    'A1.9: look at the plan.',
    'A1.2: look at the plan.\n\nA1.3: look at the review.',
    'This is guidance for all of it, A1.2 too.',
  ])('not %s', (guidance) => expect(check(rule, about(guidance))).toEqual([]));

  test('not of a summary, nor of a question and its rows', () => {
    expect(
      check(
        rule,
        questions(
          `${judged('A1.2')}- id: A1S\n  kind: summary\n  text: Is it?\n  answer: yes-no\n  guidance: "A1.2: weigh it most."`,
        ),
      ),
    ).toEqual([]);
    expect(
      check(
        rule,
        questions(
          '- id: A1.1\n  kind: judgement\n  text: Is it?\n  guidance: "A1.1a: weigh it most."\n  rows: { a: { id: A1.1a, text: One, answer: yes-no } }',
        ),
      ),
    ).toEqual([]);
  });
});
