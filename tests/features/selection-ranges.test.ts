import fc from 'fast-check';
import { expect, test } from 'vitest';
import { selectionRanges } from '../../server/features/structure/selection-ranges.ts';
import { comparePositions } from '../../server/text/position.ts';
import { projectOf, ROOT } from '../check.ts';
import { inSet, SET } from './fixture.ts';

/** What is selected step by step from the cursor, each by its first and its last words. */
function steps(path: string, words: string): string[] {
  const place = inSet(path, words);
  return selectionRanges(place.project, place.uri, place.position).map((range) => {
    const text = place.words(range).replace(/\s+/g, ' ');
    return text.length > 45 ? `${text.slice(0, 22)} … ${text.slice(-18)}` : text;
  });
}

test('in a condition: the word, the test, the condition, its field, the question, the key question, the section', () => {
  expect(steps('one.carag.yaml', 'ask-when: A1.1 is y‸es and')).toEqual([
    'yes',
    'A1.1 is yes',
    'A1.1 is yes and nation is wales',
    'ask-when: A1.1 is yes and nation is wales',
    'id: A1.2 kind: informa …  true } at-most: 2',
    '- id: A1.2 kind: infor …  true } at-most: 2',
    '- id: A1 text: Is it c … nager answer: text',
    'carag: section id: one … ager answer: text ',
  ]);
});

test('in Markdown: the word, the line, the question, the key question, the document', () => {
  const found = steps('two.carag.md', 'See quest‸ion A1.1, and');
  expect(found.slice(0, 2)).toEqual(['question', 'See question A1.1, and [[A1]].']);
  expect(found.at(-3)).toMatch(/^## P1\.1 Does it follow/);
  expect(found.at(-2)).toMatch(/^# P1 Is the plan sound/);
});

test('each range holds the one before it, and the position, wherever that is', () => {
  const project = projectOf(SET as Record<string, string>);
  const place = fc.constantFrom(...Object.keys(SET)).chain((path) => {
    const lines = SET[path]!.split('\n');
    return fc
      .nat(lines.length - 1)
      .chain((line) =>
        fc.nat(lines[line]!.length).map((character) => ({ path, position: { line, character } })),
      );
  });
  fc.assert(
    fc.property(place, ({ path, position }) => {
      let last = { start: position, end: position };
      for (const range of selectionRanges(project, `${ROOT}/${path}`, position)) {
        expect(comparePositions(range.start, last.start)).toBeLessThanOrEqual(0);
        expect(comparePositions(range.end, last.end)).toBeGreaterThanOrEqual(0);
        last = range;
      }
    }),
  );
});
