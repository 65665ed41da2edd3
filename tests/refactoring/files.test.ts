import { describe, expect, test } from 'vitest';
import { namesOfGone, pathsAfter } from '../../server/refactoring/files.ts';
import { projectOf, ROOT } from '../check.ts';
import { applied } from './apply.ts';

const manifest = (sections: string, more = '') =>
  `carag: question-set\nformat: 1\ntitle: A\nversion: "1.0"\nlanguages: [en]\nids: lettered\nsections: ${sections}\n${more}`;

const DOCUMENTS = {
  'a/carag.yaml': manifest('[one.carag.yaml, "parts/two.carag.md"]', 'uses: ../b\n'),
  'a/one.carag.yaml':
    'carag: section\nid: one\ntitle: One\nguidance: See [two](parts/two.carag.md#a1) and [b](<../b/carag.yaml>).\n',
  'a/parts/two.carag.md':
    '---\ncarag: section\nid: two\ntitle: Two\n---\n\nBack to [one](../one.carag.yaml), [all](https://example.org/one.carag.yaml).\n',
  'a/cy/one.carag.yaml': 'carag: translation\nlanguage: cy\nof: ../one.carag.yaml\ntexts: { title: Un }\n',
  'b/carag.yaml': manifest('[]'),
};

function withMoves(...moves: readonly (readonly [string, string])[]): Record<string, string> {
  const project = projectOf(DOCUMENTS);
  const moved = moves.map(([from, to]) => ({ from: `${ROOT}/${from}`, to: `${ROOT}/${to}` }));
  const edits = pathsAfter(project, moved);
  const documents = applied(DOCUMENTS, project, { title: '', edits, created: [], deleted: [] });
  return Object.fromEntries(
    Object.entries(documents).filter(([path, text]) => text !== DOCUMENTS[path as keyof typeof DOCUMENTS]),
  );
}

describe('paths and links go with', () => {
  test('a document that gets another name', () => {
    const changed = withMoves(['a/one.carag.yaml', 'a/first one.carag.yaml']);
    expect(changed['a/carag.yaml']).toContain('sections: [first one.carag.yaml, "parts/two.carag.md"]');
    expect(changed['a/parts/two.carag.md']).toContain(
      '[one](../first%20one.carag.yaml), [all](https://example.org',
    );
    expect(changed['a/cy/one.carag.yaml']).toContain('of: "../first one.carag.yaml"');
    expect(Object.keys(changed)).toHaveLength(3);
  });

  test('a document that moves, with what it names itself', () => {
    const changed = withMoves(['a/parts/two.carag.md', 'a/two.carag.md']);
    expect(changed['a/carag.yaml']).toContain('sections: [one.carag.yaml, "two.carag.md"]');
    expect(changed['a/one.carag.yaml']).toContain('[two](two.carag.md#a1)');
    expect(changed['a/two.carag.md'] ?? changed['a/parts/two.carag.md']).toContain('[one](one.carag.yaml)');
  });

  test('a folder, and a set', () => {
    expect(withMoves(['a/parts', 'a/sections'])['a/carag.yaml']).toContain('"sections/two.carag.md"');
    const changed = withMoves(['b', 'c/b']);
    expect(changed['a/carag.yaml']).toContain('uses: ../c/b');
    expect(changed['a/one.carag.yaml']).toContain('[b](<../c/b/carag.yaml>)');
    expect(withMoves(['a', 'z'])).toEqual({});
  });
});

test('who names what is gone', () => {
  const gone = namesOfGone(projectOf(DOCUMENTS), [`${ROOT}/a/one.carag.yaml`]);
  expect([...gone].map(([uri, names]) => `${uri.slice(ROOT.length + 1)}: ${names}`)).toEqual([
    'a/carag.yaml: one.carag.yaml',
    'a/cy/one.carag.yaml: ../one.carag.yaml',
  ]);
});
