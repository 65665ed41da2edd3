import { describe, expect, test } from 'vitest';
import type { ExampleSet } from '../../../server/lint/example.ts';
import { check, checkClean } from '../../check.ts';
import { at, entry, front, GUIDANCE, manifest, messages, question, section, windows } from './sets.ts';

describe('shape/empty', () => {
  test.each<[string, ExampleSet, string]>([
    [
      'nothing after a name',
      section(`${GUIDANCE}\n«statement»:`),
      'Nothing is written after “statement”: fill it in or leave it out.',
    ],
    [
      'an empty text',
      section(`${GUIDANCE}\n«statement»: ""`),
      'Nothing is written after “statement”: fill it in or leave it out.',
    ],
    [
      'nothing but a comment, in Windows lines',
      windows(section(`${GUIDANCE} # Tŷ 😀\n«statement»: # later`)),
      'Nothing is written after “statement”: fill it in or leave it out.',
    ],
    [
      'in a question',
      question('answer: text\n«ask-when»:'),
      'Nothing is written after “ask-when”: fill it in or leave it out.',
    ],
    [
      'in a block of Markdown',
      entry('«statement»:'),
      'Nothing is written after “statement”: fill it in or leave it out.',
    ],
    [
      'a section without questions or guidance',
      at('a.carag.yaml', 'carag: «section»\nid: a\ntitle: A'),
      'a.carag.yaml holds no questions and no guidance.',
    ],
    [
      'a section whose lists are empty',
      at('a.carag.yaml', 'carag: «section»\nid: a\ntitle: A\nquestions: []\nkey-questions: []'),
      'a.carag.yaml holds no questions and no guidance.',
    ],
    [
      'a section of Markdown',
      at('a.carag.md', '---\ncarag: «section»\nid: a\ntitle: A\n---\n'),
      'a.carag.md holds no questions and no guidance.',
    ],
    [
      'guidance without headings',
      {
        ...question('answer: text'),
        ...at('help.carag.md', '---\ncarag: «guidance»\nfor: assessment.carag.yaml\n---\n'),
      },
      'help.carag.md holds no headings, and so no guidance.',
    ],
    [
      'a glossary',
      at('terms.carag.yaml', 'carag: «glossary»'),
      'terms.carag.yaml holds no terms and no names.',
    ],
    [
      'standards',
      at('s.carag.yaml', 'carag: «standards»\ntitle: Standards'),
      's.carag.yaml holds no domains and no themes.',
    ],
    ['changes', at('c.carag.yaml', 'carag: «changes»'), 'c.carag.yaml holds no rows.'],
    [
      'nothing at all',
      at('a.carag.yaml', '«»'),
      'a.carag.yaml is empty: begin it with a line that says what it holds, such as “carag: section”.',
    ],
    [
      'nothing but comments',
      at('a.carag.yaml', '«»# Assessment\n# to be written'),
      'a.carag.yaml is empty: begin it with a line that says what it holds, such as “carag: section”.',
    ],
    [
      'nothing but comments in Markdown',
      at('a.carag.md', '«»<!-- to be\nwritten -->'),
      'a.carag.md is empty: begin it with a line that says what it holds, such as “carag: section”.',
    ],
  ])('%s', (_, fixture, message) => {
    const found = check('shape/empty', fixture);
    expect(messages(found)).toEqual([message]);
    expect(found[0]!.severity).toBe('warning');
  });

  test.each<[string, ExampleSet]>([
    ['a section that holds guidance alone', section(GUIDANCE)],
    ['a section of Markdown that holds guidance alone', front('Read the file.')],
    ['an answer of numbers', question('answer: { number: }')],
    [
      'an empty list beside a full one',
      section(
        'questions: []\nkey-questions:\n  - id: A1\n    text: Is it good?\n    guidance: Read the file.',
      ),
    ],
    ['a table of changes before the first change', at('c.carag.yaml', 'carag: changes\nrows: []')],
    ['a manifest without sections', manifest('')],
  ])('not %s', (_, fixture) => checkClean(fixture));
});
