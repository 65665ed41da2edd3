/** Finds what the columns of tables in pages are called, also where narrow columns break it. */
import { roleOfHeading } from '../column-names.ts';
import type { Aside } from '../document.ts';
import { isAt, isSameLine, LINE_PITCH, type Segment } from './segment.ts';

/** A line of what the columns of a table are called, which narrow columns may break. */
export interface TableHead {
  readonly segments: readonly Segment[];
  readonly names: readonly { readonly text: string; readonly printed: string; readonly segment: Segment }[];
  /** The left edges of its columns; undefined where what stands below it begins elsewhere. */
  readonly edges: readonly number[] | undefined;
}

/** The heads of tables, by each segment of theirs. */
export function headsOf(segments: readonly Segment[]): Map<Segment, TableHead> {
  const found: { start: number; names: FoundName[] }[] = [];
  for (const [start, line] of linesAcross(segments)) {
    if (line.length < 2) continue;
    const names = line.flatMap((segment) => nameOf(segment, segments, start + line.length) ?? []);
    if (names.length === line.length) found.push({ start, names });
  }
  return new Map(
    found.flatMap(({ start, names }, at) => {
      const below = segments.slice(start, found[at + 1]?.start);
      const head: TableHead = {
        segments: names.flatMap(({ all }) => all),
        names: names.map(({ text, all }) => ({ text, printed: wordsOf(all), segment: all[0] })),
        edges: edgesOf(names, below),
      };
      return head.segments.map((segment) => [segment, head] as const);
    }),
  );
}

/** What a column is called, and the segments that say so. */
interface FoundName {
  readonly text: string;
  readonly all: readonly [Segment, ...Segment[]];
}

const wordsOf = (segments: readonly Segment[]) => segments.map(({ text }) => text).join(' ');

/** The names that were put together of parts of words, as they are printed. */
export const brokenNames = ({ names }: TableHead): Aside[] =>
  names.flatMap(({ text, printed, segment: { page } }) =>
    text === printed ? [] : [{ text: printed, why: 'rewritten', at: { page } }],
  );

/** The lines of all pages, each with the index of its first segment. */
function linesAcross(segments: readonly Segment[]): [number, Segment[]][] {
  const lines: [number, Segment[]][] = [];
  for (const [index, segment] of segments.entries()) {
    const first = lines.at(-1)?.[1][0];
    if (first && isSameLine(first, segment)) lines.at(-1)![1].push(segment);
    else lines.push([index, [segment]]);
  }
  return lines;
}

/** What a column is called, over the lines that it takes: “Numbe” over “r”, “Asked” over “when”. */
function nameOf(first: Segment, segments: readonly Segment[], from: number): FoundName | undefined {
  const all: [Segment, ...Segment[]] = [first];
  let { text } = first;
  for (let at = from; at < segments.length && at < from + MOST_IN_HEAD; at++) {
    const segment = segments[at]!;
    if (segment.page !== first.page || segment.top - all.at(-1)!.top > first.size * LINE_PITCH) break;
    if (Math.abs(segment.left - first.left) > 1 || !/^\p{Ll}/u.test(segment.text)) continue;
    const apart = `${text} ${segment.text}`;
    const joined = `${text}${segment.text}`;
    text = !roleOfHeading(apart) && roleOfHeading(joined) ? joined : apart;
    all.push(segment);
  }
  return roleOfHeading(text) === undefined ? undefined : { text, all };
}

/** A head has no more segments below its first line. */
const MOST_IN_HEAD = 30;

/** The edges of the columns below a head, where its first holds ids and most of what stands there begins at one of them. */
function edgesOf(names: readonly FoundName[], below: readonly Segment[]): number[] | undefined {
  const edges = names.map(({ all: [{ left }] }) => left);
  const fitting = below.filter((segment) => edges.some((edge) => isAt(segment, edge))).length;
  return roleOfHeading(names[0]!.text) === 'id' && fitting * 2 > below.length ? edges : undefined;
}
