/** Whatever stands in a document, broken off anywhere, every feature has an answer for every place in it. */
import { describe, expect, test } from 'vitest';
import { completion } from '../../server/features/completion.ts';
import { hover } from '../../server/features/hover.ts';
import { definition } from '../../server/features/navigation/definition.ts';
import { highlights } from '../../server/features/navigation/highlight.ts';
import { references } from '../../server/features/navigation/references.ts';
import { semanticTokens } from '../../server/features/semantic-tokens.ts';
import { folds } from '../../server/features/structure/folding.ts';
import { selectionRanges } from '../../server/features/structure/selection-ranges.ts';
import { type OutlineSymbol, outline } from '../../server/features/structure/symbols.ts';
import { workspaceSymbols } from '../../server/features/structure/workspace-symbols.ts';
import { signatureHelp } from '../../server/features/typing/signature-help.ts';
import { projectOf, ROOT } from '../check.ts';
import { marked, SET } from '../features/fixture.ts';
import { some } from '../runs.ts';

/** Each document of the set cut short at both ends, under its own name. */
const cutShort = some(
  Object.entries(SET).flatMap(([path, text]) =>
    placesIn(text, 37).map((end) => ({ path, text: text.slice(end % 90, end) })),
  ),
  80,
);

/** All texts of the set in a row, cut short at both ends, as YAML and as Markdown: a text of no kind. */
const jumbled = some(
  placesIn(Object.values(SET).join('\n'), 7).flatMap((end) =>
    ['cut.carag.yaml', 'cut.carag.md'].map((path) => ({
      path,
      text: Object.values(SET)
        .join('\n')
        .slice(end % 40, end),
    })),
  ),
  160,
);

function placesIn({ length }: string, step: number): number[] {
  return Array.from({ length: Math.ceil(length / step) }, (_, at) => at * step);
}

describe('a document that is broken off', () => {
  test('is read by every feature, at a place in each third line', () => {
    for (const { path, text } of cutShort) {
      const project = projectOf({ ...SET, [path]: text });
      const uri = `${ROOT}/${path}`;
      const lines = text.split('\n');
      for (let line = 0; line < lines.length; line += 3) {
        const position = { line, character: (line * 7) % (lines[line]!.length + 1) };
        for (const feature of [hover, definition, highlights, selectionRanges, signatureHelp])
          expect(() => feature(project, uri, position)).not.toThrow();
        expect(() => references(project, uri, position, true)).not.toThrow();
      }
      for (const { start, end } of folds(project, uri)) expect(end).toBeGreaterThan(start);
      expect(() => workspaceSymbols(project, 'a1')).not.toThrow();
      for (const { range } of semanticTokens(project, uri)) expect(range.end.line).toBe(range.start.line);
    }
  });

  test('keeps every name of its outline inside its range', () => {
    for (const { path, text } of [...cutShort, ...jumbled])
      outline(projectOf({ [path]: text }), `${ROOT}/${path}`).forEach(expectInside);
  });

  test('has offers at its end, or none', () => {
    for (const { path, text } of jumbled) {
      const { project, uri, position } = marked({ [path]: `${text}‸` });
      expect(() => completion(project, uri, position)).not.toThrow();
    }
  });
});

function expectInside({ range, selection, children }: OutlineSymbol): void {
  expect(selection.start.line).toBeGreaterThanOrEqual(range.start.line);
  expect(selection.end.line).toBeLessThanOrEqual(range.end.line);
  children.forEach(expectInside);
}
