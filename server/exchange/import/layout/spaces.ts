/** Reads lines whose columns are kept apart by spaces as pieces of a page, each with its place. */

import type { PageLine } from './pages.ts';
import type { Segment } from './segment.ts';

/** As wide as a letter, as high as one, and as far as lines are apart, in points. */
const LETTER = 5;
const SIZE = 10;
const LINE = 12;

/** What stands on each line without a gap of two spaces; the sign of a list stands before its item. */
export function segmentsOfSpaces(lines: readonly PageLine[]): Segment[] {
  return lines.flatMap(({ text, number, page }) => {
    const segments: Segment[] = [];
    for (const { 0: piece, index } of text.matchAll(/(?:[•●▪◦–-] {1,6})?\S+(?: \S+)*/g))
      segments.push({
        text: piece,
        page,
        left: index * LETTER,
        right: (index + piece.length) * LETTER,
        top: number * LINE,
        size: SIZE,
      });
    return segments;
  });
}
