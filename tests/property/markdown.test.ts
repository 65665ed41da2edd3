/** Our reading of Markdown, held against a Markdown parser: what is a heading or a block of ours, and what is content. */

import fc from 'fast-check';
import { parse, postprocess, preprocess } from 'micromark';
import { expect, test } from 'vitest';
import { caragBlocks } from '../../server/syntax/markdown/carag-blocks.ts';
import { headingOffset } from '../../server/syntax/markdown/entry.ts';
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

/** How HTML ends that does not end at an empty line. */
const CLOSES: readonly (readonly [RegExp, string])[] = [
  [/^ *<!--/, '-->'],
  [/^ *<\?/, '?>'],
  [/^ *<!\[CDATA\[/, ']]>'],
  [/^ *<pre/i, '</pre>'],
];

/** True of a block that holds one of ours which would close it: there we take it for never closed. */
function holdsOurs(block: string): boolean {
  const marks = /^(?:`+|~+)/.exec(block)![0];
  return block
    .split('\n')
    .some((line, at) => at > 0 && line.trim().startsWith(marks) && /carag *$/.test(line));
}

/** True where a fence or HTML is never closed: there we go on reading, and CommonMark does not. */
function isLeftOpen(text: string): boolean {
  let fences = 0;
  return eventsOf(text).some(([way, { type, start, end }]) => {
    if (way === 'exit' && type === 'htmlFlow') {
      const html = text.slice(start.offset, end.offset);
      const closes = CLOSES.find(([opens]) => opens.test(html))?.[1];
      if (closes && !html.includes(closes)) return true;
    }
    if (way === 'enter' && type === 'codeFenced') fences = 0;
    if (way === 'enter' && type === 'codeFencedFence') fences++;
    if (way === 'exit' && type === 'codeFenced' && holdsOurs(text.slice(start.offset, end.offset)))
      return true;
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

/**
 * What micromark reads otherwise than the specification: after such a tag amid a paragraph in a list it takes what follows
 * for the beginning of a block, and below indented code it takes no item for one that could not interrupt a paragraph.
 */
const MISREAD = /\S *\n *<(?:a |\/pre).*\n *\S|^(?: {4}|\t).*\n\s*(?:-|2\. b)$/m;

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
    ' # A2 x',
    '   ## A2.1 y',
    '  #',
    '  # x',
    '- item',
    '-',
    '  - below',
    '2. b',
    '-\tx',
    '  text',
    '> quoted',
    '---',
    '<div>',
    '</div>',
    '  <p>a',
    '<a b="c">',
    '<?x',
    '?>',
    '<pre>',
    '</pre>',
    'text <!-- a',
    '<!-- c -->',
    '-->',
  ),
  { maxLength: 6 },
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
  (lines) => ['<div>', ...lines, '</div>', ''],
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
      fc.pre(!isLeftOpen(source) && !MISREAD.test(source));
      expect(ours(source)).toEqual(theirs(source));
    }),
    { numRuns: runs(1_500) },
  );
});

test.each([
  ['a heading that is indented', 'text\n   ## A1.1 y\n', ['heading 2']],
  ['HTML, up to an empty line', '<div>\n# A1 x\n</div>\n# A2 x\n\n# A3 x\n', ['heading 6']],
  ['HTML that is closed', '<pre>\n# A1 x\n\n# A2 x\n</pre>\n# A3 x\n', ['heading 6']],
  ['HTML that is never closed', '<pre>\n# A1 x\n\n# A2 x\n', ['heading 2', 'heading 4']],
  ['a comment that is never closed', '<!--\n# A1 x\n', ['heading 2']],
  ['an item, an item below it', '- a\n  - b\n\n  # A1 x\n\n# A2 x\n', ['heading 6']],
  ['an item that is left', '- a\n\ntext\n  # A1 x\n', ['heading 4']],
  ['a quotation', '> # A1 x\n# A2 x\n', ['heading 2']],
  ['lines underlined', 'A1 x\n===\nA2 y\n---\n# A3 z\n', ['heading 5']],
  ['Windows line ends', '<div>\r\n# A1 x\r\n\r\n  # A2 x\r\n', ['heading 4']],
])('%s', (_, source, headings) => {
  expect(ours(source)).toEqual(headings);
});

test('a block that is never closed does not swallow what follows', () => {
  expect(ours('```carag\nkind: x\n\n# A1 Is it?\n\n```carag\nkind: y\n```\n')).toEqual([
    'block 1',
    'heading 4',
    'block 6',
  ]);
  expect(ours('````\ntext\n# A1 Is it?\n\n```carag\nkind: y\n```\n')).toEqual(['heading 3', 'block 5']);
});
