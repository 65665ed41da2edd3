import { describe, expect, test } from 'vitest';
import type { ExampleSet } from '../../../server/lint/example.ts';
import { check, checkClean } from '../../check.ts';
import { front, GUIDANCE, MANIFEST, manifest, messages, question, section, windows } from './sets.ts';

describe('shape/wrong-type', () => {
  test.each<[string, ExampleSet, string]>([
    [
      'a list for a text',
      section(`statement: [«Good»]\n${GUIDANCE}`),
      '“statement” must be a text, but a list stands here.',
    ],
    [
      'a text for a list',
      section('questions: «none»'),
      '“questions” must be a list, each item on a line that starts with a dash, but a text stands here.',
    ],
    [
      'names for a text',
      section(`statement:\n  «one»: Good\n  two: Better\n${GUIDANCE}`),
      '“statement” must be a text, but a group of names and values stands here.',
    ],
    [
      'a list for names',
      question('answer:\n  one-of:\n    - «Yes»\n    - No'),
      '“-” begins no option: type a code, a colon and the label, such as "yes": "Yes".',
    ],
    [
      'a text for a question',
      section('questions:\n  - «A1.1»'),
      'This question must be written as names and values, one a line, but a text stands here.',
    ],
    ['another word', question('answer: text\noptional: «maybe»'), '“optional” must be yes or no.'],
    [
      'another kind, in Windows lines',
      windows(section('questions:\n  - id: A1.1\n    kind: «ŵyn 😀»\n    text: Which?\n    answer: text')),
      '“kind” cannot be “ŵyn 😀”: write information, judgement, explanation, narrative, summary or note.',
    ],
    [
      'no version',
      { 'carag.yaml': MANIFEST.replace('"1.0"', '«1»') },
      '“version” must be two or three numbers with dots between them, such as "2.1". Did you mean 1.0?',
    ],
    [
      'no date',
      manifest('published: «31/01/2024»'),
      '“published” must be a date, such as 2015, 2015-01 or 2015-01-31. Did you mean 2024-01-31?',
    ],
    [
      'a day that does not exist',
      manifest('published: «2023-02-29»'),
      '“published” must be a date, such as 2015, 2015-01 or 2015-01-31.',
    ],
    [
      'no language',
      { 'carag.yaml': MANIFEST.replace('[en]', '[«English»]') },
      '“languages” must be the short code of a language, such as en or cy. Did you mean en?',
    ],
    [
      'a list in a block of Markdown',
      front('# A1 Is it good?\n\n```carag\n«- statement: Good»\n```\n\nText.'),
      'The lines of a carag block are names and values, such as `kind: judgement`.',
    ],
  ])('%s', (_, fixture, message) => {
    expect(messages(check('shape/wrong-type', fixture))).toEqual([message]);
  });

  test.each<[string, ExampleSet]>([
    ['one text for a list of one', { ...manifest('sections: assessment.carag.yaml'), ...section(GUIDANCE) }],
    ['true for yes', question('answer: text\noptional: true')],
    ['a year, a month, a day', manifest('published: 2024')],
    ['a leap day', manifest('published: 2024-02-29')],
  ])('not %s', (_, fixture) => checkClean(fixture));
});
