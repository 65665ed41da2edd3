/** Finds where in a document a place in the text of a scalar stands. */
import { lastNotAfter } from '../../text/lines.ts';
import type { Scalar } from '../tree.ts';
import { type ScalarPiece, scalarPieces } from './scalar-text.ts';

const placesKnown = new WeakMap<
  Scalar,
  { readonly source: string; readonly place: (offset: number) => number }
>();

/** From an offset in a scalar's text to the offset in its chunk; worked out once for each scalar. */
export function sourcePlaces(scalar: Scalar, source: string): (offset: number) => number {
  const isVerbatim = scalar.value.length === scalar.end - scalar.start;
  if (isVerbatim && (scalar.style === 'plain' || scalar.style === 'prose' || scalar.style === 'heading'))
    return (offset) => scalar.start + offset;
  const known = placesKnown.get(scalar);
  if (known?.source === source) return known.place;
  const { start, end, style, indent, value } = scalar;
  const within = placesIn(scalarPieces(source, start, end, style, indent));
  // A name whose letters were composed is shorter than what is written.
  const place = (offset: number) => within(offset >= value.length ? Number.POSITIVE_INFINITY : offset);
  placesKnown.set(scalar, { source, place });
  return place;
}

/**
 * Where an offset lies among pieces of a text: a line break that was folded away is no part of the word before it. What
 * is kept of each piece is numbers alone, for that is kept as long as the text is.
 */
function placesIn(pieces: readonly ScalarPiece[]): (offset: number) => number {
  const starts: number[] = [];
  const sources: number[] = [];
  /** Where those end that are written as they are read. */
  const ends: (number | undefined)[] = [];
  let length = 0;
  for (const piece of pieces) {
    if (piece.text === '') continue;
    starts.push(length);
    sources.push(piece.source);
    ends.push(endOf(piece));
    length += piece.text.length;
  }
  const last = pieces.at(-1);
  const end = endOf(last) ?? last?.source ?? 0;
  return (offset) => {
    if (offset >= length) return end;
    const index = lastNotAfter(starts, offset);
    const source = sources[index]!;
    const inside = offset - starts[index]!;
    if (ends[index] !== undefined) return source + inside;
    return inside === 0 ? (ends[index - 1] ?? source) : source;
  };
}

const endOf = (piece: ScalarPiece | undefined) =>
  piece?.verbatim ? piece.source + piece.text.length : undefined;
