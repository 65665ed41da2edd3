/** Goes through the lines of Markdown that stand in nothing else: not in a list, in code, in a comment or in HTML. */
import { lineEnd, nextLine } from '../../text/lines.ts';
import { columnsTaken, indentOf, isOutdented } from './columns.ts';
import { type FenceEnd, Fences, openingFence } from './fences.ts';
import { beginsHtml, HtmlBlocks } from './html-blocks.ts';

/** Most lines: a quick look, so that the others need not be told apart. */
const PLAIN = /^[A-Za-z]/;
const HEADING = /^ {0,3}(#{1,2})(?:[ \t]|$)/;
const ANY_HEADING = /^ {0,3}#{1,6}(?:[ \t]|$)/;
const BREAK = /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const UNDERLINE = /^ {0,3}(?:=+|-+)[ \t]*$/;
const MARKER = /^( {0,3})(?:[-*+]|(\d{1,9})[.)])(?=[ \t]|$)/;
const QUOTE = /^ {0,3}> ?/;

/** A line, with the block that begins with it. */
export interface BlockLine {
  readonly text: string;
  /** Of a heading of the first or the second level; 0 of any other line. */
  readonly level: number;
  /** The fenced block that the line opens. */
  readonly fence: (FenceEnd & { readonly info: string; readonly isInItem: boolean }) | undefined;
  /** Where the next line begins that does not belong to a block with this one. */
  readonly next: number;
}

/** Reads the lines of a text one after the other, each from where the one before it says. */
export class TopLevel {
  private readonly text: string;
  private readonly fences = new Fences();
  private readonly html: HtmlBlocks;
  /** The column at which the text of the list item stands that the lines belong to; 0 outside of lists. */
  private itemColumn = 0;
  /** The item has nothing in its first line. */
  private isItemEmpty = false;
  /** The line before belongs to a paragraph, which this one may go on with. */
  private isInParagraph = false;

  /** That paragraph stands in a quotation. */
  private isQuoted = false;

  constructor(text: string) {
    this.text = text;
    this.html = new HtmlBlocks(text);
  }

  read(at: number): BlockLine {
    const { text } = this;
    const line = text.slice(at, lineEnd(text, at));
    const next = nextLine(text, at);
    if (PLAIN.test(line)) return this.plain(line, next);
    if (line.trim() === '') return this.blank(line, next);
    this.noteItem(line);
    const isInItem = this.itemColumn > 0 && indentOf(line) >= this.itemColumn;
    const level = isInItem ? 0 : (HEADING.exec(line)?.[1]?.length ?? 0);
    const marks = openingFence(line);
    if (marks) {
      const fence = this.fences.end(text, next, marks, isInItem ? this.itemColumn : 0);
      this.isInParagraph = false;
      const info = line.slice(line.indexOf(marks) + marks.length).trim();
      return { text: line, level, fence: { ...fence, info, isInItem }, next: Math.max(fence.end, next) };
    }
    const from = at + line.search(/\S/);
    const isLine = (other: number) =>
      !isInItem || !isOutdented(text.slice(other, lineEnd(text, other)), this.itemColumn);
    const end =
      indentOf(line) - (isInItem ? this.itemColumn : 0) <= 3
        ? this.html.end(at, from, this.isInParagraph, isLine)
        : undefined;
    if (end === undefined) this.noteParagraph(line, isInItem);
    else this.isInParagraph = false;
    return { text: line, level, fence: undefined, next: end ?? next };
  }

  /** A line that begins nothing: it goes on with a paragraph, or begins one outside of all items. */
  private plain(text: string, next: number): BlockLine {
    if (!this.isInParagraph) this.itemColumn = 0;
    this.isItemEmpty = false;
    this.isInParagraph = true;
    return { text, level: 0, fence: undefined, next };
  }

  private blank(text: string, next: number): BlockLine {
    if (this.isItemEmpty) this.itemColumn = 0;
    this.isItemEmpty = false;
    this.isInParagraph = false;
    this.isQuoted = false;
    return { text, level: 0, fence: undefined, next };
  }

  /** Notes the item that a line begins, goes on with or leaves. */
  private noteItem(line: string): void {
    const before = this.itemColumn;
    const isBelowItem = indentOf(line) < before;
    const isEmpty = this.isItemEmpty;
    this.isItemEmpty = false;
    if (before > 0 && !isBelowItem) return;
    const item = itemOf(line);
    const isItem =
      item && (before > 0 || !this.isInParagraph || this.isQuoted || (item.mayInterrupt && !item.isEmpty));
    if (isItem) {
      this.itemColumn = item.column;
      this.isItemEmpty = item.isEmpty;
      this.isInParagraph = false;
    } else if (isBelowItem && (isEmpty || !this.isInParagraph || beginsBlock(line))) {
      this.itemColumn = 0;
      this.isInParagraph = false;
    }
  }

  /** Notes whether a line belongs to a paragraph, also of an item or a quotation. */
  private noteParagraph(line: string, isInItem: boolean): void {
    const own = isInItem ? ' '.repeat(indentOf(line) - this.itemColumn) + line.trimStart() : line;
    const words = withoutMarks(own);
    const isQuotation = QUOTE.test(own);
    const isLazy =
      this.isInParagraph && ((this.itemColumn > 0 && !isInItem) || (this.isQuoted && !isQuotation));
    const isText = words.trim() !== '' && !isBlock(words);
    const isUnderline = words === own && !isLazy && UNDERLINE.test(words);
    this.isInParagraph = isText && (this.isInParagraph ? !isUnderline : indentOf(words) <= 3);
    this.isQuoted = this.isInParagraph && (isQuotation || isLazy);
  }
}

/** Nobody nests quotations and lists as deep in one line. */
const DEEPEST = 20;

/** A line without the marks of quotations and items that it begins with. */
function withoutMarks(line: string): string {
  let rest = line;
  for (let depth = 0; depth < DEEPEST && !BREAK.test(rest); depth++) {
    const inner = rest.replace(QUOTE, '').replace(ITEM, '');
    if (inner === rest) break;
    rest = inner;
  }
  return rest;
}

const isBlock = (line: string) =>
  ANY_HEADING.test(line) || BREAK.test(line) || openingFence(line) !== undefined;

const ITEM = /^ {0,3}(?:[-*+]|\d{1,9}[.)])(?:[ \t]+|$)/;

/** The list item that a line begins. */
function itemOf(line: string): { column: number; isEmpty: boolean; mayInterrupt: boolean } | undefined {
  const [marker, , number] = MARKER.exec(line) ?? [];
  if (marker === undefined || BREAK.test(line)) return undefined;
  const rest = line.slice(marker.length);
  const isEmpty = rest.trim() === '';
  const gap = columnsTaken(marker + rest.slice(0, rest.search(/\S|$/))) - marker.length;
  const column = marker.length + (isEmpty || gap > 4 ? 1 : gap);
  return { column, isEmpty, mayInterrupt: number === undefined || Number(number) === 1 };
}

/** True for a line that cannot go on with the paragraph above it. */
const beginsBlock = (line: string) =>
  isBlock(line) || QUOTE.test(line) || (indentOf(line) <= 3 && beginsHtml(line));
