/** Puts the text of pages, of which every piece has its place, into rows and columns, or into lines where there are none. */
import type { IdStyle } from '../../../model/ids.ts';
import { roleOfHeading } from '../column-names.ts';
import type { Aside, Block, SourceRow } from '../document.ts';
import { idInCell, leadingId, styleOf } from '../ids.ts';
import { isHeadingText } from './headings.ts';
import { paragraphOf, proseOfLines } from './lines.ts';
import type { PageLine } from './pages.ts';
import { isAt, isSameLine, LINE_PITCH, NEAR, type Segment } from './segment.ts';
import { brokenNames, headsOf, type TableHead } from './table-heads.ts';

/** The left edges of the columns of a table of questions, that of the ids first; undefined where there is none. */
export function columnEdges(given: readonly Segment[]): readonly number[] | undefined {
  const segments = withWholeIds(given);
  const edges = commonEdges(segments);
  const style = styleOf(segments.map(({ text }) => text));
  const ids = edges.findIndex((edge) => idsAt(segments, edge, style) >= 3);
  const own = edges.slice(ids);
  return ids >= 0 && own.length > 1 ? own : undefined;
}

/** The segments with ids in one that a narrow column parted, or the end of a page: “PC” over “1.1”, “1.13.1.” over “2”. */
function withWholeIds(
  segments: readonly Segment[],
  heads: ReadonlyMap<Segment, TableHead> = new Map(),
): Segment[] {
  const whole: Segment[] = [];
  const begun = new Map<number, number>();
  for (const segment of segments) {
    if (heads.has(segment)) {
      whole.push(segment);
      continue;
    }
    const left = Math.round(segment.left);
    const at = begun.get(left);
    const above = at === undefined ? undefined : whole[at];
    const isBelow =
      above &&
      (above.page === segment.page
        ? segment.top - above.top < segment.size * 1.8
        : above.page + 1 === segment.page);
    begun.delete(left);
    if (above && at !== undefined && isBelow && REST_OF_ID.test(segment.text)) {
      const between = LETTERS_OF_ID.test(above.text) ? ' ' : '';
      whole[at] = { ...above, text: above.text + between + segment.text };
    } else {
      if (LETTERS_OF_ID.test(segment.text) || NUMBERS_OF_ID.test(segment.text)) begun.set(left, whole.length);
      whole.push(segment);
    }
  }
  return whole;
}

const LETTERS_OF_ID = /^[A-Z]{1,3}$/;
const NUMBERS_OF_ID = /^[A-Z]{0,3}(?:\d{1,3}\.)+$/;
const REST_OF_ID = /^\d{1,3}(?:\.\d{1,3})*[a-z]?$/;

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
export function blocksOfColumns(given: readonly Segment[], edges: readonly number[]): ReadColumns {
  const heads = headsOf(given);
  const blocks = new TableReader(withWholeIds(given, heads), heads, edges).read();
  return { blocks, asides: [...new Set(heads.values())].flatMap(brokenNames) };
}

export interface ReadColumns {
  readonly blocks: Block[];
  readonly asides: readonly Aside[];
}

/** A row as it comes together; of one that stands over all columns, what follows its id is its text. */
interface OpenRow {
  readonly columns: Segment[][];
  readonly isOverAll: boolean;
}

class TableReader {
  private readonly segments: readonly Segment[];
  private readonly style: IdStyle;
  private readonly heads: ReadonlyMap<Segment, TableHead>;
  private readonly blocks: Block[] = [];
  private edges: readonly number[];
  private rows: SourceRow[] = [];
  private open: OpenRow | undefined;
  private between: Segment[] = [];
  /** The height of the letters of most segments: those of headings are larger. */
  private readonly usual: number;
  /** The last that was come to. */
  private head: TableHead | undefined;

  constructor(
    segments: readonly Segment[],
    heads: ReadonlyMap<Segment, TableHead>,
    edges: readonly number[],
  ) {
    this.segments = segments;
    this.style = styleOf(segments.map(({ text }) => text));
    this.heads = heads;
    this.edges = edges;
    this.usual = usualSize(segments);
  }

  read(): Block[] {
    for (const segment of this.segments) {
      const head = this.heads.get(segment);
      if (!head) this.take(segment);
      else if (head.segments[0] === segment) this.begin(head);
    }
    this.endTable();
    this.endBetween();
    return this.blocks;
  }

  /** A head is repeated on each page: what goes on after it belongs to the row above. One with other names begins a table. */
  private begin(head: TableHead): void {
    const edges = head.edges ?? this.edges;
    if (!isRepeated(head, this.head) || edges.length !== this.edges.length) {
      this.endTable();
      this.endBetween();
    }
    this.head = head;
    this.edges = edges;
    this.rows.push(headingRow(head, edges));
  }

  private take(segment: Segment): void {
    const { text, page } = segment;
    const column = columnOf(segment, this.edges);
    const isFirst = column === 0 && isAt(segment, this.edges[0]!);
    const isOver = isFirst && segment.right > (this.edges[1] ?? segment.right) + NEAR;
    const id = isOver ? leadingId(text, this.style) : undefined;
    if (isFirst && idInCell(text, this.style)) this.beginRow([[segment]], false);
    else if (id && id.rest !== '')
      this.beginRow([[{ ...segment, text: id.printed }], [{ ...segment, text: id.rest }]], true);
    else if (this.isHeading(segment, column) && !id) {
      this.endTable();
      this.endBetween();
      this.blocks.push({ is: 'heading', level: 1, text, at: { page } });
    } else if (this.open?.isOverAll) this.goOnOverAll(this.open.columns, segment);
    else if (this.open && !isOver) this.open.columns[column]!.push(segment);
    else {
      this.endTable();
      this.between.push(segment);
    }
  }

  /** Within a row, headings stand at its left edge alone: what is asked may be larger than the guidance beside it. */
  private isHeading({ text, size }: Segment, column: number): boolean {
    const isLarge = column === 0 && size > this.usual * LARGER;
    return isLarge || ((column === 0 || !this.open) && isHeadingText(text));
  }

  /** A sentence that asks is the text of a row over all columns; what follows it is guidance. */
  private goOnOverAll(columns: Segment[][], segment: Segment): void {
    const isAsked = /[.?]$/.test(columns[1]!.at(-1)?.text ?? '');
    const guidance = this.head?.edges ? this.head.names.findIndex(isOfGuidance) : -1;
    columns[isAsked && guidance > 0 ? guidance : 1]!.push(segment);
  }

  private beginRow(begun: readonly Segment[][], isOverAll: boolean): void {
    this.endRow();
    this.endBetween();
    this.open = { columns: this.edges.map((_, column) => [...(begun[column] ?? [])]), isOverAll };
  }

  private endRow(): void {
    if (this.open) this.rows.push(rowOf(this.open.columns));
    this.open = undefined;
  }

  private endTable(): void {
    this.endRow();
    if (this.rows.length > 0)
      this.blocks.push({ is: 'table', isRagged: false, rows: this.rows, at: this.rows[0]!.at });
    this.rows = [];
  }

  private endBetween(): void {
    for (const lines of paragraphsOf(this.between)) {
      const texts = lines.map(({ text }) => text);
      this.blocks.push(...proseOfLines(texts, { page: lines[0]!.page }));
    }
    this.between = [];
  }
}

const isRepeated = ({ names }: TableHead, before: TableHead | undefined) =>
  names.length === before?.names.length && names.every(({ text }, at) => text === before.names[at]!.text);

const isOfGuidance = ({ text }: TableHead['names'][number]) => roleOfHeading(text) === 'guidance';

/** The segments of each paragraph: its lines stand close together. */
function paragraphsOf(segments: readonly Segment[]): Segment[][] {
  const paragraphs: Segment[][] = [];
  for (const segment of segments) {
    const last = paragraphs.at(-1)?.at(-1);
    const goesOn =
      last?.page === segment.page &&
      last.left <= segment.left + NEAR &&
      segment.top - last.top <= segment.size * LINE_PITCH;
    if (goesOn) paragraphs.at(-1)!.push(segment);
    else paragraphs.push([segment]);
  }
  return paragraphs;
}

/** So much larger than what is usual are the letters of headings. */
const LARGER = 1.15;

function usualSize(segments: readonly Segment[]): number {
  const sizes = segments.map(({ size }) => size).sort((a, b) => a - b);
  return sizes[Math.floor(sizes.length / 2)] ?? 0;
}

function headingRow({ names, segments }: TableHead, edges: readonly number[]): SourceRow {
  const at = { page: segments[0]!.page };
  const cells = names.map(({ text, segment }) => ({
    column: columnOf(segment, edges),
    columns: 1,
    blocks: [paragraphOf(text, at)],
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
    const isApart =
      last !== undefined && last.page === segment.page && segment.top - last.top > segment.size * 1.8;
    if (last && isSameLine(last, segment)) lines.at(-1)!.text += `   ${segment.text}`;
    else {
      if (isApart) lines.push({ text: '', number: lines.length + 1, page: segment.page });
      lines.push({ text: segment.text, number: lines.length + 1, page: segment.page });
    }
    last = segment;
  }
  return lines;
}
