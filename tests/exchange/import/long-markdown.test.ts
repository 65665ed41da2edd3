/** Long Markdown is read in pieces, and comes to what it is as a whole. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readMarkdown } from '../../../server/exchange/import/readers/markdown.ts';
import { piecesOf } from '../../../server/exchange/import/readers/markdown-pieces.ts';
import { idsOf, imported, unaccounted } from './imported.ts';

const range = (count: number) => Array.from({ length: count }, (_, at) => at + 1);

test('a document of thousands of lines has all its questions, and all its words', async () => {
  const part = (at: number) =>
    `### A${at}.1 Is plan ${at} *clear*?\n\nLook at:\n\n- the aims of ${at}\n- the [dates](#d) of ${at}\n`;
  const result = await imported('a.md', `# Plans\n\n${range(600).map(part).join('\n')}`);
  expect(idsOf(result)).toEqual(range(600).map((at) => `A${at}.1`));
  expect(unaccounted(result, ['aims', 'of', '600'])).toEqual([]);
});

test('a table of hundreds of rows is one table', () => {
  const rows = range(900).map((at) => `| A1.${at} | Is *part* ${at} there? | Look at ${at}. | x |`);
  const { blocks, words } = readMarkdown(
    `Before\n\n| Id | Question | Guidance | Note |\n|---|---|---|---|\n${rows.join('\n')}\n\nAfter`,
  );
  expect(blocks.map(({ is }) => is)).toEqual(['prose', 'table', 'prose']);
  const [, table] = blocks;
  if (table?.is !== 'table') throw new Error('The table is missing.');
  expect(table.rows).toHaveLength(901);
  expect(table.rows.map(({ at }) => at.line)).toEqual([3, ...range(900).map((at) => at + 4)]);
  expect(words.filter((word) => word === 'Question')).toHaveLength(1);
});

test('a list of hundreds of points is cut only between its points', () => {
  const points = range(700).map((at) => `${at}. Is point ${at} there?\n   - look\n   - ask`);
  for (const { text } of piecesOf(points.join('\n'))) expect(text).toMatch(/^\d+\. /);
});

test('what is fenced, or a comment, is never cut', () => {
  const lines = range(300)
    .map((at) => `line ${at}\n`)
    .join('\n');
  for (const [open, close] of [
    ['```', '```'],
    ['~~~~', '~~~~'],
    ['<!--', '-->'],
  ])
    expect([...piecesOf(`${open}\n${lines}\n${close}`)]).toHaveLength(1);
});

const LINE = fc.constantFrom(
  '',
  '',
  '# A1 Plans',
  '- a point',
  '  further',
  '1. one',
  'words',
  '| a | b |',
  '|---|---|',
  '> said',
);

test('pieces are all lines of the document, each once', () => {
  fc.assert(
    fc.property(fc.array(LINE, { maxLength: 700 }), (lines) => {
      const document = lines.join('\n');
      const own = [...piecesOf(document)].map(({ text, head }) =>
        head === '' ? text : text.slice(head.length + 1),
      );
      expect(own.join('\n')).toBe(document);
    }),
  );
});

test('what is nested too deeply is said to be so', () => {
  expect(() => readMarkdown('>'.repeat(3000))).toThrow(
    'lists or quotations in one another, 20 deep or deeper',
  );
});
