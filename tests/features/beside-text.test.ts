import { describe, expect, test } from 'vitest';
import { inlayHints } from '../../server/features/inlay-hints.ts';
import { documentLinks } from '../../server/features/navigation/document-links.ts';
import { projectOf, ROOT } from '../check.ts';
import { SET } from './fixture.ts';

const project = projectOf(SET as Record<string, string>);

/** The lines of a document with each hint where it is shown, between ‹ and ›. */
function shown(path: string, from = 0, to = 1000): string[] {
  const uri = `${ROOT}/${path}`;
  const lines = SET[path]!.split('\n');
  const hints = inlayHints(project, uri, {
    start: { line: from, character: 0 },
    end: { line: Math.min(to, lines.length - 1), character: 0 },
  });
  for (const { position, label } of hints.toSorted((a, b) => b.position.character - a.position.character)) {
    const line = lines[position.line]!;
    lines[position.line] = `${line.slice(0, position.character)}‹${label}›${line.slice(position.character)}`;
  }
  return lines.filter((line) => line.includes('‹')).map((line) => line.trim());
}

describe('hints between words', () => {
  test('are the text of a question after its id, and the label of an option that says more than its code', () => {
    expect(shown('one.carag.yaml')).toEqual([
      'ask-when: A1.1‹Is it in *time*?› is yes and nation is wales',
      'explains: A1S‹Is it clear?›',
    ]);
    expect(shown('two.carag.md')).toEqual([
      'rows: { from: A1.2‹Which factors matter?› }',
      'ask-when: A1.2‹Which factors matter?› is answered',
    ]);
  });

  test('are those of the lines that are asked about', () => {
    expect(shown('two.carag.md', 0, 12)).toEqual([]);
  });
});

test('paths lead to documents and to sets', () => {
  expect(
    documentLinks(project, `${ROOT}/carag.yaml`).map(({ target }) => target.slice(ROOT.length + 1)),
  ).toEqual(['standards/carag.yaml', 'one.carag.yaml', 'two.carag.md']);
});
