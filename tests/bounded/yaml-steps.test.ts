/** Hostile YAML and Markdown is read in steps that grow with the text, and not faster. */
import { beforeEach, expect, test, vi } from 'vitest';
import { splitMarkdown } from '../../server/syntax/markdown/split.ts';
import { readPlainYaml } from '../../server/syntax/yaml/reader/read.ts';
import { readYaml } from '../../server/syntax/yaml/yaml.ts';

let steps = 0;
vi.mock('../../server/text/lines.ts', async (original) => {
  const lines = await original<typeof import('../../server/text/lines.ts')>();
  const nextLine = (text: string, from: number) => {
    steps++;
    return lines.nextLine(text, from);
  };
  return { ...lines, nextLine };
});
beforeEach(() => {
  steps = 0;
});

test.each<[string, (count: number) => string]>([
  ['texts in quotation marks below a value', (count) => `a: b\n${'  c: "d"\n'.repeat(count)}`],
  ['lists in brackets below a value', (count) => `a: b\n${'  c: [d]\n'.repeat(count)}`],
  ['brackets that are never closed', (count) => `a: "b\n${'  c: [d\n'.repeat(count)}`],
  ['the same in a list', (count) => `- [\n${'  - [\n'.repeat(count)}`],
  ['quotation marks that are never closed', (count) => `"${'a: "b\n'.repeat(count)}`],
  ['texts deeper than their list', (count) => `- a: b\n${'    c: |\n     d\n'.repeat(count)}`],
  ['empty lines', (count) => `a: b\n${'\n'.repeat(count)}  c`],
  ['comments', (count) => `a:\n${' # c\n'.repeat(count)} b: c`],
  ['lines of tabs', (count) => `a: b\n${'\tc: "d"\n'.repeat(count)}`],
])('YAML: %s', (_, text) => {
  readPlainYaml(text(1_000));
  const few = steps;
  steps = 0;
  readPlainYaml(text(4_000));
  expect(steps).toBeLessThan(few * 4.5);
});

test('Markdown: fences that are never closed', () => {
  splitMarkdown('~~~x\n# A1\n'.repeat(1_000));
  const few = steps;
  steps = 0;
  splitMarkdown('~~~x\n# A1\n'.repeat(4_000));
  expect(steps).toBeLessThan(few * 4.5);
});

test.each([
  `a: ${'['.repeat(30_000)}`,
  `a: ${'{b: '.repeat(10_000)}`,
  '- '.repeat(30_000),
  `${'? '.repeat(30_000)}a`,
  `a: ${'&b '.repeat(20_000)}c`,
  `a: [${'*b, '.repeat(20_000)}]`,
  `a: {${'<<: *b, '.repeat(10_000)}}`,
  `${'n'.repeat(90_000)}: b`,
  `"${'x y\n'.repeat(20_000)}`,
])('what nests or repeats without end is read, and told: %#', (text) => {
  const { problems } = readYaml(text);
  expect(problems.length).toBeGreaterThan(0);
});
