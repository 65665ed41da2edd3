/** Markdown as paragraphs of Word: emphasis, links, lists in lists, quotations, code; a table becomes a table. */
import {
  ExternalHyperlink,
  type FileChild,
  type IParagraphOptions,
  type IRunOptions,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { List, Table as MarkdownTable, Nodes, PhrasingContent, RootContent } from 'mdast';
import { markdownTree } from '../syntax/markdown/nodes.ts';
import { showable } from '../text/signs/showable.ts';

/** The lists of a document, which its head defines: bullets and numbers. */
export const BULLETS = 'bullets';
export const NUMBERS = 'numbers';

/** Makes of a Markdown text what a cell or a page of Word holds. */
export type MarkdownWriter = (markdown: string) => FileChild[];

/** One for each document: it numbers the lists, so that each begins anew. */
export function markdownWriter(): MarkdownWriter {
  let lists = 0;
  const depth: Depth = { level: 0, nextList: () => ++lists };
  return (markdown) =>
    markdownTree(markdown)?.children.flatMap((node) => blocks(node, {}, depth)) ?? [plainParagraph(markdown)];
}

/** Where a block stands in lists. */
interface Depth {
  readonly level: number;
  readonly nextList: () => number;
}

/** A text without Markdown as a paragraph. */
export const plainParagraph = (text: string, options: IParagraphOptions = {}): Paragraph =>
  new Paragraph({ ...options, children: runs(text, {}) });

function blocks(node: RootContent, options: IParagraphOptions, depth: Depth): FileChild[] {
  switch (node.type) {
    case 'list':
      return listItems(node, depth);
    case 'blockquote':
      return node.children.flatMap((child) => blocks(child, { ...options, indent: { left: 360 } }, depth));
    case 'code':
      return node.value.split('\n').map((line) => new Paragraph({ ...options, children: runs(line, CODE) }));
    case 'table':
      return [tableOf(node)];
    case 'thematicBreak':
      return [];
    case 'heading':
      return [new Paragraph({ ...options, children: phrases(node.children, { bold: true }) })];
    case 'paragraph':
      return [new Paragraph({ ...options, children: phrases(node.children, {}) })];
    case 'html':
      return isComment(node.value) ? [] : [plainParagraph(node.value, options)];
    default:
      return 'children' in node
        ? [new Paragraph({ ...options, children: phrases(node.children as PhrasingContent[], {}) })]
        : [];
  }
}

const isComment = (text: string) => /^\s*<!--/.test(text);

function listItems({ children, ordered }: List, depth: Depth): FileChild[] {
  const reference = ordered ? NUMBERS : BULLETS;
  const instance = ordered ? depth.nextList() : 0;
  const { level } = depth;
  return children.flatMap((item) =>
    item.children.flatMap((child, index) => {
      if (child.type === 'list') return listItems(child, { ...depth, level: level + 1 });
      // What follows in an item goes on below its first words.
      const options: IParagraphOptions =
        index === 0
          ? { numbering: { reference, level: Math.min(level, 8), instance } }
          : { indent: { left: 360 * (level + 1) } };
      return blocks(child, options, depth);
    }),
  );
}

function tableOf({ children }: MarkdownTable): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: children.map(
      (row, index) =>
        new TableRow({
          tableHeader: index === 0,
          children: row.children.map(
            (cell) =>
              new TableCell({
                children: [
                  new Paragraph({ children: phrases(cell.children, index === 0 ? { bold: true } : {}) }),
                ],
              }),
          ),
        }),
    ),
  });
}

const CODE: IRunOptions = { font: 'Consolas' };

function phrases(nodes: readonly PhrasingContent[], style: IRunOptions): ParagraphChild[] {
  return nodes.flatMap((node) => phrase(node, style));
}

function phrase(node: PhrasingContent, style: IRunOptions): ParagraphChild[] {
  switch (node.type) {
    case 'text':
      return runs(node.value, style);
    case 'strong':
      return phrases(node.children, { ...style, bold: true });
    case 'emphasis':
      return phrases(node.children, { ...style, italics: true });
    case 'inlineCode':
      return runs(node.value, { ...style, ...CODE });
    case 'break':
      return [new TextRun({ ...style, break: 1 })];
    case 'link':
      return isWebAddress(node.url)
        ? [
            new ExternalHyperlink({
              link: node.url,
              children: phrases(node.children, { ...style, style: 'Hyperlink' }),
            }),
          ]
        : phrases(node.children, style);
    case 'image':
      return runs(node.alt ?? '', style);
    case 'html':
      return isComment(node.value) ? [] : runs(node.value, style);
    default:
      return 'children' in (node as Nodes)
        ? phrases((node as { children: PhrasingContent[] }).children, style)
        : [];
  }
}

const isWebAddress = (url: string) => /^(?:https?:\/\/|mailto:)/i.test(url);

/** A text as runs: its line breaks are spaces, as Markdown has it. */
function runs(text: string, style: IRunOptions): TextRun[] {
  return [new TextRun({ ...style, text: showable(text).replace(/[ \t\n]{2,}|\n/g, ' ') })];
}
