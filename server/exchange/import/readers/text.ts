/** Reads plain text, such as was taken out of the pages of a PDF: tables by tabs, cells one after another, or running text. */
import type { IdStyle } from '../../../model/ids.ts';
import type { Block, SourceCell, SourceDocument, SourcePlace, SourceRow } from '../document.ts';
import { idInCell, leadingId, likelyIds, styleOf } from '../ids.ts';
import {
  blocksOfColumns,
  columnEdges,
  linesOfSegments,
  type ReadColumns,
} from '../layout/columns-of-pages.ts';
import { isHeadingText } from '../layout/headings.ts';
import { withWholeWords } from '../layout/hyphens.ts';
import { paragraphOf, proseOfLines } from '../layout/lines.ts';
import { inNewspaperOrder } from '../layout/newspaper.ts';
import { linesOf, type PageLine, withoutContents, withoutFurniture } from '../layout/pages.ts';
import { blocksOfStretches } from '../layout/rows.ts';
import { segmentsOfSpaces } from '../layout/spaces.ts';
import { type LineStretch, stretchesOf, wordsOfStretch } from '../layout/stretches.ts';
import { sourceWords } from '../words.ts';
import { isMarkedUp, markedUpBlocks, markedUpWords } from './marked-up.ts';

/** A plain text as a document. */
export function readText(text: string): SourceDocument {
  const pages = withoutFurniture(linesOf(text));
  const whole = withWholeWords(pages.lines);
  const { lines, asides } = withoutContents(whole.lines);
  const isTabbed = lines.filter(({ text }) => text.includes('\t')).length >= 3;
  const isMarked = isMarkedUp(text);
  const edges = isTabbed || isMarked ? undefined : edgesOfSpaces(lines);
  const { blocks, asides: rewritten } = edges
    ? edges()
    : { blocks: isTabbed || isMarked ? tabbedBlocks(lines, isMarked) : blocksOfLines(lines), asides: [] };
  const words = isMarked ? text.split('\n').flatMap(markedUpWordsOfLine) : sourceWords(text);
  return {
    title: undefined,
    blocks,
    asides: [...pages.asides, ...whole.asides, ...asides, ...rewritten],
    words,
    isExtracted: true,
  };
}

const markedUpWordsOfLine = (line: string) =>
  line.split('\t').flatMap((cell) => (/[<&[\]]/.test(cell) ? markedUpWords(cell.trim()) : sourceWords(cell)));

/** How the lines become blocks where their columns are kept apart by spaces; undefined where they are not. */
function edgesOfSpaces(lines: readonly PageLine[]): (() => ReadColumns) | undefined {
  const segments = segmentsOfSpaces(lines);
  const apart = lines.filter(({ text }) => /\S {3,}\S/.test(text)).length;
  if (apart < 3) return undefined;
  const inOrder = inNewspaperOrder(segments);
  if (inOrder) return () => ({ blocks: blocksOfLines(linesOfSegments(inOrder)), asides: [] });
  const edges = columnEdges(segments);
  return edges && (() => blocksOfColumns(segments, edges));
}

/** Lines without marks and tabs. */
export function blocksOfLines(lines: readonly PageLine[]): Block[] {
  const stretches = stretchesOf(lines);
  const style = styleOf(stretches.map(wordsOfStretch));
  const withId = stretchesWithId(stretches, style);
  return blocksOfStretches(stretches, { style, withId, width: widthOf(stretches, withId) });
}

/** The stretches that most likely begin with an id. */
function stretchesWithId(stretches: readonly LineStretch[], style: IdStyle): Set<LineStretch> {
  const found = stretches.flatMap((stretch) => {
    const id = leadingId(wordsOfStretch(stretch), style)?.id;
    return id === undefined ? [] : [{ stretch, id }];
  });
  const likely = likelyIds(
    found.map(({ id }) => id),
    style,
  );
  return new Set(found.filter((_, index) => likely.has(index)).map(({ stretch }) => stretch));
}

/** As wide as the lines of questions are: that of those which go on in another line and hold no guidance. */
function widthOf(stretches: readonly LineStretch[], withId: ReadonlySet<LineStretch>): number {
  const widths = stretches
    .filter((stretch) => withId.has(stretch) && stretch.lines.length > 1)
    .map(({ lines }) => lines[0]!.trimEnd().length)
    .sort((a, b) => a - b);
  return (widths[Math.floor(widths.length / 4)] ?? 80) + 6;
}

/** Lines with tabs between cells, and what stands between such lines. */
function tabbedBlocks(lines: readonly PageLine[], isMarked: boolean): Block[] {
  const blocks: Block[] = [];
  let rows: SourceRow[] = [];
  let others: PageLine[] = [];
  const endRows = () => {
    if (rows.length > 0) blocks.push({ is: 'table', isRagged: true, rows, at: rows[0]!.at });
    rows = [];
  };
  const endOthers = () => {
    for (const stretch of paragraphsOf(others)) blocks.push(...paragraphBlocks(stretch, isMarked));
    others = [];
  };
  for (const line of lines) {
    if (line.text.includes('\t')) {
      endOthers();
      const row = rowOf(line, isMarked);
      if (row) rows.push(row);
    } else {
      endRows();
      others.push(line);
    }
  }
  endRows();
  endOthers();
  return blocks;
}

/** Lines between blank ones; a list goes on over them. */
function paragraphsOf(lines: readonly PageLine[]): PageLine[][] {
  const found: PageLine[][] = [];
  let isOpen = false;
  for (const line of lines) {
    if (line.text.trim() === '') isOpen = false;
    else if (isOpen && !/^#{1,6} /.test(line.text)) found.at(-1)!.push(line);
    else {
      found.push([line]);
      isOpen = !/^#{1,6} /.test(line.text);
    }
  }
  return found;
}

function paragraphBlocks(lines: readonly PageLine[], isMarked: boolean): Block[] {
  const texts = lines.map(({ text }) => text);
  const { number: line, page } = lines[0]!;
  const at = { line, page };
  const words = texts.map((text) => text.trim()).join(' ');
  if (isHeadingText(words)) return [{ is: 'heading', level: 1, text: words, at }];
  return isMarked ? markedUpBlocks(texts.join('\n').replace(/^ +/gm, ''), at) : proseOfLines(texts, at);
}

/** A line of cells; one that only draws a line holds nothing. */
function rowOf({ text, number, page }: PageLine, isMarked: boolean): SourceRow | undefined {
  if (/^[\s|:-]*$/.test(text)) return undefined;
  const at = { line: number, page };
  const texts = text.split('\t').map((cell) => cell.trim());
  while (texts.at(-1) === '') texts.pop();
  const cells = texts.map((cell, column): SourceCell => {
    return { column, columns: 1, blocks: cellBlocks(cell, isMarked, at) };
  });
  return { cells, isHeading: false, at };
}

/** What a cell holds; in Markdown, `7. a` would be a list. */
function cellBlocks(text: string, isMarked: boolean, at: SourcePlace): Block[] {
  const bare = text.replace(/<\/?b>|\*\*/g, '');
  const isId = idInCell(bare, 'lettered') ?? idInCell(bare, 'numbered');
  if (isId) return [paragraphOf(bare.trim(), at)];
  return isMarked ? markedUpBlocks(text, at) : proseOfLines([text], at);
}
