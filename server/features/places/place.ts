/** Turns spans of chunks into places that an editor can go to, and puts places in order. */
import type { Project } from '../../project/project.ts';
import type { Span } from '../../syntax/chunk.ts';
import { comparePositions, type Range } from '../../text/position.ts';

/** A stretch of a document, for an editor to go to. */
export interface Place {
  readonly uri: string;
  readonly range: Range;
}

/** Where a span stands now; undefined where its document is gone. */
export function placeOf(project: Project, span: Span): Place | undefined {
  const document = project.documentOf(span.chunk);
  return document && { uri: document.uri, range: span.chunk.rangeOf(span) };
}

/** The places in order, each once. */
export function sortedPlaces(places: readonly Place[]): Place[] {
  const sorted = [...places].sort(comparePlaces);
  return sorted.filter((place, index) => index === 0 || comparePlaces(sorted[index - 1]!, place) !== 0);
}

function comparePlaces(a: Place, b: Place): number {
  if (a.uri !== b.uri) return a.uri < b.uri ? -1 : 1;
  return comparePositions(a.range.start, b.range.start) || comparePositions(a.range.end, b.range.end);
}
