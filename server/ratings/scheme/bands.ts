/** Compares figures with bands: which lie in one, and how far others lie outside. */
import type { Edge, Interval } from '../../model/interval.ts';
import type { Figure } from './figures.ts';

/** Whether a band covers a figure. */
export function covers({ from, to }: Interval, figure: Figure): boolean {
  return !isBefore(figure, from) && !isAfter(figure, to);
}

/** True of a band that begins after its end, so that no figure is in it. */
export function isEmpty({ from, to }: Interval): boolean {
  if (!from || !to) return false;
  return from.at.gt(to.at) || (from.at.equals(to.at) && !(from.isIn && to.isIn));
}

const isBefore = (figure: Figure, edge: Edge | undefined) =>
  edge !== undefined && (edge.isIn ? figure.lt(edge.at) : figure.lte(edge.at));

const isAfter = (figure: Figure, edge: Edge | undefined) =>
  edge !== undefined && (edge.isIn ? figure.gt(edge.at) : figure.gte(edge.at));

/** How far a figure lies outside a band, counted to the nearest edge of it; 0 within it and on an edge. */
export function distanceTo({ from, to }: Interval, figure: Figure): Figure {
  if (from && figure.lt(from.at)) return from.at.sub(figure);
  if (to && figure.gt(to.at)) return figure.sub(to.at);
  return figure.sub(figure);
}
