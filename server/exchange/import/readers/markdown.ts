/** Reads Markdown, with the HTML in it. */

import type { Table as MdastTable, RootContent } from 'mdast';
import { whyTooInvolved } from '../../../syntax/markdown/involved.ts';
import { markdownTree } from '../../../syntax/markdown/nodes.ts';
import type { Block, SourceDocument, SourcePlace, SourceTable } from '../document.ts';
import { leadingId } from '../ids.ts';
import { plainOfNode } from '../markdown.ts';
import { htmlBlocks, readHtml } from './html.ts';
import { type MarkdownPiece, piecesOf } from './markdown-pieces.ts';
import { htmlOf, markedUpBlocks } from './marked-up.ts';
import { UnreadableDocument } from './unreadable.ts';

/** A Markdown document. Throws `Unreadable` where it is too involved to be read. */
export function readMarkdown(text: string): SourceDocument {
  const blocks: Block[] = [];
  const words: string[] = [];
  for (const piece of piecesOf(text)) {
    const [first, ...others] = blocksIn(piece);
    const before = blocks.at(-1);
    if (piece.head !== '' && first?.is === 'table' && before?.is === 'table')
      blocks.splice(-1, 1, { ...before, rows: [...before.rows, ...first.rows.slice(1)] });
    else if (first) blocks.push(first);
    blocks.push(...others);
    words.push(...wordsOf(piece.text).slice(piece.head === '' ? 0 : wordsOf(piece.head).length));
  }
  return { title: undefined, blocks, asides: [], words, isExtracted: false };
}

const wordsOf = (markdown: string): readonly string[] => readHtml(htmlOf(markdown)).words;

function blocksIn({ text, before, head }: MarkdownPiece): Block[] {
  const tree = markdownTree(text);
  if (!tree) throw new UnreadableDocument(`it holds a text with ${whyTooInvolved(text)}`);
  const above = before - (head === '' ? 0 : 2);
  return tree.children.flatMap((node) => blocksOf(node, text, above));
}

/** @param above how many lines of the document stand above those of the text. */
function blocksOf(node: RootContent, text: string, above: number): Block[] {
  const at: SourcePlace = { line: above + node.position!.start.line };
  if (node.type === 'heading')
    return [{ is: 'heading', level: node.depth, text: plainOfNode(node).replace(/\s+/g, ' ').trim(), at }];
  if (node.type === 'table') return [tableOf(node, text, above)];
  const source = text.slice(node.position!.start.offset, node.position!.end.offset);
  if (node.type === 'paragraph')
    return linesWithIds(source).flatMap(({ lines, before }) =>
      markedUpBlocks(lines.join('\n'), { line: at.line! + before }),
    );
  if (node.type === 'html') return htmlBlocks(source, at);
  const blocks = markedUpBlocks(source, at);
  return node.type === 'list' ? blocks.map(withBoxes) : blocks;
}

/** A list of empty boxes, which are to be ticked: “- [ ] School”. */
function withBoxes(block: Block): Block {
  if (block.is !== 'prose') return block;
  const lines = block.markdown.split('\n').filter((line) => line !== '');
  if (!lines.every((line) => BOX.test(line))) return block;
  return { ...block, boxes: 'any', markdown: lines.map((line) => line.replace(BOX, '- ')).join('\n') };
}

const BOX = /^- \\?\[ ?\\?\] (?=\S)/;

/** The lines of a paragraph that begins with an id, parted where a line begins with the next: no sentence goes on there. */
function linesWithIds(source: string): { lines: string[]; before: number }[] {
  const parts: { lines: string[]; before: number }[] = [];
  const lines = source.split('\n');
  const isParted = beginsWithId(lines[0]!);
  for (const [before, line] of lines.entries())
    if (before === 0 || (isParted && beginsWithId(line))) parts.push({ lines: [line], before });
    else parts.at(-1)!.lines.push(line);
  return parts;
}

/** A number alone counts points, or is a year. */
const beginsWithId = (line: string) => {
  const bare = line.slice(0, 60).replace(/^[\s*_]+/, '');
  const found = leadingId(bare, 'lettered') ?? leadingId(bare, 'numbered');
  return found !== undefined && /\D/.test(found.id);
};

function tableOf({ children, position }: MdastTable, text: string, above: number): SourceTable {
  return {
    is: 'table',
    isRagged: false,
    at: { line: above + position!.start.line },
    rows: children.map((row, index) => {
      const at = { line: above + row.position!.start.line };
      const cells = row.children.map((cell, column) => {
        const first = cell.children[0]?.position?.start.offset;
        const last = cell.children.at(-1)?.position?.end.offset;
        const source = text.slice(first ?? 0, last ?? 0).replaceAll('\\|', '|');
        return { column, columns: 1, blocks: markedUpBlocks(source, at) };
      });
      return { cells, isHeading: index === 0, at };
    }),
  };
}
