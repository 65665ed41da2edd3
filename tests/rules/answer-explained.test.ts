import { describe, expect, test } from 'vitest';
import { type ExampleSet, questions } from '../../server/lint/example.ts';
import { check, checkClean } from '../check.ts';
import { asked, fact, fresh } from './asked.ts';
import { crlf, mended } from './mended.ts';

const alone = { alone: true };

const judgement = '- id: A1.1\n  kind: judgement\n  text: Is it in time?\n  answer: yes-no\n';

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

  test('not where that is a fault of its own', () => {
    for (const id of ['A1.9', 'A1', 'A1.1a'])
      expect(check('answer/explains-nothing', unnamed(`explains: ${id}`))).toEqual([]);
    expect(check('answer/explains-nothing', about(levels, 'explains: A1.2', '', 'judgement'))).toEqual([]);
  });
});

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

describe('answer/other-unexplained', () => {
  const choice = (option: string, more = '') =>
    `- id: A1.1\n  kind: information\n  text: What was ordered?\n  answer: { any-of: { curfew: Curfew, other: ${option} } }\n${more}`;
  const text = (id: string, lines: string, kind = 'narrative') =>
    `- id: ${id}\n  kind: ${kind}\n  text: What else was ordered?\n  answer: text\n  ${lines}\n`;

  test.each([
    ['Other'],
    ['other'],
    ['"Other, please say"'],
    ['Other (please specify)'],
    ['Other – please state which'],
    ['Other requirement (specify)'],
    ['Others'],
    ['Any other'],
    ['Something else'],
    ['Other (not listed above)'],
    ['"Yes, please describe"'],
    ['Arall'],
    ['Rhywbeth arall'],
    ['"Arall, nodwch"'],
    ['Unrhyw ofyniad arall (rhowch fanylion)'],
  ])('%s', (label) => {
    const marked = label.replace(/^"?(.*?)"?$/, (whole, words) => whole.replace(words, `«${words}»`));
    check('answer/other-unexplained', questions(choice(marked)), alone);
    checkClean(
      questions(
        `${choice(`{ label: ${label}, explain-in: A1.2 }`)}- id: A1.2\n  kind: narrative\n  text: What else?\n  answer: text`,
      ),
    );
  });

  test.each([
    ['Other orders'],
    ['"Other: health"'],
    ['Otherwise'],
    ['Condition not listed here'],
    ['In another way'],
    ['Another child'],
    ['Pleased to say yes'],
    ['Prefer to self-describe'],
    ['Person arall y cartref'],
  ])('not %s', (label) => checkClean(questions(choice(label))));

  test('the message says what to do', () => {
    const [found] = check('answer/other-unexplained', questions(choice('«Other»')), alone);
    expect(found!.message).toBe(
      'A1.1 offers “Other”, but there is nowhere to say what that is. Add a question for it, and name it under “explain-in” of the option.',
    );
  });

  test.each([
    [
      'an explanation of the question',
      text('A1.9', 'explains: A1.1\n  ask-when: A1.1 includes other', 'explanation'),
    ],
    ['a text under the option', text('A1.9', 'ask-when: A1.1 includes other')],
    ['a text under one of several', text('A1.9', 'ask-when: A1.1 includes any of (curfew, other)')],
    [
      'a text that carries the answer forward',
      '- id: A1.9\n  kind: narrative\n  text: What came of {{A1.1}}?\n  answer: text\n',
    ],
    ['a text that speaks of it', text('A1.9', 'guidance: Say what the order in [[A1.1]] was.')],
    ['a text with its id and a letter', text('A1.1a', 'optional: true')],
    ['information in words', text('A1.9', 'ask-when: A1.1 includes other', 'information')],
  ])('explained by %s', (_, follower) => {
    expect(check('answer/other-unexplained', questions(`${choice('Other')}${follower}`))).toEqual([]);
  });

  test.each([
    ['a text under another option', text('A1.9', 'ask-when: A1.1 includes curfew')],
    ['a text on something else', text('A1.9', 'optional: true')],
    [
      'a question that is not answered in words',
      '- id: A1.9\n  kind: judgement\n  text: Is it whole?\n  answer: yes-no\n  ask-when: A1.1 includes other\n',
    ],
  ])('not explained by %s', (_, follower) => {
    check(
      'answer/other-unexplained',
      questions(`${choice('«Other»')}${follower.replace('A1.9', 'A1.2')}`),
      alone,
    );
  });

  test('explained where the guidance sends the inspector', () => {
    const guided = (id: string, label: string) =>
      questions(
        `${choice(label, `  guidance: If other is chosen, give the reasons in [[${id}]].\n`)}${judgement.replace('A1.1', 'A1.2')}${text('A1.9', 'optional: true')}`,
      );
    expect(check('answer/other-unexplained', guided('A1.9', 'Other'))).toEqual([]);
    check('answer/other-unexplained', guided('A1.2', '«Other»'));
  });

  test('through a named condition', () => {
    const named = (condition: string, label: string) =>
      fresh(
        `conditions: { more-ordered: A1.1 includes ${condition} }\n`,
        questions(`${choice(label)}${text('A1.9', 'ask-when: more-ordered')}`),
      );
    expect(check('answer/other-unexplained', named('other', 'Other'))).toEqual([]);
    check('answer/other-unexplained', named('curfew', '«Other»'));
  });

  test('of a list at each question that has nowhere', () => {
    const set = (answers: string) =>
      fresh('answers: { orders: { any-of: { curfew: Curfew, other: Other } } }\n', questions(answers));
    const [found] = check(
      'answer/other-unexplained',
      set(
        `- id: A1.1\n  kind: information\n  text: What was ordered?\n  answer: «orders»\n- id: A1.2\n  kind: information\n  text: What was done?\n  answer: orders\n  explain-in: { other: A1.3 }\n${text('A1.3', 'optional: true')}`,
      ),
      alone,
    );
    expect(found!.message).toContain('A1.1 offers “Other”');
  });

  test('in grids, where the question may be explained as a whole', () => {
    const grid = (label: string, follower = '') =>
      questions(
        `- id: A1.1\n  kind: information\n  text: What was done?\n  answer: { one-of: { talk: Talk, other: ${label} } }\n  rows: { a: Health, b: School }\n${follower}`,
      );
    check('answer/other-unexplained', grid('«Other»'), alone);
    checkClean(grid('Other', text('A1.2', 'ask-when: any row of A1.1 is other')));
    const row = asked(
      'rows: { a: { text: Health, answer: { one-of: { talk: Talk, other: «Other» } } } }',
      'information',
    );
    check('answer/other-unexplained', crlf(row), alone);
  });

  test('not beside a text', () => {
    checkClean(fact('{ text: , or: { other: Other } }'));
    check('answer/other-unexplained', fact('{ number: , or: { other: «Other» } }'), alone);
  });
});
