/** Finds fenced blocks of Markdown. */
import { lineEnd, nextLine } from '../../text/lines.ts';
import { isOutdented } from './columns.ts';

/** A line that opens or closes a fenced block: its indentation, its marks, what follows them. */
const FENCE = /^ {0,3}(`{3,}(?!`)|~{3,}(?!~))(.*)$/;
const HEADING_WITH_ID = /^ {0,3}#{1,2}[ \t]+[A-Za-z]{0,3} ?\d/;

/** The marks of a line that opens a fenced block; undefined for any other line. */
export function openingFence(line: string): string | undefined {
  const [, marks, rest] = FENCE.exec(line) ?? [];
  return marks && !(marks.startsWith('`') && rest!.includes('`')) ? marks : undefined;
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
      if (isOutdented(line, itemColumn)) return { end: at, textEnd: at, isClosed: true };
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
