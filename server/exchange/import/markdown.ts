/** Writes what readers find as Markdown that our form shows as it was meant, and reads the words of it. */
import type { Element, Nodes as HastNodes, Root as HastRoot } from 'hast';
import { toMdast } from 'hast-util-to-mdast';
import type { Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';
import { markdownTree } from '../../syntax/markdown/nodes.ts';
import type { Block, Prose, SourceCell, SourcePlace, SourceTable } from './document.ts';

/** A tree of HTML as blocks of prose, one for each paragraph, list or table. */
export function proseOfTree(nodes: readonly HastNodes[], at: SourcePlace): Prose[] {
  const root: HastRoot = { type: 'root', children: nodes as HastRoot['children'] };
  // What programs write to one another in comments is no text.
  const nodeHandlers = { comment: () => undefined };
  const tree = toMdast(root, { handlers: HANDLERS, nodeHandlers }) as Root;
  return tree.children.flatMap((node) => proseOfNode(node, at));
}

/** Pictures are their descriptions: a set holds none. */
const HANDLERS = {
  input: (_: unknown, { properties: { type } }: Element) => {
    const box = type === 'radio' ? '( ) ' : type === 'checkbox' ? '☐ ' : undefined;
    return box === undefined ? undefined : ({ type: 'text', value: box } as const);
  },
  img: (_: unknown, { properties }: Element) => {
    const words = typeof properties.alt === 'string' ? properties.alt : '';
    return words === '' ? undefined : ({ type: 'text', value: words } as const);
  },
};

/** A node as a block of prose; none where it has no words. Headings within prose are paragraphs in bold. */
function proseOfNode(node: RootContent, at: SourcePlace): Prose[] {
  const plain = plainOfNode(node).replace(/\s+/g, ' ').trim();
  if (plain === '') return [];
  return [{ is: 'prose', markdown: written(node), plain, at }];
}

function written(node: RootContent): string {
  const plainer = softened(node) as RootContent;
  return toMarkdown({ type: 'root', children: [plainer] } as Root, {
    bullet: '-',
    emphasis: '*',
    rule: '-',
    listItemIndent: 'one',
    extensions: [gfmTableToMarkdown()],
  }).trim();
}

/** The same without what a set does not hold: HTML, addresses that lead nowhere, headings in cells. */
function softened(node: Nodes): Nodes {
  if (node.type === 'heading')
    return {
      type: 'paragraph',
      children: [
        { type: 'strong', children: node.children.map((each) => softened(each) as PhrasingContent) },
      ],
    };
  // Word processors hold words together, and apart, by spaces that are none to a reader.
  if (node.type === 'text' && node.value.includes('\u00a0'))
    return { ...node, value: node.value.replace(/[ \u00a0]+/g, ' ') };
  if (node.type === 'html') return { type: 'text', value: node.value };
  if (node.type === 'image') return { type: 'text', value: node.alt ?? '' };
  if (!('children' in node)) return node;
  const children = node.children.flatMap((each) => {
    const isDead = each.type === 'link' && !/^(?:https?|mailto):/i.test(each.url);
    return isDead ? each.children.map(softened) : [softened(each)];
  });
  return { ...node, children } as Nodes;
}

/** The words of a node, those of different paragraphs and cells apart. */
export function plainOfNode(node: Nodes): string {
  if ('value' in node) return node.value;
  if (node.type === 'break') return ' ';
  if (node.type === 'image') return node.alt ?? '';
  if (!('children' in node)) return '';
  const isInline = ['paragraph', 'emphasis', 'strong', 'link', 'delete', 'heading'].includes(node.type);
  return node.children.map(plainOfNode).join(isInline ? '' : ' ');
}

/** The words of Markdown, without its marks. */
export function plainOfMarkdown(markdown: string): string {
  return markdown.split('\n\n').map(plainOfParagraph).join(' ');
}

/** Most paragraphs have no marks, and reading them as Markdown takes time. */
function plainOfParagraph(markdown: string): string {
  const tree = /[\\`*_[\]<>&|~#]/.test(markdown) ? markdownTree(markdown) : undefined;
  return tree ? plainOfNode(tree) : markdown;
}

/** Words that mean nothing but themselves, as Markdown. */
export function literally(words: string): string {
  if (!MAY_MEAN_MORE.test(words)) return words.trim();
  return toMarkdown({ type: 'paragraph', children: [{ type: 'text', value: words }] }).trim();
}

/** Signs that may be marks, anywhere or where a line begins. */
export const MAY_MEAN_MORE = /[\\`*_[\]<>&|~\n$]|^\s*(?:[#>+=-]|\d+[.)])/;

/** Blocks as one piece of Markdown. */
export function markdownOf(blocks: readonly Block[]): string {
  return blocks.map(markdownOfBlock).filter(Boolean).join('\n\n');
}

function markdownOfBlock(block: Block): string {
  if (block.is === 'prose') return block.markdown;
  if (block.is === 'heading') return `**${literally(block.text)}**`;
  return markdownOfTable(block);
}

function markdownOfTable({ rows }: SourceTable): string {
  const width = rows.reduce((most, { cells }) => Math.max(most, (cells.at(-1)?.column ?? -1) + 1), 0);
  if (width === 0) return '';
  const lines = rows.map(({ cells }) => {
    const written = Array.from({ length: width }, () => '');
    for (const cell of cells) written[cell.column] = inCell(cell);
    return `| ${written.join(' | ')} |`;
  });
  const [head = '', ...rest] = lines;
  return [head, `|${' --- |'.repeat(width)}`, ...rest].join('\n');
}

/** A cell on one line: nothing else has room in a table. */
function inCell({ blocks }: SourceCell): string {
  return markdownOf(blocks)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ')
    .replace(/(?<!\\)\|/g, '\\|');
}
