/** Reads HTML: headings, prose and tables with their merged cells, wherever they are nested. */
import type { Element, ElementContent, Nodes, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { Aside, Block, SourceCell, SourceDocument, SourcePlace, SourceRow } from '../document.ts';
import { listOf } from '../layout/lines.ts';
import { withListed } from '../layout/listed.ts';
import { proseOfTree } from '../markdown.ts';
import { sourceWords } from '../words.ts';

/** A page of HTML as a document. */
export function readHtml(html: string): SourceDocument {
  const tree = fromHtml(html);
  const reader = new HtmlReader();
  const blocks = reader.blocks(tree.children);
  return {
    title: reader.title,
    blocks,
    asides: reader.asides,
    words: sourceWords(textOf(tree)),
    isExtracted: false,
  };
}

/** A piece of HTML as blocks, all at one place. */
export function htmlBlocks(html: string, at: SourcePlace): Block[] {
  return new HtmlReader(at).blocks(fromHtml(html, { fragment: true }).children);
}

/** What is no text of the page. */
const SILENT = new Set(['script', 'style', 'template', 'noscript', 'svg', 'math', 'object', 'iframe']);
/** What only holds other things. */
const AROUND = new Set(
  'html body div section article main form fieldset center figure details hgroup address dd dt dl'.split(' '),
);
/** What stands around the page’s own text. */
const BESIDE = new Set(['nav', 'header', 'footer', 'aside']);
const BLOCKS = new Set([
  'p',
  'ul',
  'ol',
  'blockquote',
  'pre',
  'hr',
  'table',
  'legend',
  'select',
  'summary',
  ...AROUND,
  ...BESIDE,
]);

const isElement = (node: Nodes): node is Element => node.type === 'element';
const isBlock = (node: Nodes) =>
  isElement(node) && (BLOCKS.has(node.tagName) || /^h[1-6]$/.test(node.tagName));
const holdsBlocks = (node: Nodes): boolean =>
  isElement(node) && (isBlock(node) || node.children.some(holdsBlocks));

/** All text of a tree, a space between what stands apart. */
function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (isElement(node) && SILENT.has(node.tagName)) return '';
  if (isElement(node) && node.tagName === 'img') return ` ${String(node.properties.alt ?? '')} `;
  if (!('children' in node)) return '';
  const isApart =
    !isElement(node) || isBlock(node) || /^(?:li|t[dhr]|br|title|caption|option)$/.test(node.tagName);
  const inner = node.children.map(textOf).join('');
  return isApart ? ` ${inner} ` : inner;
}

const paragraph = (children: ElementContent[]): Element => ({
  type: 'element',
  tagName: 'p',
  properties: {},
  children,
});

class HtmlReader {
  title: string | undefined;
  readonly asides: Aside[] = [];
  private readonly at: SourcePlace | undefined;

  constructor(at?: SourcePlace) {
    this.at = at;
  }

  /** Nodes as blocks; what runs on between blocks is a paragraph of its own. */
  blocks(nodes: readonly (RootContent | ElementContent)[]): Block[] {
    const found: Block[] = [];
    let running: ElementContent[] = [];
    const flush = () => {
      if (running.length > 0) found.push(...proseOfTree([paragraph(running)], this.place(running[0]!)));
      running = [];
    };
    for (const node of nodes) {
      if (isElement(node) && SILENT.has(node.tagName)) continue;
      if (!holdsBlocks(node) && !(isElement(node) && /^(?:head|title)$/.test(node.tagName))) {
        if (node.type !== 'doctype' && node.type !== 'comment') running.push(node as ElementContent);
        continue;
      }
      flush();
      if (isElement(node)) found.push(...this.block(node));
    }
    flush();
    return withListed(found);
  }

  private block(node: Element): Block[] {
    const { tagName, children } = node;
    const at = this.place(node);
    if (tagName === 'head')
      return this.blocks(children.filter((each) => isElement(each) && each.tagName === 'title'));
    if (tagName === 'title') {
      this.title = spaced(textOf(node)) || undefined;
      return [];
    }
    if (/^h[1-6]$/.test(tagName)) {
      const text = spaced(textOf(node));
      return text === '' ? [] : [{ is: 'heading', level: Number(tagName[1]), text, at }];
    }
    if (BESIDE.has(tagName)) {
      const text = spaced(textOf(node));
      if (text !== '') this.asides.push({ text, why: 'header', at });
      return [];
    }
    if (tagName === 'table') return this.table(node);
    if (tagName === 'select') return this.choices(node);
    const isWhole = /^(?:p|ul|ol|blockquote|pre|hr)$/.test(tagName) && !holdsMore(node);
    return isWhole ? proseOfTree([node], at) : this.blocks(children);
  }

  /** What can be chosen in a form. */
  private choices(node: Element): Block[] {
    const options = node.children.flatMap((each) =>
      isElement(each) && each.tagName === 'optgroup' ? each.children : [each],
    );
    const items = options.map((each) => spaced(textOf(each))).filter((text) => text !== '');
    return items.length === 0 ? [] : [{ ...listOf(items, this.place(node)), boxes: 'one' }];
  }

  /** A table, with each cell in its column; what its caption says stands above it. */
  private table(node: Element): Block[] {
    const at = this.place(node);
    const caption = node.children.filter(
      (each) => isElement(each) && each.tagName === 'caption',
    ) as Element[];
    const covered: number[] = [];
    const rows = rowsOf(node).map((row) => this.row(row, covered));
    const above = caption.flatMap(({ children }) => this.blocks(children));
    return [...above, { is: 'table', rows, isRagged: false, at }];
  }

  /** @param covered for each column, how many rows below are covered by a cell above; it is brought up to date. */
  private row(node: Element, covered: number[]): SourceRow {
    const cells: SourceCell[] = [];
    const own = node.children.filter((each) => isElement(each) && /^t[dh]$/.test(each.tagName)) as Element[];
    const below: number[] = covered.map((rows) => Math.max(0, rows - 1));
    let column = 0;
    for (const cell of own) {
      while ((covered[column] ?? 0) > 0) column++;
      const columns = column < WIDEST ? spanOf(cell, 'colSpan') : 1;
      const rows = spanOf(cell, 'rowSpan');
      cells.push({ column, columns, blocks: this.blocks(cell.children) });
      for (let each = column; each < column + columns; each++) below[each] = rows - 1;
      column += columns;
    }
    covered.splice(0, covered.length, ...Array.from(below, (rows) => rows ?? 0));
    const isHeading = own.length > 0 && own.every(({ tagName }) => tagName === 'th');
    return { cells, isHeading, at: this.place(node) };
  }

  private place({ position }: Nodes): SourcePlace {
    return this.at ?? (position ? { line: position.start.line } : {});
  }
}

const spaced = (text: string) => text.replace(/\s+/g, ' ').trim();
const holdsMore = (node: Element): boolean =>
  node.children.some(
    (each) => isElement(each) && (/^(?:table|select)$/.test(each.tagName) || holdsMore(each)),
  );

/** The rows of a table, not those of tables in its cells. */
function rowsOf({ children }: Element): Element[] {
  return children.flatMap((each) => {
    if (!isElement(each)) return [];
    if (each.tagName === 'tr') return [each];
    return /^t(?:head|body|foot)$/.test(each.tagName) ? rowsOf(each) : [];
  });
}

/** No page has a table as wide or as long as this: more is a slip, or an attack. */
const WIDEST = 1000;

function spanOf({ properties }: Element, name: 'colSpan' | 'rowSpan'): number {
  const span = Number(properties[name] ?? 1);
  return Number.isInteger(span) && span > 0 ? Math.min(span, WIDEST) : 1;
}
