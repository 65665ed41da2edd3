/** Finds what keeps a version from being compared: it would look as if what cannot be read had been removed. */
import type { Document } from '../../project/document.ts';
import type { QuestionSet } from '../../project/question-sets.ts';
import { conflictMarkers } from '../../syntax/conflicts.ts';

const UNREADABLE = /^(?:yaml\/(?!anchor|tag|text-lost|needs-quotes)|shape\/unknown-document)/;

/** A document that cannot be read, with the line, counted from 1, where that begins, if it can be said. */
export interface UnreadDocument {
  readonly document: Document;
  readonly line: number | undefined;
}

export function unreadIn(set: QuestionSet): UnreadDocument | undefined {
  for (const document of set.inReadingOrder()) {
    const line = unreadLine(document);
    if (document.failure !== undefined || line !== undefined) return { document, line };
  }
  return undefined;
}

/** The first line that cannot be read, or that is left over from merging two versions. */
function unreadLine({ readings, source }: Document): number | undefined {
  for (const { problems, chunk } of readings) {
    const [start] = [
      ...problems.filter(({ rule }) => UNREADABLE.test(rule)),
      ...conflictMarkers(chunk.text, source.format === 'markdown'),
    ].map((each) => each.start);
    if (start !== undefined) return chunk.positionAt(start).line + 1;
  }
  return undefined;
}
