import { expect, test } from 'vitest';
import { IN_MARKDOWN, IN_YAML, type NextLine } from '../../../client/typing/next-line.ts';

/** What follows the indentation of the next line after Enter at the end of one. */
const next = (rules: readonly NextLine[], line: string) =>
  rules.find(({ beforeText }) => beforeText.test(line))?.appendText ?? '';

test.each([
  ['answer:', '  '],
  ['  guidance: |', '  '],
  ['  - id: A1.1', '  '],
  ['  - rows:', '    '],
  ['- "1.1"', '- '],
  ['kind: judgement', ''],
  ['Consider what was done:', ''],
])('in YAML after “%s”', (line, gives) => {
  expect(next(IN_YAML, line)).toBe(gives);
});

test.each([
  ['answer:', '  '],
  ['  one-of:', '  '],
  ['guidance: >-', '  '],
  ['- Look for this', '- '],
  ['* Look for this', '* '],
  ['Consider:', ''],
  ['look at this:', ''],
  ['kind: judgement', ''],
])('in Markdown after “%s”', (line, gives) => {
  expect(next(IN_MARKDOWN, line)).toBe(gives);
});
