import { describe, expect, test } from 'vitest';
import { file, markdown, questions } from '../../../server/lint/example.ts';
import { alone, check, checkClean } from '../../check.ts';
import { guided, judgement, lettered, planned } from './sets.ts';

describe('ref/self', () => {
  test('by a link and by carrying forward', () => {
    const [text, guidance] = check(
      'ref/self',
      planned('Is it planned, given {{«P1.7»}}?', 'Plan it, and see [[«P 1.7»]].'),
      alone,
    );
    expect(text!.message).toBe('P1.7 carries its own answer forward. Was another question meant?');
    expect(guidance!.message).toBe('P1.7 refers to itself. Was another question meant?');
  });

  test('by explaining itself, and by rows from itself', () => {
    const [found] = check(
      'ref/self',
      questions(
        '- id: A1S\n  kind: summary\n  text: Is assessment good enough?\n  answer: yes-no\n- id: A1Sa\n  kind: explanation\n  text: Why not?\n  answer: text\n  explains: [A1S, «A1Sa»]',
      ),
      alone,
    );
    expect(found!.message).toBe('A1Sa explains itself. Was another question meant?');
    check('ref/self', questions(judgement('A1.1', 'Is it in time?', '  rows: { from: «A1.1» }')), alone);
  });

  test('by options, by rows with an id, by key questions, sections and guidance', () => {
    check(
      'ref/self',
      questions(
        '- id: A1.1\n  kind: information\n  text: Which?\n  answer: { one-of: { low: { label: Low, means: "See [[«A1.1»]]" }, high: High } }',
      ),
      alone,
    );
    check(
      'ref/self',
      questions(
        judgement(
          'A1.1',
          'Which?',
          '  rows: { health: { id: A1.1.1, text: Health, guidance: "See [[«A1.1.1»]] and [[A1.1]]" } }',
        ),
      ),
      alone,
    );
    check('ref/self', markdown('# A1 Is it good?\n\nSee [[«A1»]] and [[assessment]].'), alone);
    check('ref/self', file('a.carag.yaml', 'carag: section\nid: a\ntitle: A\nguidance: See [[«a»]].'), alone);
    check(
      'ref/self',
      {
        ...guided('Weigh it.'),
        ...file(
          'guidance.carag.md',
          '---\ncarag: guidance\nfor: assessment.carag.yaml\n---\n\n## A1.1\n\nLook at [[«A1.1»]] and [[A1.2]].\n',
        ),
      },
      alone,
    );
  });

  test('not by a block or a condition that is called as it is', () => {
    const set = lettered('assessment.carag.yaml', 'guidance-blocks: { balance: "See [[«balance»]]." }\n');
    check('ref/section', { ...set, ...guided('Weigh it.\n  use: balance') }, alone);
  });

  test('an id in words may name its own question', () => {
    checkClean(planned('Is it planned?', 'Question P1.7 is about plans, and P1.7 asks for them.'));
  });

  test('a section that is not split tells its questions apart', () => {
    const flow = (id: string) =>
      file(
        'a.carag.yaml',
        `carag: section\nid: a\nquestions: [{ id: A1.1, kind: judgement, text: Is it in time?, answer: yes-no, guidance: "See [[${id}]]" }, { id: A1.2, kind: judgement, text: Is it whole?, answer: yes-no }]\ntitle: A`,
      );
    check('ref/self', flow('«A1.1»'), alone);
    checkClean(flow('A1.2'));
  });
});
