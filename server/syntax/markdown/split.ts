/** Splits a Markdown document at its headings, and finds what is no heading: fenced blocks, comments, front matter. */
import { lineEnd, nextLine } from '../../text/lines.ts';
import { finish, gone, type Steps } from '../../text/steps.ts';
import { Chunk } from '../chunk.ts';
import { mayHoldConflict, withoutConflicts } from '../conflicts.ts';
import { lastCommentEnd } from './comments.ts';

/** A line that opens or closes a fenced block: its indentation, its marks, what follows them. */
const FENCE = /^ {0,3}(`{3,}(?!`)|~{3,}(?!~))(.*)$/;
const HEADING = /^(#{1,2})(?:[ \t]|$)/;
const HEADING_WITH_ID = /^#{1,2}[ \t]+[A-Za-z]{0,3} ?\d/;
const COMMENT_LINE = /^<!--.*-->[ \t]*$/;

/** Splits Markdown at its headings of level one and two; a comment directly above a heading goes with it. */
export const splitMarkdown = (text: string): Chunk[] => finish(splitMarkdownInSteps(text));

/** The same in steps. */
export function* splitMarkdownInSteps(text: string): Steps<Chunk[]> {
  const starts = yield* headingStarts(withoutConflicts(text, true));
  const chunks = [new Chunk(text.slice(0, starts[0]?.start ?? text.length), 0, false)];
  starts.forEach(({ start, level }, index) => {
    chunks.push(new Chunk(text.slice(start, starts[index + 1]?.start ?? text.length), level, true));
  });
  return chunks;
}

/** A line on which the split may turn: a heading, a fence, a comment, the end of front matter. */
const TURNING = /^#{1,2}(?:[ \t]|\r?$)|^ {0,3}(?:`{3}|~{3})|<!--|-->|^(?:---|\.\.\.)/m;

/** A block that may stand in a list, and so depends on the lines around it. */
const FENCE_IN_ITEM = /^ {1,3}(?:`{3}|~{3})/m;

/** True where `text`, put in place of an entry's, would leave the split of the document as it is. */
export function staysOneEntry(leaf: Chunk, text: string): boolean {
  if (mayHoldConflict(leaf.text) || mayHoldConflict(text)) return false;
  return !endsInComment(text) && !endsInComment(leaf.text) && outline(text) === outline(leaf.text);
}

/** What the split depends on: everything up to the heading, then the lines on which it may turn. */
function outline(text: string): string {
  const heading = /^#{1,2}(?:[ \t]|\r?$).*\n/m.exec(text);
  const headEnd = heading ? heading.index + heading[0].length : 0;
  const rest = text.slice(headEnd);
  if (!TURNING.test(rest)) return text.slice(0, headEnd);
  if (FENCE_IN_ITEM.test(rest)) return text;
  return (
    text.slice(0, headEnd) +
    rest
      .split('\n')
      .filter((line) => TURNING.test(line))
      .join('\n')
  );
}

function endsInComment(text: string): boolean {
  return /-->\s*$/.test(text);
}

/** How many characters are gone through in a step, where no block is longer. */
const STEP = 32 * 1024;

function* headingStarts(text: string): Steps<{ start: number; level: number }[]> {
  const starts: { start: number; level: number }[] = [];
  const lastClose = lastCommentEnd(text);
  const fences = new Fences();
  let commentAbove = -1;
  let itemColumn = 0;
  let before = 0;
  for (let at = frontMatterEnd(text); at < text.length; ) {
    const line = text.slice(at, lineEnd(text, at));
    const heading = HEADING.exec(line);
    itemColumn = columnOfItem(line, itemColumn);
    if (heading) starts.push({ start: commentAbove >= 0 ? commentAbove : at, level: heading[1]!.length });
    if (!COMMENT_LINE.test(line)) commentAbove = -1;
    else if (commentAbove < 0) commentAbove = at;
    at = passed(text, at, line, itemColumn, lastClose, fences);
    if (at - before < STEP) continue;
    yield gone(at - before);
    before = at;
  }
  return starts;
}

/** The line after the one at `at`, or after the fenced block or the comment that it opens. */
export function passed(
  text: string,
  at: number,
  line: string,
  itemColumn: number,
  lastClose: number,
  fences: Fences,
): number {
  const next = nextLine(text, at);
  const marks = openingFence(line);
  if (marks) return fences.end(text, next, marks, line.indexOf(marks) >= itemColumn ? itemColumn : 0).end;
  const opened = line.lastIndexOf('<!--');
  if (opened < 0 || next >= lastClose || line.includes('-->', opened)) return next;
  return nextLine(text, text.indexOf('-->', next));
}

/** The marks of a line that opens a fenced block; undefined for any other line. */
export function openingFence(line: string): string | undefined {
  const [, marks, rest] = FENCE.exec(line) ?? [];
  return marks && !(marks.startsWith('`') && rest!.includes('`')) ? marks : undefined;
}

/** The column at which the text of the list item stands that a line begins or goes on with; 0 outside of lists. */
export function columnOfItem(line: string, before: number): number {
  const marker = /^ {0,3}(?:[-*+]|\d{1,9}[.)]) {1,4}(?=\S)/.exec(line);
  if (marker) return marker[0].length;
  return isBelowItem(line, before) ? 0 : before;
}

/** True of a line with words that stand to the left of a column. */
function isBelowItem(line: string, column: number): boolean {
  if (column === 0) return false;
  const first = line.search(/\S/);
  return first >= 0 && first < column;
}

export interface FenceEnd {
  readonly end: number;
  readonly textEnd: number;
  readonly isClosed: boolean;
}

/** Finds where fenced blocks end, in the order in which they stand in a text. */
export class Fences {
  /** For `\`` and `~`: how many of them nothing closes any more in the rest of the text. */
  private readonly unclosed = new Map<string, number>();

  /**
   * Where a fenced block ends whose text starts at `from`. A fence that is never closed ends at the next heading with
   * an id, or at the next block of ours, so that a half-typed block does not swallow the rest; so does one that only
   * the marks of such a block would close. A block of ours inside a longer fence is a part of its text.
   * @param itemColumn of a block in a list, the column of its item's text: the block ends with the item.
   */
  end(text: string, from: number, marks: string, itemColumn = 0): FenceEnd {
    const isLost = marks.length >= (this.unclosed.get(marks[0]!) ?? Number.POSITIVE_INFINITY);
    let fallback = -1;
    for (let at = from; at < text.length && !(isLost && fallback >= 0); at = nextLine(text, at)) {
      const line = text.slice(at, lineEnd(text, at));
      if (isBelowItem(line, itemColumn)) return { end: at, textEnd: at, isClosed: true };
      const [, found = '', rest = ''] = FENCE.exec(line) ?? [];
      const closes = found[0] === marks[0] && found.length >= marks.length;
      if (closes && rest.trim() === '') return { end: nextLine(text, at), textEnd: at, isClosed: true };
      const isOurs = rest.trim() === 'carag';
      if (fallback < 0 && (isOurs || HEADING_WITH_ID.test(line))) fallback = at;
      if (isOurs && closes) return { end: fallback, textEnd: fallback, isClosed: false };
    }
    if (!isLost && itemColumn === 0) this.unclosed.set(marks[0]!, marks.length);
    const end = fallback < 0 ? text.length : fallback;
    return { end, textEnd: end, isClosed: false };
  }
}

/** The offset after the front matter, 0 where there is none. */
export function frontMatterEnd(text: string): number {
  const close = frontMatterClose(text);
  return close === undefined ? 0 : nextLine(text, close);
}

/** The offset of the line that closes the front matter; undefined where none is opened, or closed. */
export function frontMatterClose(text: string): number | undefined {
  if (!/^---[ \t]*\r?\n/.test(text)) return undefined;
  for (let at = nextLine(text, 0); at < text.length; at = nextLine(text, at)) {
    if (/^(?:---|\.\.\.)[ \t]*$/.test(text.slice(at, lineEnd(text, at)))) return at;
  }
  return undefined;
}
