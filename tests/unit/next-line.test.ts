import { expect, test } from 'vitest';
import { IN_MARKDOWN, IN_YAML, type NextLine } from '../../client/typing/next-line.ts';

const after = (rules: readonly NextLine[], line: string) =>
  rules.find(({ beforeText }) => beforeText.test(line))?.appendText;

test.each([
  ['answer:', '  '],
  ['  "yes":', '  '],
  ['guidance: |', '  '],
  ['guidance: >-', '  '],
  ['kind: note', undefined],
  ['- id: A1.1', '  '],
  ['- guidance: |', '    '],
  ['- rows:', '    '],
  ['  - A1.1', '- '],
  ['  -', undefined],
  ['---', undefined],
  ['What to look for:', undefined],
])('in YAML, what follows “%s”', (line, next) => {
  expect(after(IN_YAML, line)).toBe(next);
});

test.each([
  ['- Look', '- '],
  ['  * Look', '* '],
  ['+ Look', '+ '],
  ['---', undefined],
  ['**Look** at it', undefined],
  ['Look:', undefined],
])('in Markdown, what follows “%s”', (line, next) => {
  expect(after(IN_MARKDOWN, line)).toBe(next);
});
