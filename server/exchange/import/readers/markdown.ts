/** Reads Markdown, with the HTML in it. */

import type { Table as MdastTable, RootContent } from 'mdast';
import { markdownTree } from '../../../syntax/markdown/nodes.ts';
import type { Block, SourceDocument, SourcePlace } from '../document.ts';
import { leadingId } from '../ids.ts';
import { plainOfNode } from '../markdown.ts';
import { htmlBlocks, readHtml } from './html.ts';
import { htmlOf, markedUpBlocks } from './marked-up.ts';
import { UnreadableDocument } from './unreadable.ts';

/** A Markdown document. Throws `Unreadable` where it is too involved to be read. */
export function readMarkdown(text: string): SourceDocument {
  const tree = markdownTree(text);
  if (!tree) throw new UnreadableDocument('its lists or quotations are nested too deeply');
  const html = htmlOf(text);
  return {
    title: undefined,
    blocks: tree.children.flatMap((node) => blocksOf(node, text)),
    asides: [],
    words: readHtml(html).words,
    isExtracted: false,
  };
}

function blocksOf(node: RootContent, text: string): Block[] {
  const at: SourcePlace = { line: node.position!.start.line };
  if (node.type === 'heading')
    return [{ is: 'heading', level: node.depth, text: plainOfNode(node).replace(/\s+/g, ' ').trim(), at }];
  if (node.type === 'table') return [tableOf(node, text)];
  const source = text.slice(node.position!.start.offset, node.position!.end.offset);
  if (node.type === 'paragraph') {
    const { start } = node.position!;
    return linesWithIds(source).flatMap(({ lines, before }) =>
      markedUpBlocks(lines.join('\n'), { line: start.line + before }),
    );
  }
  return node.type === 'html' ? htmlBlocks(source, at) : markedUpBlocks(source, at);
}

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

function tableOf({ children, position }: MdastTable, text: string): Block {
  return {
    is: 'table',
    isRagged: false,
    at: { line: position!.start.line },
    rows: children.map((row, index) => {
      const at = { line: row.position!.start.line };
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
