import { describe, expect, test } from 'vitest';
import { type ExampleSet, file, questions } from '../../../server/lint/example.ts';
import { alone, check, checkClean } from '../../check.ts';
import { crlf } from '../mended.ts';

/** A question of some kind and answer, and one after it with this text. */
const following = (kind: string, answer: string, text: string, more = ''): ExampleSet =>
  questions(
    `- id: A1.1\n  kind: ${kind}\n  text: What was found?\n  answer: ${answer}\n- id: A1.2\n  kind: information\n  text: ${text}\n  answer: ${more || 'text'}\n`,
  );

describe('ref/carry-forward-type', () => {
  test.each([
    ['narrative', 'text', 'Is work done on the needs chosen in {{«A1.1»}}?', 'in words'],
    ['information', 'text', 'Is work done on what you picked as {{«A1.1»}}?', 'in words'],
    ['information', 'number', 'Is work done on the option in {{«A1.1»}}?', 'by a number'],
    ['information', 'date', 'You have ticked {{«A1.1»}}. What else?', 'by a date'],
    [
      'information',
      'text',
      'Is work done on the needs that were\n    selected by you in\n    question {{«A1.1»}}?',
      'in words',
    ],
  ])('%s, answer %s: %s', (kind, answer, text, how) => {
    const [found] = check('ref/carry-forward-type', following(kind, answer, text), alone);
    expect(found!.message).toBe(
      `A1.2 speaks of a choice made in A1.1, but that is answered ${how}. Give A1.1 options, or say it without the answer.`,
    );
    check('ref/carry-forward-type', crlf(following(kind, answer, text)), alone);
  });

  test.each([
    'Is enough done about {{«A1.1»}} by now?',
    '"Given {{«A1.1»}}, is it enough?"',
    '|\n    Is enough done about\n    {{«A1.1»}} by now?',
  ])('prose in the middle of a sentence: %s', (text) => {
    const [found] = check('ref/carry-forward-type', following('narrative', 'text', text), alone);
    expect(found!.message).toContain('A1.2 has the answer to A1.1 in the middle of a sentence,');
  });

  test.each([
    ['narrative', 'text', '"You wrote: {{A1.1}}. What else?"'],
    ['narrative', 'text', 'You wrote “{{A1.1}}”. What else?'],
    ['narrative', 'text', 'You said {{A1.1}}. What else?'],
    ['narrative', 'text', '"{{A1.1}} – what else?"'],
    ['narrative', 'text', '>-\n    {{A1.1}}: what else?'],
    ['information', 'text', 'Was {{A1.1}} the first of its kind?'],
    ['information', 'date', 'Was it there on {{A1.1}}?'],
    [
      'information',
      '{ any-of: { health: Health, school: School } }',
      'Which of those chosen in {{A1.1}} matter?',
    ],
    ['information', '{ one-of: { health: Health, school: School } }', 'Why was {{A1.1}} picked in {{A1.1}}?'],
    ['information', 'text', 'Why was {{A1.1}} chosen by the child?'],
    ['information', 'text', 'Which of the options matters, given {{A1.1}}?'],
  ])('%s, answer %s: %s is clean', (kind, answer, text) => checkClean(following(kind, answer, text)));

  test('a label has to be short', () => {
    const [label] = check(
      'ref/carry-forward-type',
      following(
        'information',
        'text',
        'Which holds?',
        '{ one-of: { same: "{{«A1.1»}}", other: Something else } }',
      ),
    );
    expect(label!.message).toContain('A1.2 puts the answer to A1.1 into a label,');
    check(
      'ref/carry-forward-type',
      following(
        'information',
        'text',
        'Which hold?',
        'yes-no\n  rows: { same: "{{«A1.1»}}", other: Something else }',
      ),
      alone,
    );
    checkClean(
      following(
        'information',
        'date',
        'Which hold?',
        'yes-no\n  rows: { same: "On {{A1.1}}", other: On another day }',
      ),
    );
  });

  test('guidance may show what was written', () => {
    checkClean(
      following('narrative', 'text', 'Is it enough?', 'text\n  guidance: Bear in mind {{A1.1}} all along.'),
    );
  });

  test('in Markdown', () => {
    const text = (id: string) => ({
      ...file(
        'assessment.carag.md',
        `---\ncarag: section\nid: assessment\ntitle: Assessment\n---\n\n# A1 Is it good?\n\n## A1.1 What was found?\n\n\`\`\`carag\nkind: narrative\nanswer: text\n\`\`\`\n\n## A1.2 Is it planned for {{${id}}}?\n\n\`\`\`carag\nkind: narrative\nanswer: text\n\`\`\`\n`,
      ),
    });
    check('ref/carry-forward-type', text('«A1.1»'), alone);
  });

  test('what has other faults is not told twice, nor are rows, of which answer/rows tells', () => {
    check('ref/carry-forward-type', following('narrative', 'text', 'Is what was chosen in {{A1.9}} enough?'));
    check('ref/carry-forward-type', following('narrative', 'text', 'Is what was chosen in {{A1.2}} enough?'));
    check('ref/carry-forward-type', following('narrative', 'text', 'Is what was chosen in {{A1}} enough?'));
    check(
      'answer/rows',
      following('narrative', 'text', 'Is it enough?', 'yes-no\n  rows: { from: «A1.1» }'),
      alone,
    );
  });
});
