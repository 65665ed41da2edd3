import { describe, expect, test } from 'vitest';
import type { ExampleSet } from '../../../server/lint/example.ts';
import { check, findingsIn } from '../../check.ts';
import { fixed, front, manifest, messages, question, windows } from './sets.ts';

describe('shape/bad-name', () => {
  test.each<[string, ExampleSet, string]>([
    [
      'a word of the grammar',
      question('answer: { one-of: { yes: "Yes", «none»: None } }'),
      '“none” is a word of the conditions, so it cannot be the code of an option.',
    ],
    [
      'an id',
      question('answer: { any-of: { «A2»: Second, b: Third } }'),
      '“A2” looks like the id of a question, so it cannot be the code of an option.',
    ],
    [
      'a sign that parts codes in tables',
      question('answer: { any-of: { «field;work»: Field work, field: Field } }'),
      '“field;work” has “;” in it, which no condition and no table can hold, so it cannot be the code of an option.',
    ],
    [
      'a sign of arithmetic',
      manifest('facts:\n  nation: { one-of: { «a=b»: A, b: B } }'),
      '“a=b” has “=” in it, which no condition and no table can hold, so it cannot be the code of an option.',
    ],
    [
      'a sign that nobody can see',
      question('answer: { one-of: { «"home\u00adwork"»: Home work, b: B } }'),
      '“home\u00adwork” has a soft hyphen in it, which no condition and no table can hold, so it cannot be the code of an option.',
    ],
    [
      'in quotation marks',
      question('answer: { one-of: { «"2a"»: One, two: Two } }'),
      '“2a” does not begin with a letter, so it cannot be the code of an option.',
    ],
    [
      'two words, in Windows lines',
      windows(question('answer:\n  one-of:\n    «tŷ môr»: Tŷ 😀\n    b: B')),
      '“tŷ môr” is not one word, so it cannot be the code of an option.',
    ],
    [
      'beside a number',
      question('answer: { number: { min: 0 }, or: { «not»: None } }'),
      '“not” is a word of the conditions, so it cannot be the code of an option.',
    ],
    [
      'in a shared list',
      manifest('answers:\n  scale: { one-of: { low: Low, «any»: Any } }'),
      '“any” is a word of the conditions, so it cannot be the code of an option.',
    ],
    [
      'a fact',
      manifest('facts:\n  «count»: { one-of: { a: A, b: B } }'),
      '“count” is a word of the conditions, so it cannot be the name of a fact.',
    ],
    [
      'a value of a fact',
      manifest('facts:\n  nation: { one-of: { a: A, «every»: B } }'),
      '“every” is a word of the conditions, so it cannot be the code of an option.',
    ],
    [
      'a condition',
      manifest('facts:\n  nation: { one-of: { a: A, b: B } }\nconditions:\n  «W1»: nation is a'),
      '“W1” looks like the id of a question, so it cannot be the name of a condition.',
    ],
    [
      'in a block of Markdown',
      front(
        '# A1 Is it good?\n\n## A1.1 Which plan is it?\n\n```carag\nkind: information\nanswer: { one-of: { a: A, «before»: B } }\n```',
      ),
      '“before” is a word of the conditions, so it cannot be the code of an option.',
    ],
  ])('%s', (_, fixture, message) => {
    expect(messages(check('shape/bad-name', fixture))).toEqual([message]);
  });

  test('the fix joins words with hyphens', () => {
    expect(
      fixed(check('shape/bad-name', question('answer: { one-of: { «home service»: Home, b: B } }'))),
    ).toContain('{ home-service: Home, b: B }');
  });

  test('the fix puts a hyphen in place of what cannot stand, where the code is used nowhere else', () => {
    expect(
      fixed(check('shape/bad-name', question('answer: { any-of: { «field;work»: Field work, b: B } }'))),
    ).toContain('{ field-work: Field work, b: B }');
    for (const taken of [
      'answer: { any-of: { «field;work»: Field work, field-work: B } }',
      'answer: { any-of: { «field;work»: Field work, b: B }, sufficient: ["field;work"] }',
    ])
      expect(check('shape/bad-name', question(taken)).flatMap(({ finding }) => finding.fixes)).toEqual([]);
  });

  test.each<[string, ExampleSet]>([
    ['numbers beside a number', question('answer: { number: { min: 0 }, or: { "999": No fixed end } }')],
    [
      'words that only hold one of the grammar',
      question('answer: { one-of: { none-of-these: None, notable: Notable, Not: N } }'),
    ],
    ['Welsh letters', question('answer: { one-of: { tŷ: Tŷ, ŵyn: Ŵyn } }')],
    [
      'letters and numbers that make no id',
      question('answer: { one-of: { level-1: One, a1: Two, A: Three } }'),
    ],
    [
      'whole numbers',
      question('answer: { any-of: { "0": None, "01": One, "10": Ten }, sufficient: ["10"] }'),
    ],
    ['hyphens, low lines and dots', question('answer: { one-of: { a.b: A, a_b: B, c-d: C } }')],
    ['a letter in two signs', question('answer: { one-of: { ty\u0302: Tŷ, b: B } }')],
    ['labels', question('answer: { one-of: { a: none, b: A1.1, c: 1 } }')],
  ])('not %s', (_, fixture) => {
    expect(
      findingsIn({ ...manifest(''), ...fixture }).filter(({ rule }) => rule === 'shape/bad-name'),
    ).toEqual([]);
  });
});
