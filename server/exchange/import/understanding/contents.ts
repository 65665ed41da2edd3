/** Finds a list of contents that nothing marks as one: lines that end in the number of a page, below “Contents”. */
import { type Aside, type Block, wordsOfBlocks } from '../document.ts';

const CONTENTS =
  /^(?:(?:table of )?contents|cynnwys|inhalt(?:sverzeichnis)?|sommaire|table des matières|índice)$/i;
const LINE = /(?:\.{3}|…|\s) ?\d{1,4}$/;
const LONGEST = 160;

/** The blocks without such a list, and this: it says nothing that the headings do not. */
export function withoutContents(blocks: readonly Block[]): { blocks: readonly Block[]; asides: Aside[] } {
  const start = blocks.findIndex((block) => CONTENTS.test(wordsOfBlocks([block])));
  if (start < 0) return { blocks, asides: [] };
  const headings = new Set(blocks.flatMap((block) => (block.is === 'heading' ? [bare(block.text)] : [])));
  const isLine = (block: Block) =>
    block.is !== 'heading' && linesOf(block).every((line) => isOf(line, headings));
  const after = blocks.findIndex((block, index) => index > start && !isLine(block));
  const end = after < 0 ? blocks.length : after;
  const own = blocks.slice(start, end);
  if (own.flatMap(linesOf).length < 3) return { blocks, asides: [] };
  return {
    blocks: [...blocks.slice(0, start), ...blocks.slice(end)],
    asides: own.map((block) => ({ text: wordsOfBlocks([block]), why: 'contents', at: block.at })),
  };
}

/** A line names a heading, or ends in the number of its page. */
const isOf = (line: string, headings: ReadonlySet<string>) =>
  line.length <= LONGEST && !line.includes('?') && (LINE.test(line) || headings.has(bare(line)));

/** A line without its dots and the number of its page. */
const bare = (text: string) =>
  text
    .replace(/[\s.…_]+/g, ' ')
    .trim()
    .replace(/ ?\d{1,4}$/, '')
    .toLowerCase();

/** The lines of a block: items of a list, rows of a table. */
function linesOf(block: Block): string[] {
  if (block.is === 'table')
    return block.rows.map(({ cells }) => wordsOfBlocks(cells.flatMap(({ blocks }) => blocks)));
  if (block.is === 'heading') return [block.text];
  return /^(?:- |\d{1,3}[.)] )/.test(block.markdown)
    ? block.markdown
        .split(/\n {0,8}(?=- |\d{1,3}[.)] )/)
        .map((line) => line.replace(/^ {0,8}(?:- |\d{1,3}[.)] )/, ''))
    : [block.plain];
}
