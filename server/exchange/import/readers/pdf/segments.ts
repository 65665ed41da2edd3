/** Joins the pieces of text of a page, which may be letters, into segments: what stands on one line without a gap. */
import type { Segment } from '../../layout/columns-of-pages.ts';

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

/** The segments of a page, from top to bottom and left to right. */
export function segmentsOf(pieces: readonly PdfPiece[], page: number, height: number): Segment[] {
  const lines: Placed[][] = [];
  const placed = pieces.filter(({ str }) => str.trim() !== '').map((piece) => placedOf(piece, height));
  for (const piece of placed.sort((a, b) => a.top - b.top || a.left - b.left)) {
    const line = lines.at(-1);
    if (line && Math.abs(line[0]!.top - piece.top) < piece.size * 0.4) line.push(piece);
    else lines.push([piece]);
  }
  return lines.flatMap((line) =>
    joinedLine(
      line.sort((a, b) => a.left - b.left),
      page,
    ),
  );
}

function placedOf({ str, transform, width }: PdfPiece, height: number): Placed {
  const [a = 0, b = 0, , , x = 0, y = 0] = transform;
  const size = Math.hypot(a, b) || 10;
  return { text: str, left: x, right: x + width, top: height - y, size };
}

/** More room than this many letters are high is a gap between columns; less than the smaller is none at all. */
const GAP = 1;
const SPACE = 0.15;

const isListSign = (text: string) => /^[•●▪◦–\uf0b7\uf0a7-]$/u.test(text.trim());

function joinedLine(line: readonly Placed[], page: number): Segment[] {
  const segments: Segment[] = [];
  for (const { text, left, right, top, size } of line) {
    const last = segments.at(-1);
    const gap = last ? left - last.right : Number.POSITIVE_INFINITY;
    if (!last || (gap > size * GAP && !isListSign(last.text)))
      segments.push({ text, page, left, right, top, size });
    else {
      const between = gap > size * SPACE && !/\s$/.test(last.text) && !/^\s/.test(text) ? ' ' : '';
      segments[segments.length - 1] = { ...last, text: last.text + between + text, right };
    }
  }
  return segments.map((segment) => ({ ...segment, text: segment.text.replace(/\s+/g, ' ').trim() }));
}
