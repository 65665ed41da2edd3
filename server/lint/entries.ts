/** Finds the entry of a reading that a finding is about, and says what messages call it. */
import { DOCUMENTS } from '../model/documents/index.ts';
import { withoutSpaces } from '../model/ids.ts';
import type { Definition, Reading } from '../model/reading.ts';
import type { Scalar } from '../syntax/tree.ts';
import { sourcePlaces } from '../syntax/yaml/source-places.ts';

/** The innermost entry of a reading that holds an offset: a row before its question, a question before its section. */
export function entryAt(reading: Reading, at: number): Definition | undefined {
  return reading.definitions.findLast(({ node }) => node && node.start <= at && at <= node.end);
}

/** How a message begins that speaks of what stands at an offset: “A1.8”, “The section planning”, “This glossary”. */
export function subjectAt(reading: Reading, at: number): string {
  const entry = entryAt(reading, at);
  if (entry) return calledInFull(entry);
  if (reading.role === 'guidance entry') return 'This guidance';
  if (reading.role !== 'head' || !reading.kind)
    return `This ${reading.role === 'head' ? 'document' : reading.role}`;
  return `This ${DOCUMENTS[reading.kind].called}`;
}

function calledInFull(entry: Definition): string {
  if (entry.space === 'guidance') return `The guidance on ${writtenId(entry)}`;
  const hasId = entry.space === 'id' && entry.kind !== 'section';
  return hasId ? writtenId(entry) : `The ${entry.kind} ${writtenId(entry)}`;
}

/** The id of an entry as its author wrote it; that of a row without one is made of its question's and its code. */
export function writtenId({ name, place }: Definition): string {
  const words = place.value.trim();
  return withoutSpaces(words) === name ? words : name;
}

/** True of an entry whose id stands in the document, and is not made of its question's id and a code. */
export function hasWrittenId({ name, place }: Definition): boolean {
  return name === withoutSpaces(place.value);
}

/** Where the words of a text stand, without the quotation marks around them. */
export function placeOfWords(reading: Reading, scalar: Scalar): { start: number; end: number } {
  const place = sourcePlaces(scalar, reading.chunk.text);
  return { start: place(0), end: place(scalar.value.trimEnd().length) };
}

export { sentenceList as listed } from '../text/wording/sentence-list.ts';
