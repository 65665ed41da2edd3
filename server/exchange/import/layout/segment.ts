/** A stretch of text on a page, and how it stands to edges and to others. */

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

/** In points: no two columns begin nearer to each other. */
export const NEAR = 8;

/** Lines of one paragraph stand no further apart than this many times the height of their letters. */
export const LINE_PITCH = 1.4;

export const isAt = ({ left }: Segment, edge: number) => Math.abs(left - edge) <= NEAR;

export const isSameLine = (one: Segment, other: Segment) =>
  one.page === other.page && Math.abs(one.top - other.top) < other.size / 2;
