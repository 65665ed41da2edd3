import { expect, test } from 'vitest';
import { definition } from '../../server/features/definition.ts';
import { folds } from '../../server/features/folding.ts';
import { highlights } from '../../server/features/highlight.ts';
import { hover } from '../../server/features/hover.ts';
import { references } from '../../server/features/references.ts';
import { outline, workspaceSymbols } from '../../server/features/symbols.ts';
import { projectOf, ROOT } from '../check.ts';
import { SET } from './fixture.ts';

/** The set with one document cut short at both ends. */
function* cutShort() {
  for (const [path, text] of Object.entries(SET)) {
    for (let end = 0; end < text.length; end += 37) yield { path, text: text.slice(end % 90, end) };
  }
}

test('every feature has an answer for any place in broken documents', () => {
  for (const { path, text } of cutShort()) {
    const project = projectOf({ ...SET, [path]: text });
    const uri = `${ROOT}/${path}`;
    const lines = text.split('\n');
    for (let line = 0; line < lines.length; line += 3) {
      const position = { line, character: (line * 7) % (lines[line]!.length + 1) };
      expect(() => {
        hover(project, uri, position);
        definition(project, uri, position);
        references(project, uri, position, true);
        highlights(project, uri, position);
      }).not.toThrow();
    }
    for (const { start, end } of folds(project, uri)) expect(end).toBeGreaterThan(start);
    expect(() => [outline(project, uri), workspaceSymbols(project, 'a1')]).not.toThrow();
  }
});
