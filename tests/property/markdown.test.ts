/** Our reading of Markdown, held against a Markdown parser: what is a heading or a block of ours, and what is content. */

import fc from 'fast-check';
import { parse, postprocess, preprocess } from 'micromark';
import { expect, test } from 'vitest';
import { caragBlocks, headingOffset } from '../../server/syntax/markdown/entry.ts';
import { splitMarkdown } from '../../server/syntax/markdown/split.ts';
import { nextLine } from '../../server/text/lines.ts';
import { runs } from '../runs.ts';

const lineAt = (text: string, offset: number) => text.slice(0, offset).split('\n').length;

/** The lines at which headings of levels one and two and blocks of ours begin. */
function ours(text: string): string[] {
  let start = 0;
  return splitMarkdown(text).flatMap((chunk) => {
    const from = start;
    start += chunk.text.length;
    const heading = headingOffset(chunk.text);
    const blocks = caragBlocks(chunk.text, chunk.level ? nextLine(chunk.text, heading) : 0);
    const found = blocks.map((block) => `block ${lineAt(text, from + block.start)}`);
    return chunk.level ? [`heading ${lineAt(text, from + heading)}`, ...found] : found;
  });
}

const eventsOf = (text: string) =>
  postprocess(
    parse()
      .document()
      .write(preprocess()(text, undefined, true)),
  );

/** True where a fence is never closed: there we go on reading, and CommonMark does not. */
function isLeftOpen(text: string): boolean {
  let fences = 0;
  return eventsOf(text).some(([way, { type }]) => {
    if (way === 'enter' && type === 'codeFenced') fences = 0;
    if (way === 'enter' && type === 'codeFencedFence') fences++;
    return way === 'exit' && type === 'codeFenced' && fences < 2;
  });
}

/** The same, as CommonMark has it. */
function theirs(text: string): string[] {
  const found: string[] = [];
  let depth = 0;
  let info = '';
  for (const [way, { type, start, end }] of eventsOf(text)) {
    if (type === 'blockQuote' || type === 'listOrdered' || type === 'listUnordered')
      depth += way === 'enter' ? 1 : -1;
    if (way === 'enter' && type === 'codeFenced') info = '';
    if (way === 'enter' && type.startsWith('codeFencedFence') && /Info|Meta/.test(type))
      info += text.slice(start.offset, end.offset);
    if (depth > 0) continue;
    if (way === 'exit' && type === 'codeFenced' && info === 'carag') found.push(`block ${start.line}`);
    if (way === 'enter' && type === 'atxHeading' && /^##?(?!#)/.test(text.slice(start.offset)))
      found.push(`heading ${start.line}`);
  }
  return found;
}

const inner = fc.array(
  fc.constantFrom(
    '# A1 x',
    '## A1.1 y',
    '#',
    '#x',
    '### z',
    '# A #',
    '\\# esc',
    'text',
    '',
    'kind: x',
    '===',
    '    # code',
    '\t# code',
    '- # x',
    '> # q',
    '1. x',
    '`a <b`',
  ),
  { maxLength: 3 },
);
const fence = fc.constantFrom('```', '````', '~~~', '~~~~~');
const fenced = fc
  .tuple(fence, fc.constantFrom('', 'yaml', 'carag', ' carag', 'carag x'), inner, fc.nat(3))
  .map(([marks, info, lines, indent]) => [
    `${' '.repeat(indent)}${marks}${info}`,
    ...lines,
    `${' '.repeat(indent)}${marks}`,
  ]);
const around = fc.constantFrom<(lines: string[]) => string[]>(
  (lines) => ['``````', ...lines, '``````'],
  (lines) => ['~~~~~~ text', ...lines, '~~~~~~'],
  (lines) => ['', '<!--', ...lines, '-->', ''],
  (lines) => ['', ...lines.map((line) => `    ${line}`), ''],
  (lines) => ['> quoted', ...lines.map((line) => `> ${line}`), ''],
  (lines) => ['- item', '', ...lines.map((line) => `  ${line}`), '', 'text'],
  (lines) => ['10. item', ...lines.map((line) => `    ${line}`), '', 'text'],
  (lines) => lines,
);
const text = fc
  .array(
    fc.oneof(
      inner,
      fc.tuple(around, fenced).map(([put, lines]) => put(lines)),
    ),
    { maxLength: 5 },
  )
  .map((parts) => `text\n\n${parts.flat().join('\n')}\n`);

test('headings and blocks are where Markdown has them', () => {
  fc.assert(
    fc.property(text, (source) => {
      fc.pre(!isLeftOpen(source));
      expect(ours(source)).toEqual(theirs(source));
    }),
    { numRuns: runs(1_500) },
  );
});

test('a block that is never closed does not swallow what follows', () => {
  expect(ours('```carag\nkind: x\n\n# A1 Is it?\n\n```carag\nkind: y\n```\n')).toEqual([
    'block 1',
    'heading 4',
    'block 6',
  ]);
  expect(ours('````\ntext\n# A1 Is it?\n\n```carag\nkind: y\n```\n')).toEqual(['heading 3', 'block 5']);
});
