import { describe, expect, test } from 'vitest';
import { type ExampleSet, questions } from '../../../server/lint/example.ts';
import { alone, check, checkClean } from '../../check.ts';
import { fact, fresh } from '../asked.ts';
import { crlf, mended } from '../mended.ts';
import { CLEAN, I } from '../routing/sets.ts';
import { judgement } from './explained-sets.ts';

describe('answer/explain-in', () => {
  const text = (id: string, lines = '') =>
    `- id: ${id}\n  kind: narrative\n  text: What was said in ${id}?\n  answer: text\n${lines}`;
  const choice = (id: string, place: string) =>
    `- id: ${id}\n  kind: information\n  text: What was said?\n  answer: { one-of: { late: Late, extra: { label: More, explain-in: ${place} } } }\n`;
  const note = '- id: A1.5\n  kind: note\n  text: Read this.\n';
  const set = (place: string) =>
    questions(`${judgement}${text('A1.2')}${choice('A1.3', place)}${text('A1.4')}${note}`);

  test.each([
    ['«A1.44»', 'A1.3 is explained in A1.44, which is not in this set. Did you mean A1.4?'],
    ['"«A1.5»"', 'A1.3 is explained in A1.5, which is a note and has no answer.'],
    ['«A1.1»', 'which is not answered in words. Name a later question that is answered by text.'],
    ['«A1.3»', 'which is not answered in words.'],
    ['«A1»', 'A1.3 is explained in A1, which is a key question and has no answer.'],
    ['«assessment»', 'which is a section and has no answer.'],
    ['«A1.2»', 'A1.3 is explained in A1.2, which is asked before A1.3.'],
  ])('an option explained in %s', (place, message) => {
    const [found] = check('answer/explain-in', set(place), alone);
    expect(found!.message).toContain(message);
    check('answer/explain-in', crlf(set(place)), alone);
  });

  test('the nearest id is offered', () => {
    expect(mended('answer/explain-in', set('«A1.44»'))).toEqual(set('A1.4'));
  });

  test('an id that is retired', () => {
    const [found] = check(
      'answer/explain-in',
      fresh(
        'retired: { A1.9: "2.0" }\n',
        fact('{ one-of: { late: Late, extra: { label: More, explain-in: «A1.9» } } }'),
      ),
      alone,
    );
    expect(found!.message).toBe('A1.1 is explained in A1.9, which was retired in version 2.0.');
  });

  test('by code at the question, and in rows', () => {
    const named = (place: string) =>
      questions(
        `${text('A1.1')}- id: A1.2\n  kind: judgement\n  text: Is it whole?\n  answer: yes-no\n  explain-in: { no: ${place} }\n${text('A1.3')}`,
      );
    check('answer/explain-in', named('«A1.1»'), alone);
    check('answer/explain-in', named('«A1.2»'), alone);
    checkClean(named('A1.3'));
    const grid = (place: string) =>
      questions(
        `- id: A1.1\n  kind: judgement\n  text: Is it whole?\n  answer: yes-no\n  rows: { a: { text: Health, explain-in: { no: ${place} } }, b: { kind: narrative, text: Which?, answer: text } }\n${text('A1.2')}`,
      );
    check('answer/explain-in', grid('«A1.1/a»'), alone);
    checkClean(grid('A1.1/b'));
    checkClean(grid('A1.2'));
  });

  const listed = (place: string, ...answers: string[]): ExampleSet =>
    fresh(
      `answers: { reasons: { one-of: { late: Late, extra: { label: More, explain-in: ${place} } } } }\n`,
      questions(
        `${answers.map((answer, at) => `- id: A1.${at + 1}\n  kind: information\n  text: Reason ${at + 1}?\n  answer: ${answer}\n`).join('')}`,
      ),
    );

  test('of a list, told once there, and at each question that comes too late', () => {
    const [found] = check('answer/explain-in', listed('«A1.9»', 'reasons', 'reasons', 'text'), alone);
    expect(found!.message).toContain(
      'The answer list reasons is explained in A1.9, which is not in this set.',
    );
    check('answer/explain-in', listed('«A1.3»', 'reasons', 'reasons', 'number'), alone);
    const [late] = check('answer/explain-in', listed('A1.2', 'reasons', 'text', '«reasons»'), alone);
    expect(late!.message).toBe(
      'The answer list of A1.3 has “More” explained in A1.2, which is asked before A1.3. Say under “explain-in” of the question where it is to be explained here.',
    );
    checkClean(listed('A1.3', 'reasons', '{ list: reasons, optional: true }', 'text'));
    checkClean(listed('A1.2', 'reasons', 'text', 'reasons\n  explain-in: { extra: A1.4 }', 'text'));
  });

  test('not where it cannot be told how the question is answered', () => {
    for (const answer of ['quality', '{}'])
      expect(check('answer/explain-in', listed('A1.2', 'reasons', answer))).toEqual([]);
    checkClean(listed('A1.2', 'reasons', '{ text: , or: { unclear: Unclear } }'));
  });
});

test('a choice that is explained where nobody is asked', () => {
  const [found] = check('answer/explain-in', {
    ...CLEAN,
    [I]: CLEAN[I]!.replace('foster: Foster carers', 'foster: { label: Foster carers, explain-in: «I1.7» }'),
  });
  expect(found!.message).toBe(
    'I1.5 is explained in I1.7, which is not always asked when “Foster carers” is chosen, for example where nation is “England” and I1.5 is “Foster carers”.',
  );
});
