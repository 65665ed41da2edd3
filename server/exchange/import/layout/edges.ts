/** Tells whether a stretch of text begins at the edge of a column. */
import type { Segment } from './columns-of-pages.ts';

/** In points: no two columns stand nearer to each other. */
export const NEAR = 8;

export const isAt = ({ left }: Segment, edge: number) => Math.abs(left - edge) <= NEAR;
