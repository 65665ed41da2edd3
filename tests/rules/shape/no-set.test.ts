import { describe, expect, test } from 'vitest';
import type { ExampleSet } from '../../../server/lint/example.ts';
import { check, checkClean, findingsIn } from '../../check.ts';
import { at, GUIDANCE, MANIFEST, manifest, messages, windows } from './sets.ts';

describe('shape/no-set', () => {
  const elsewhere = (path: string, text: string): ExampleSet => ({
    'set/carag.yaml': `${MANIFEST}`,
    ...at(path, text),
  });

  test.each<[string, ExampleSet]>([
    ['a section', elsewhere('a.carag.yaml', `carag: «section»\nid: a\ntitle: A\n${GUIDANCE}`)],
    [
      'a document whose name says nothing',
      elsewhere('terms.yaml', 'carag: «glossary»\nterms: { Môn: Ynys 😀 }'),
    ],
    [
      'guidance',
      elsewhere('other/help.carag.md', '---\ncarag: «guidance»\nfor: a.carag.yaml\n---\n\n# A1.1\n\nText.'),
    ],
    ['in Windows lines', windows(elsewhere('a.carag.yaml', 'carag: «changes»\nrows: []'))],
  ])('%s', (_, fixture) => {
    expect(messages(check('shape/no-set', fixture))[0]).toMatch(
      / belongs to no question set, because no manifest \(carag\.yaml\) could be read in its folder or in one above it\.$/,
    );
  });

  test('not below a manifest, however deep', () =>
    checkClean({ ...manifest(''), 'a/b/c/terms.carag.yaml': 'carag: changes\nrows: []\n' }));
  test('not beside a manifest whose kind is misspelt: that is told there', () => {
    const found = findingsIn({
      'carag.yaml': MANIFEST.replace('question-set', 'question-sett'),
      'changes.carag.yaml': 'carag: changes\nrows: []\n',
    });
    expect(found.map(({ path, rule }) => `${path} ${rule}`)).toEqual(['carag.yaml shape/unknown-document']);
  });

  test('not a manifest by itself', () => checkClean(manifest('')));
});
