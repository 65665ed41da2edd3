/** Puts pages in order that are set in two columns, as newspapers are: questions go on from the foot of the first to the head of the second. */
import type { IdStyle } from '../../../model/ids.ts';
import { compareIds } from '../../../model/ids.ts';
import { leadingId, styleOf } from '../ids.ts';
import { NEAR, type Segment } from './segment.ts';

/** Fewer questions in a column are no column of questions. */
const LEAST = 2;

/** The segments, those of the first column of each page before those of its second; undefined where there are no such columns. */
export function inNewspaperOrder(segments: readonly Segment[]): Segment[] | undefined {
  const style = styleOf(segments.map(({ text }) => text));
  const second = secondEdge(segments, style);
  if (second === undefined) return undefined;
  const pages = new Map<number, { first: Segment[]; second: Segment[] }>();
  for (const segment of segments) {
    const page = pages.get(segment.page) ?? { first: [], second: [] };
    pages.set(segment.page, page);
    page[segment.left >= second - NEAR ? 'second' : 'first'].push(segment);
  }
  return [...pages.values()].flatMap(({ first, second }) => [...first, ...second]);
}

/** The left edge of the second column: ids begin there, above all of which the ids of the first have come. */
function secondEdge(segments: readonly Segment[], style: IdStyle): number | undefined {
  const begun = segments.flatMap(({ text, left, page }) => {
    const id = leadingId(text, style)?.id;
    return id === undefined ? [] : [{ id, left, page }];
  });
  const [first] = [...begun].sort((a, b) => a.left - b.left);
  const away = begun.filter(({ left }) => first && left - first.left > WIDTH);
  const edge = Math.min(...away.map(({ left }) => left));
  const ofSecond = begun.filter(({ left }) => Math.abs(left - edge) <= NEAR);
  const ofFirst = begun.filter(({ left }) => first && Math.abs(left - first.left) <= NEAR);
  if (ofFirst.length < LEAST || ofSecond.length < LEAST || crosses(segments, edge)) return undefined;
  const order = [...new Set(begun.map(({ page }) => page))].flatMap((page) => [
    ...ofFirst.filter((each) => each.page === page),
    ...ofSecond.filter((each) => each.page === page),
  ]);
  const isInOrder = order.every(({ id }, index) => index === 0 || compareIds(order[index - 1]!.id, id) < 0);
  return isInOrder ? edge : undefined;
}

/** No column is narrower. */
const WIDTH = 100;

/** True where much of what begins before an edge goes on over it. */
const crosses = (segments: readonly Segment[], edge: number) => {
  const before = segments.filter(({ left }) => left < edge - NEAR);
  return before.filter(({ right }) => right > edge).length * 10 > before.length * 3;
};
