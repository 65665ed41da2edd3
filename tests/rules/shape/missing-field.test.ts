import { describe, expect, test } from 'vitest';
import type { ExampleSet } from '../../../server/lint/example.ts';
import { check, checkClean } from '../../check.ts';
import { at, front, GUIDANCE, guidance, messages, question, section, windows } from './sets.ts';

describe('shape/missing-field', () => {
  test.each<[string, ExampleSet, string[]]>([
    [
      'of a question',
      section('questions:\n  - «id»: A1.1\n    text: Which plan is it?\n    answer: text'),
      ['A1.1 has no “kind”.'],
    ],
    [
      'of a question in Markdown',
      front('# A1 Is it good?\n\n## «A1.1» Which plan is it?\n\n```carag\nanswer: text\n```'),
      ['A1.1 has no “kind”.'],
    ],
    [
      'of a section',
      at('a.carag.yaml', `«carag»: section\nid: a\n${GUIDANCE}`),
      ['The section a has no “title”.'],
    ],
    [
      'written and left empty',
      at('a.carag.yaml', `carag: section\nid: a\n«title»:\n${GUIDANCE}`),
      ['The section a has no “title”.'],
    ],
    [
      'of a manifest, in Windows lines',
      windows({
        'carag.yaml': '«carag»: question-set\nformat: 1\ntitle: Ŵyn 😀\nversion: "1.0"\nids: lettered\n',
      }),
      ['This question set has no “languages”.'],
    ],
    [
      'an option without a label',
      question('answer: { one-of: { a: A, «b»: } }'),
      ['The option “b” has no “label”.'],
    ],
    [
      'an option with settings and no label',
      question('answer: { one-of: { a: A, b: { «exclusive»: true } } }'),
      ['The option “b” has no “label”.'],
    ],
    [
      'of guidance',
      at('help.carag.md', '---\n«carag»: guidance\n---\n\n# A1.1\n\nText.'),
      ['This guidance has no “for”.'],
    ],
    [
      'a heading of guidance without an id',
      { ...question('answer: text'), ...guidance('# «Notes»\n\nText.') },
      ['This guidance entry has no “id”.'],
    ],
  ])('%s', (_, fixture, expected) => {
    expect(messages(check('shape/missing-field', fixture))).toEqual(expected);
  });

  test('not where it is given in the heading', () =>
    checkClean(
      front(
        '# A1 Is it good?\n\n## A1.1 Which plan is it?\n\n```carag\nkind: information\nanswer: text\n```',
      ),
    ));
  test('not the id of a note', () => checkClean(section('questions:\n  - kind: note\n    text: Read on.')));
});
