import { describe, expect, test } from 'vitest';
import { questions } from '../../../server/lint/example.ts';
import { alone, check, checkClean } from '../../check.ts';
import { asked, fact, fresh } from '../asked.ts';
import { crlf, mended } from '../mended.ts';
import { judgement } from './explained-sets.ts';

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

  test('a text that follows is offered as the place', () => {
    const follower = text('A1.2', 'optional: true');
    const [found] = check('answer/other-unexplained', questions(`${choice('«Other»')}${follower}`), alone);
    expect(found!.message).toBe(
      'A1.1 offers “Other”, but not where that is explained. If it is in A1.2, name that under “explain-in”; if not, add a question for it.',
    );
    const after = mended('answer/other-unexplained', questions(`${choice('Other')}${follower}`));
    expect(after).toEqual(questions(`${choice('Other')}  explain-in: { other: A1.2 }\n${follower}`));
    checkClean(after);
  });

  test('a text that follows is offered for a shared list, and for a grid', () => {
    const grid = `- id: A1.1\n  kind: information\n  text: What was done?\n  answer: { one-of: { talk: Talk, other: Other } }\n  rows: { a: Health, b: School }\n`;
    checkClean(mended('answer/other-unexplained', questions(`${grid}${text('A1.2', 'optional: true')}`)));
    const shared = fresh(
      'answers: { orders: { any-of: { curfew: Curfew, other: Other } } }\n',
      questions(
        `- id: A1.1\n  kind: information\n  text: What was ordered?\n  answer: orders\n${text('A1.2', 'optional: true')}`,
      ),
    );
    expect(mended('answer/other-unexplained', shared)['assessment.carag.yaml']).toContain(
      'answer: orders\n        explain-in: { other: A1.2 }\n',
    );
  });

  test.each([
    ['not where it is asked in other cases alone', 'ask-when: A1.1 includes curfew'],
    ['not where it is asked in some cases alone', 'ask-when: A1.1 includes none of (curfew)'],
  ])('a text that follows is offered %s', (_, when) => {
    const [found] = check('answer/other-unexplained', questions(`${choice('«Other»')}${text('A1.2', when)}`));
    expect(found!.message).toContain('there is nowhere to say');
    expect(found!.finding.fixes).toEqual([]);
  });

  test('“Someone else” beside one option says all that is asked', () => {
    const who = (more: string, label: string) =>
      fact(`{ one-of: { parent: A parent, ${more}else: ${label} } }`);
    for (const label of ['Someone else', 'somebody else', 'Rhywun arall']) checkClean(who('', label));
    check('answer/other-unexplained', who('teacher: A teacher, ', '«Someone else»'), alone);
    check('answer/other-unexplained', who('', '«Someone else (please say)»'), alone);
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
