import { expect, test } from 'vitest';
import { nextLine } from '../../server/features/typing/next-line.ts';
import { marked } from './fixture.ts';

const SECTION = `carag: section
id: one
title: Assessment
key-questions:
  - id: A1
    text: Is it clear?
    questions:
      - id: A1.1
        kind: judgement
`;

/** What belongs on a line that Enter has begun at the end of a section, or of one in Markdown. */
function after(lines: string, begun = ''): string | undefined {
  const { project, uri, position } = marked({ 'one.carag.yaml': `${SECTION}${lines}\n${begun}‸\n` });
  return nextLine(project, uri, position);
}

function inMarkdown(block: string, after = ''): string | undefined {
  const text = `---\ncarag: section\nid: one\ntitle: One\n---\n\n# A1 Is it?\n\n## A1.1 Is it clear?\n\n${block}\n‸\n${after}`;
  const { project, uri, position } = marked({ 'one.carag.md': text });
  return nextLine(project, uri, position);
}

test('below a name, and below the bar that begins a text', () => {
  expect(after('        answer:')).toBe('          ');
  expect(after('        guidance: |')).toBe('          ');
});

test('beside a name that has its value, also where a dash stands before that', () => {
  expect(after('        text: Is it in time?')).toBe('        ');
  expect(after('      - id: A1.2')).toBe('        ');
});

test('a list goes on with its dash', () => {
  expect(after('        criteria:\n          - "1.1"')).toBe('          - ');
});

test('nothing where the line stands there already, or further in', () => {
  expect(after('        answer:', '          ')).toBeUndefined();
  expect(after('        answer:', '            ')).toBeUndefined();
});

test('nothing in a text that goes on over lines, whatever it looks like', () => {
  expect(after('        guidance: |\n          Look at this:')).toBeUndefined();
});

test('in Markdown in a block of ours, and not in prose', () => {
  expect(inMarkdown('```carag\nkind: judgement\nanswer:', '```\n')).toBe('  ');
  expect(inMarkdown('answer:')).toBeUndefined();
});
