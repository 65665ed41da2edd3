/** Finds lines and their breaks in a text, and turns offsets into positions and back. */
import type { Position } from './position.ts';

/** A lone carriage return ends a line too; as a line feed it has the same length and needs no special case. */
export function foldLoneReturns(text: string): string {
  return text.includes('\r') ? text.replace(/\r(?!\n)/g, '\n') : text;
}

/** Offset just after the line break that ends the line holding `from`, or the length of the text. */
export function nextLine(text: string, from: number): number {
  const feed = text.indexOf('\n', from);
  return feed < 0 ? text.length : feed + 1;
}

/** Offset of the end of the line holding `from`, its line break not included. */
export function lineEnd(text: string, from: number): number {
  return trimBreak(text, from, nextLine(text, from));
}

/** `end` moved before the line break that stands there, never before `start`. */
export function trimBreak(text: string, start: number, end: number): number {
  if (end > start && text.charCodeAt(end - 1) === 10) end--;
  if (end > start && text.charCodeAt(end - 1) === 13) end--;
  return end;
}

/** The offset at which each line starts; the first is 0. Lines end at LF or CRLF. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) starts.push(i + 1);
  return starts;
}

/** The index of the last entry of `sorted` that is not greater than `value`; 0 where there is none. */
export function lastNotAfter(sorted: ArrayLike<number>, value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (sorted[middle]! <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

export function positionAt(starts: readonly number[], offset: number): Position {
  const line = lastNotAfter(starts, offset);
  return { line, character: offset - starts[line]! };
}

/** The offset of a position, moved inside its line and inside the text where it lies outside. */
export function offsetAt(text: string, starts: readonly number[], position: Position): number {
  if (position.line < 0) return 0;
  const start = starts[position.line];
  if (start === undefined) return text.length;
  const end = trimBreak(text, start, starts[position.line + 1] ?? text.length);
  return Math.min(start + Math.max(0, position.character), end);
}
