/** Joins the pieces of text of a page, which may be letters, into segments: what stands on one line without a gap. */
import type { Segment } from '../../layout/segment.ts';

/** A piece of text as the library gives it: where it stands is the end of its transformation. */
export interface PdfPiece {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
}

interface Placed {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly size: number;
}

/** The pieces of a page. */
export interface PdfPage {
  readonly pieces: readonly PdfPiece[];
  readonly number: number;
  readonly height: number;
}

/** The segments of all pages, page by page, from top to bottom and left to right. */
export function segmentsOf(pages: readonly PdfPage[]): Segment[] {
  const lines = pages.flatMap(linesOfPage);
  const edges = edgesIn(lines.map(({ line }) => line));
  return lines.flatMap(({ line, page }) => joinedLine(line, page, edges));
}

function linesOfPage({ pieces, number: page, height }: PdfPage): { line: Placed[]; page: number }[] {
  const lines: Placed[][] = [];
  const placed = pieces.filter(({ str }) => str.trim() !== '').map((piece) => placedOf(piece, height));
  for (const piece of placed.sort((a, b) => a.top - b.top || a.left - b.left)) {
    const line = lines.at(-1);
    if (line && Math.abs(line[0]!.top - piece.top) < piece.size * 0.4) line.push(piece);
    else lines.push([piece]);
  }
  return lines.map((line) => ({ line: line.sort((a, b) => a.left - b.left), page }));
}

/** An edge at which this many pieces begin is that of a column; of a long document, one in so many of its lines. */
const LEAST_AT_EDGE = 4;
const LINES_FOR_EACH = 400;

/** The left edges of columns, in whole points: where many pieces begin that stand apart from what is before them. */
function edgesIn(lines: readonly (readonly Placed[])[]): ReadonlySet<number> {
  const counts = new Map<number, number>();
  for (const line of lines)
    for (const [index, { left, size }] of line.entries()) {
      const before = line[index - 1];
      if (before && left - before.right <= size * COLUMN_GAP) continue;
      counts.set(Math.round(left), (counts.get(Math.round(left)) ?? 0) + 1);
    }
  const least = Math.max(LEAST_AT_EDGE, lines.length / LINES_FOR_EACH);
  return new Set([...counts].flatMap(([edge, count]) => (count >= least ? [edge] : [])));
}

function placedOf({ str, transform, width }: PdfPiece, height: number): Placed {
  const [a = 0, b = 0, , , x = 0, y = 0] = transform;
  const size = Math.hypot(a, b) || 10;
  return { text: str, left: x, right: x + width, top: height - y, size };
}

/** More room than this many letters are high is a gap between columns; less is one where a column begins, and less than the smallest is none at all. */
const GAP = 1;
const COLUMN_GAP = 0.5;
const SPACE = 0.15;

const isListSign = (text: string) => /^[•●▪◦–\uf0b7\uf0a7-]$/u.test(text.trim());

function joinedLine(line: readonly Placed[], page: number, edges: ReadonlySet<number>): Segment[] {
  const segments: Segment[] = [];
  for (const { text, left, right, top, size } of line) {
    const last = segments.at(-1);
    const gap = last ? left - last.right : Number.POSITIVE_INFINITY;
    const room = edges.has(Math.round(left)) ? COLUMN_GAP : GAP;
    if (!last || (gap > size * room && !isListSign(last.text)))
      segments.push({ text, page, left, right, top, size });
    else {
      const between = gap > size * SPACE && !/\s$/.test(last.text) && !/^\s/.test(text) ? ' ' : '';
      segments[segments.length - 1] = { ...last, text: last.text + between + text, right };
    }
  }
  return segments.map((segment) => ({ ...segment, text: segment.text.replace(/\s+/g, ' ').trim() }));
}
