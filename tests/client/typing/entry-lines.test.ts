import { describe, expect, test } from 'vitest';
import { isBeforeEntry, isYamlInMarkdown, type Lines, shiftsOf } from '../../../client/typing/entry-lines.ts';

const linesOf = (text: string): Lines & { all: string[] } => {
  const all = text.split('\n');
  return { all, count: all.length, at: (line) => all[line]! };
};

/** A text after the entry that begins with some words was moved. */
function moved(text: string, words: string, columns: number): string {
  const lines = linesOf(text);
  const first = lines.all.findIndex((line) => line.includes(words));
  for (const { line, drop, add } of shiftsOf(lines, first, columns))
    lines.all[line] = add + lines.all[line]!.slice(drop);
  return lines.all.join('\n');
}

const SECTION = `questions:
  - id: A1.1
    text: One
    answer:
      one-of:
        a: A

        b: B
  - id: A1.2
criteria:
- "1.1"
- "1.2"
title: Last`;

describe('an entry moves with all that belongs to it', () => {
  test('a question, up to the next', () => {
    expect(moved(SECTION, 'id: A1.1', 2)).toBe(
      SECTION.replace(/ {2}- id: A1\.1[\s\S]*b: B/, (entry) => entry.replace(/^(?=.)/gm, '  ')),
    );
  });

  test('a name with the list below it, where the list stands no further in', () => {
    expect(moved(SECTION, 'criteria:', 2)).toContain('\n  criteria:\n  - "1.1"\n  - "1.2"\ntitle: Last');
  });

  test('an item by itself', () => {
    expect(moved(SECTION, '- "1.1"', 2)).toContain('criteria:\n  - "1.1"\n- "1.2"');
  });

  test('outwards, and back to where it was', () => {
    const out = moved(SECTION, 'one-of:', -2);
    expect(out).toContain('    answer:\n    one-of:\n      a: A\n\n      b: B\n  - id');
    expect(moved(out, 'one-of:', 2)).toBe(SECTION);
  });

  test('outwards no further than there is room, and what is within it no further than that', () => {
    expect(moved(' a:\n   b: c', 'a:', -2)).toBe('a:\n  b: c');
    expect(moved(SECTION, 'title:', -2)).toBe(SECTION);
  });

  test('an item of a list of Markdown', () => {
    expect(moved('- One\n- Two\n  - Within\n- Three', 'Two', 2)).toBe(
      '- One\n  - Two\n    - Within\n- Three',
    );
  });
});

test.each([
  ['  - id: A1', 0, true],
  ['  - id: A1', 4, true],
  ['  - id: A1', 5, false],
  ['  text: One', 2, true],
  ['  text: One', 3, false],
  ['- ', 2, true],
  ['-', 1, true],
  ['1. One', 3, true],
  ['', 0, false],
  ['    ', 2, false],
])('“%s” at %i: %s', (line, character, is) => {
  expect(isBeforeEntry(line, character)).toBe(is);
});

test('in Markdown, front matter and `carag` blocks are YAML', () => {
  const lines = linesOf('---\ncarag: section\n---\n# A1\n\n```carag\nanswer:\n```\n\nProse\n\n---\n\nMore');
  const yaml = lines.all.flatMap((text, line) => (isYamlInMarkdown(lines, line) ? [text] : []));
  expect(yaml).toEqual(['carag: section', '---', 'answer:', '```']);
});
