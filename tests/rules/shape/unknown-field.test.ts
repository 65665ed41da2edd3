import { describe, expect, test } from 'vitest';
import type { ExampleSet } from '../../../server/lint/example.ts';
import { check, checkClean } from '../../check.ts';
import {
  at,
  entry,
  GUIDANCE,
  guidance,
  manifest,
  mended,
  messages,
  question,
  section,
  windows,
} from './sets.ts';

describe('shape/unknown-field', () => {
  test.each<[string, ExampleSet, string]>([
    [
      'in a question',
      question('answer: text\n«gidance»: x'),
      'A1.1 has no place for “gidance”. Did you mean “guidance”?',
    ],
    [
      'at the top',
      section(`${GUIDANCE}\n«statment»: x`),
      'The section assessment has no place for “statment”. Did you mean “statement”?',
    ],
    [
      'in an answer',
      question('answer: { «one-off»: { a: A, b: B } }'),
      'The answer of A1.1 has no place for “one-off”. Did you mean “one-of”?',
    ],
    [
      'in Windows lines, after Welsh',
      windows(question('answer: text\nguidance: Tŷ 😀\n«ŵyn»: x')),
      'A1.1 has no place for “ŵyn”.',
    ],
    [
      'what need not be answered, in words of other tools',
      question('answer: text\n«required»: no'),
      'A1.1 has no place for “required”. Did you mean “optional: yes”?',
    ],
    [
      'what must be answered',
      question('answer: yes-no\n«mandatory»: true'),
      'A1.1 has no place for “mandatory”. An answer must be given wherever “optional” does not say otherwise: take this line out.',
    ],
    [
      'options in words of other tools',
      question('answer: { «choices»: { a: A, b: B } }'),
      'The answer of A1.1 has no place for “choices”. Did you mean “one-of”?',
    ],
    [
      'a number of options',
      question('answer: { any-of: { a: A, b: B }, «max»: 2 }'),
      'The answer of A1.1 has no place for “max”. Did you mean “at-most”?',
    ],
    [
      'a word that is no list of options',
      question('answer: { one-of: { a: A, b: B }, «multiple»: true }'),
      'The answer of A1.1 has no place for “multiple”.',
    ],
    [
      'a misspelt list, whose questions can be referred to all the same',
      at(
        'a.carag.yaml',
        'carag: section\nid: a\ntitle: A\n«question»:\n  - id: A1.1\n    kind: note\n    text: Read on.\n    guidance: See [[A1.2]].\n  - id: A1.2\n    kind: note\n    text: Read more.',
      ),
      'The section a has no place for “question”. Did you mean “questions”?',
    ],
    [
      'in a block of Markdown',
      entry('«statment»: Good work.'),
      'The key question A1 has no place for “statment”. Did you mean “statement”?',
    ],
    [
      'a word of the machinery',
      section(`${GUIDANCE}\n«__proto__»: x`),
      'The section assessment has no place for “__proto__”.',
    ],
    [
      'a bound that is called otherwise',
      question('answer: { number: { «at-most»: 30 } }'),
      'The number answer of A1.1 has no place for “at-most”. Did you mean “max”?',
    ],
    ['in the manifest', { ...manifest('«titel»: x') }, 'This question set has no place for “titel”.'],
    [
      'words beside the id in a heading of guidance',
      { ...question('answer: text'), ...guidance('# A1.1 «Which plan is it?»\n\nText.') },
      '“Which plan is it?” cannot stand here: a heading of guidance is an id alone.',
    ],
    [
      'text above the first heading of guidance',
      { ...question('answer: text'), ...guidance('«Read this first.»\nAll of it.\n\n# A1.1\n\nText.') },
      '“Read this first.” stands above the first heading, so it belongs to no question: put it below one.',
    ],
    [
      'text below the front matter of another kind',
      at('changes.carag.md', '---\ncarag: changes\nrows: []\n---\n\n«See below.»'),
      '“See below.” is not read: a document of this kind holds nothing below the lines between the two `---`.',
    ],
    [
      'a heading in another kind of document',
      at('changes.carag.md', '---\ncarag: changes\nrows: []\n---\n# «Notes»\n'),
      'A heading stands here, but a document that says “carag: changes” has none: this part is not read.',
    ],
  ])('%s', (_, fixture, message) => {
    expect(messages(check('shape/unknown-field', fixture, { alone: true }))).toEqual([message]);
  });

  test('the fix corrects the name', () => {
    expect(
      mended({ ...manifest('sections: [assessment.carag.yaml]'), ...question('answer: text\ngidance: x') })[
        'assessment.carag.yaml'
      ],
    ).toContain('    guidance: x\n');
  });

  test.each<[string, ExampleSet]>([
    ['option codes', question('answer: { one-of: { guidance: Guidance, title: Title } }')],
    ['a name inside a text', section('guidance: |\n  gidance: x')],
    ['a comment', section(`${GUIDANCE} # gidance: x`)],
    [
      'headings of guidance with ids alone',
      { ...question('answer: text'), ...guidance('## A1.1\n\nText.\n\n### What counts\n\nMore.') },
    ],
  ])('not %s', (_, fixture) => checkClean(fixture));

  test('a condition of the question in place of one of an option', () => {
    const [found] = check('shape/unknown-field', question('answer: text\n«only-when»: A1.2 is yes'));
    expect(found!.message).toBe('A1.1 has no place for “only-when”. Did you mean “ask-when”?');
  });
});
