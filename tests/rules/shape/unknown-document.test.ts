import { describe, expect, test } from 'vitest';
import type { ExampleSet } from '../../../server/lint/example.ts';
import { check, checkClean } from '../../check.ts';
import { at, fixed, GUIDANCE, manifest, mended, messages, windows } from './sets.ts';

describe('shape/unknown-document', () => {
  test.each<[string, ExampleSet, string]>([
    [
      'a misspelt kind',
      at('a.carag.yaml', 'carag: «secton»\nid: a'),
      '“secton” is no kind of document. Did you mean “section”?',
    ],
    [
      'a misspelt kind in Markdown',
      at('a.carag.md', '---\ncarag: «guidence»\n---\n\n# A1.1\n\nText.'),
      '“guidence” is no kind of document. Did you mean “guidance”?',
    ],
    [
      'no kind at all',
      at('a.carag.yaml', 'carag: «questionnaire»'),
      '“questionnaire” is no kind of document. Its kind must be question-set, section, guidance, standards, ratings, results, glossary, changes, translation, case or acceptances.',
    ],
    [
      'a word of the machinery',
      at('a.carag.yaml', 'carag: «constructor»'),
      '“constructor” is no kind of document. Its kind must be question-set, section, guidance, standards, ratings, results, glossary, changes, translation, case or acceptances.',
    ],
    [
      'a misspelt first name',
      at('a.carag.yaml', '«carga»: section\nid: a'),
      '“carga” should be “carag”, which says what the document is.',
    ],
    [
      'a capital letter',
      at('a.carag.yaml', '«Carag»: section\nid: a'),
      '“Carag” should be “carag”, which says what the document is.',
    ],
    [
      'not the first',
      windows(at('a.carag.yaml', 'id: ŵyn\n«carag»: section\ntitle: 😀\nguidance: x')),
      '“carag: section” must be the first line, so that readers see at once what this document is.',
    ],
    [
      'nothing after it',
      at('a.carag.yaml', '«carag»:\nid: a'),
      '“carag” must be followed by the kind of the document: question-set, section, guidance, standards, ratings, results, glossary, changes, translation, case or acceptances.',
    ],
    [
      'a list after it',
      at('a.carag.yaml', '«carag»: [section]\nid: a'),
      '“carag” must be followed by the kind of the document: question-set, section, guidance, standards, ratings, results, glossary, changes, translation, case or acceptances.',
    ],
    [
      'other names',
      at('a.carag.yaml', '# A section\n«id»: a\ntitle: A'),
      'a.carag.yaml does not say what it is: its first line must be “carag:” and a kind, such as “carag: section”.',
    ],
    [
      'a list',
      at('a.carag.yaml', '«- id: a»\n- id: b'),
      'a.carag.yaml does not say what it is: its first line must be “carag:” and a kind, such as “carag: section”.',
    ],
    [
      'a text',
      at('a.carag.yaml', '«Read the file.»'),
      'a.carag.yaml does not say what it is: its first line must be “carag:” and a kind, such as “carag: section”.',
    ],
    [
      'Markdown without front matter',
      at('a.carag.md', '«# A1 Is it good?»\n\nText.'),
      'a.carag.md does not say what it is: begin it with a line of `---`, a line such as “carag: section”, and another line of `---`.',
    ],
    [
      'empty front matter',
      at('a.carag.md', '«---»\n---\n\nText.'),
      'a.carag.md does not say what it is: begin it with a line of `---`, a line such as “carag: section”, and another line of `---`.',
    ],
  ])('%s', (_, fixture, message) => {
    expect(messages(check('shape/unknown-document', fixture))).toEqual([message]);
  });

  test('a listed document of any name', () => {
    const found = check('shape/unknown-document', {
      ...manifest('sections: [notes.md]'),
      'notes.md': '«Read the file.»\n',
      'readme.md': 'Read me.\n',
    });
    expect(found).toHaveLength(1);
  });

  test('the fixes', () => {
    expect(
      mended({
        ...manifest('sections: [a.carag.yaml]'),
        'a.carag.yaml': '# First\nid: a # short\ncarag: section # what it is\ntitle: A\nguidance: x\n',
      })['a.carag.yaml'],
    ).toBe('# First\ncarag: section # what it is\nid: a # short\ntitle: A\nguidance: x\n');
    expect(
      mended({ ...manifest(''), 'a.carag.yaml': 'Carag: glossry\nterms: { a: b }\n' })['a.carag.yaml'],
    ).toBe('carag: glossary\nterms: { a: b }\n');
    expect(
      fixed(check('shape/unknown-document', at('a.carag.yaml', '«id»: a\ntitle: A\nquestions: []'))),
    ).toBe('carag: section\nid: a\ntitle: A\nquestions: []\n');
    expect(fixed(check('shape/unknown-document', at('a.carag.yaml', '«terms»: { a: b }')))).toBe(
      'carag: glossary\nterms: { a: b }\n',
    );
    expect(check('shape/unknown-document', at('a.carag.yaml', '«id»: a'))[0]!.finding.fixes).toEqual([]);
  });

  test.each<[string, ExampleSet]>([
    [
      'a document with comments above its first line',
      at('a.carag.yaml', `# Assessment\n\ncarag: section\nid: a\ntitle: A\n${GUIDANCE}`),
    ],
    ['a kind in quotation marks', at('a.carag.yaml', `carag: "section"\nid: a\ntitle: A\n${GUIDANCE}`)],
    [
      'a document of another tool',
      { ...manifest('sections: []'), 'notes.yaml': 'a: b\n', 'README.md': '# Notes\n\nText.\n' },
    ],
  ])('not %s', (_, fixture) => {
    checkClean({ ...manifest(fixture['a.carag.yaml'] ? 'sections: [a.carag.yaml]' : ''), ...fixture });
  });
});
