import { lineEnd, nextLine } from '../../text/lines.ts';
import { Chunk } from '../chunk.ts';
import { mayHoldConflict, withoutConflicts } from '../conflicts.ts';
import { lastCommentEnd } from './comments.ts';

/** A line that opens or closes a fenced block: its indentation, its marks, what follows them. */
const FENCE = /^ {0,3}(`{3,}(?!`)|~{3,}(?!~))(.*)$/;
/** A line that opens a block with at most one word of its own behind the marks. */
export const OPENING_FENCE = /^ {0,3}(`{3,}|~{3,}(?!~))([^`]*)$/;
const HEADING = /^(#{1,2})(?:[ \t]|$)/;
const HEADING_WITH_ID = /^#{1,2}[ \t]+[A-Za-z]{0,3} ?\d/;
const COMMENT_LINE = /^<!--.*-->[ \t]*$/;

/** Splits Markdown at its headings of level one and two; a comment directly above a heading goes with it. */
export function splitMarkdown(text: string): Chunk[] {
  const starts = headingStarts(withoutConflicts(text, true));
  const chunks = [new Chunk(text.slice(0, starts[0]?.start ?? text.length), 0, false)];
  starts.forEach(({ start, level }, index) => {
    chunks.push(new Chunk(text.slice(start, starts[index + 1]?.start ?? text.length), level, true));
  });
  return chunks;
}

/** A line on which the split may turn: a heading, a fence, a comment, the end of front matter. */
const TURNING = /^#{1,2}(?:[ \t]|\r?$)|^ {0,3}(?:`{3}|~{3})|<!--|-->|^(?:---|\.\.\.)/m;

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

function headingStarts(text: string): { start: number; level: number }[] {
  const starts: { start: number; level: number }[] = [];
  const lastClose = lastCommentEnd(text);
  let commentAbove = -1;
  for (let at = frontMatterEnd(text); at < text.length; ) {
    const line = text.slice(at, lineEnd(text, at));
    const heading = HEADING.exec(line);
    if (heading) starts.push({ start: commentAbove >= 0 ? commentAbove : at, level: heading[1]!.length });
    if (!COMMENT_LINE.test(line)) commentAbove = -1;
    else if (commentAbove < 0) commentAbove = at;
    at = passed(text, at, line, lastClose);
  }
  return starts;
}

/** The line after the one at `at`, or after the fenced block or the comment that it opens. */
function passed(text: string, at: number, line: string, lastClose: number): number {
  const next = nextLine(text, at);
  const fence = FENCE.exec(line);
  if (fence && !(fence[1]!.startsWith('`') && fence[2]!.includes('`')))
    return fenceEnd(text, next, fence[1]!).end;
  const opened = line.lastIndexOf('<!--');
  if (opened < 0 || next >= lastClose || line.includes('-->', opened)) return next;
  return nextLine(text, text.indexOf('-->', next));
}

/**
 * Where a fenced block ends whose text starts at `from`. A fence that is never closed ends at the next
 * heading with an id, or at the next block of ours, so that a half-typed block does not swallow the rest.
 */
export function fenceEnd(
  text: string,
  from: number,
  marks: string,
): { end: number; textEnd: number; isClosed: boolean } {
  let fallback = -1;
  for (let at = from; at < text.length; at = nextLine(text, at)) {
    const line = text.slice(at, lineEnd(text, at));
    const fence = FENCE.exec(line);
    if (fence && fence[1]![0] === marks[0] && fence[1]!.length >= marks.length && fence[2]!.trim() === '') {
      return { end: nextLine(text, at), textEnd: at, isClosed: true };
    }
    if (fallback < 0 && HEADING_WITH_ID.test(line)) fallback = at;
    if (fence && fence[2]!.trim() === 'carag') {
      const end = fallback < 0 ? at : fallback;
      return { end, textEnd: end, isClosed: false };
    }
  }
  const end = fallback < 0 ? text.length : fallback;
  return { end, textEnd: end, isClosed: false };
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
