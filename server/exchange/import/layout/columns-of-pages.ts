/** Puts the text of pages, of which every piece has its place, into rows and columns, or into lines where there are none. */
import type { IdStyle } from '../../../model/ids.ts';
import { roleOfHeading } from '../column-names.ts';
import type { Block, SourceRow } from '../document.ts';
import { idInCell, styleOf } from '../ids.ts';
import { isHeadingText } from './headings.ts';
import { paragraphOf, proseOfLines } from './lines.ts';
import type { PageLine } from './pages.ts';

/** A stretch of text on one line, from edge to edge, in points from the upper left corner of its page. */
export interface Segment {
  readonly text: string;
  readonly page: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  /** The height of its letters. */
  readonly size: number;
}

/** The left edges of the columns of a table of questions, that of the ids first; undefined where there is none. */
export function columnEdges(given: readonly Segment[]): readonly number[] | undefined {
  const segments = withWholeIds(given);
  const edges = commonEdges(segments);
  const style = styleOf(segments.map(({ text }) => text));
  const ids = edges.findIndex((edge) => idsAt(segments, edge, style) >= 3);
  const own = edges.slice(ids);
  return ids >= 0 && own.length > 1 ? own : undefined;
}

/** The segments with ids in one that a narrow column parted: “PC” over “1.1”. */
function withWholeIds(segments: readonly Segment[]): Segment[] {
  const whole: Segment[] = [];
  const letters = new Map<number, number>();
  for (const segment of segments) {
    const left = Math.round(segment.left);
    const at = letters.get(left);
    const above = at === undefined ? undefined : whole[at];
    const isBelow = above?.page === segment.page && segment.top - above.top < segment.size * 1.8;
    letters.delete(left);
    if (above && at !== undefined && isBelow && /^\d{1,3}(?:\.\d{1,3})*[a-z]?$/.test(segment.text))
      whole[at] = { ...above, text: `${above.text} ${segment.text}` };
    else {
      if (/^[A-Z]{1,3}$/.test(segment.text)) letters.set(left, whole.length);
      whole.push(segment);
    }
  }
  return whole;
}

const NEAR = 8;
const isAt = ({ left }: Segment, edge: number) => Math.abs(left - edge) <= NEAR;

const idsAt = (segments: readonly Segment[], edge: number, style: IdStyle) =>
  segments.filter((segment) => isAt(segment, edge) && idInCell(segment.text, style)).length;

/** Edges at which many segments begin, from left to right. */
function commonEdges(segments: readonly Segment[]): number[] {
  const counts = new Map<number, number>();
  for (const { left } of segments) counts.set(Math.round(left), (counts.get(Math.round(left)) ?? 0) + 1);
  const least = Math.max(3, segments.length / 25);
  const found: { edge: number; count: number }[] = [];
  for (const [edge, count] of [...counts].sort(([a], [b]) => a - b)) {
    const last = found.at(-1);
    if (last && edge - last.edge <= NEAR) last.count += count;
    else found.push({ edge, count });
  }
  return found.filter(({ count }) => count >= least).map(({ edge }) => edge);
}

/** The rows of a table of questions, with what stands between them. A row begins at its id. */
export function blocksOfColumns(given: readonly Segment[], edges: readonly number[]): Block[] {
  const segments = withWholeIds(given);
  const style = styleOf(segments.map(({ text }) => text));
  const blocks: Block[] = [];
  let rows: SourceRow[] = [];
  let open: Segment[][] | undefined;
  const endRow = () => {
    if (open) rows.push(rowOf(open));
    open = undefined;
  };
  const endTable = () => {
    endRow();
    if (rows.length > 0) blocks.push({ is: 'table', isRagged: false, rows, at: rows[0]!.at });
    rows = [];
  };
  const ofHeadings = headingsOf(segments);
  for (const segment of segments) {
    const headings = ofHeadings.get(segment);
    if (headings) {
      // Repeated on each page: what goes on after them belongs to the row above.
      if (headings[0] === segment) rows.push(headingRow(headings, edges));
      continue;
    }
    const column = columnOf(segment, edges);
    const at = { page: segment.page };
    if (column === 0 && isAt(segment, edges[0]!) && idInCell(segment.text, style)) {
      endRow();
      open = edges.map(() => []);
    } else if (isHeadingText(segment.text)) {
      endTable();
      blocks.push({ is: 'heading', level: 1, text: segment.text, at });
      continue;
    }
    if (open) open[Math.max(0, column)]!.push(segment);
    else blocks.push(paragraphOf(segment.text, at));
  }
  endTable();
  return blocks;
}

/** The segments of lines that hold nothing but what columns are called. */
function headingsOf(segments: readonly Segment[]): Map<Segment, readonly Segment[]> {
  const lines = new Map<string, Segment[]>();
  for (const segment of segments) {
    const place = `${segment.page} ${Math.round(segment.top)}`;
    const line = lines.get(place);
    if (line) line.push(segment);
    else lines.set(place, [segment]);
  }
  const headings = [...lines.values()].filter(
    (line) => line.length > 1 && line.every(({ text }) => roleOfHeading(text) !== undefined),
  );
  return new Map(headings.flatMap((line) => line.map((segment) => [segment, line] as const)));
}

function headingRow(segments: readonly Segment[], edges: readonly number[]): SourceRow {
  const at = { page: segments[0]!.page };
  const cells = segments.map((segment) => ({
    column: columnOf(segment, edges),
    columns: 1,
    blocks: [paragraphOf(segment.text, at)],
  }));
  return { cells, isHeading: true, at };
}

const columnOf = ({ left }: Segment, edges: readonly number[]) =>
  edges.reduce((last, edge, index) => (left >= edge - NEAR ? index : last), 0);

function rowOf(columns: readonly (readonly Segment[])[]): SourceRow {
  const at = { page: columns.flat()[0]!.page };
  const cells = columns.flatMap((segments, column) => {
    if (segments.length === 0) return [];
    const blocks = proseOfLines(
      linesOfSegments(segments).map(({ text }) => text),
      at,
    );
    return [{ column, columns: 1, blocks }];
  });
  return { cells, isHeading: false, at };
}

/** Segments as lines, a blank one wherever more room is left than between lines. */
export function linesOfSegments(segments: readonly Segment[]): PageLine[] {
  const lines: { text: string; number: number; page: number }[] = [];
  let last: Segment | undefined;
  for (const segment of segments) {
    const isSameLine = last?.page === segment.page && Math.abs(last.top - segment.top) < segment.size / 2;
    const isApart =
      last !== undefined && last.page === segment.page && segment.top - last.top > segment.size * 1.8;
    if (isSameLine) lines.at(-1)!.text += `   ${segment.text}`;
    else {
      if (isApart) lines.push({ text: '', number: lines.length + 1, page: segment.page });
      lines.push({ text: segment.text, number: lines.length + 1, page: segment.page });
    }
    last = segment;
  }
  return lines;
}
