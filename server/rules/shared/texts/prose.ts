/** Gives rules the Markdown texts of a reading, what each is made of, and its places in the document. */
import type { Leaf } from '../../../model/read-shape.ts';
import type { Reading } from '../../../model/reading.ts';
import type { Span } from '../../../syntax/chunk.ts';
import { type MarkdownPart, markdownParts } from '../../../syntax/markdown/parts.ts';
import type { Scalar } from '../../../syntax/tree.ts';
import { sourcePlaces } from '../../../syntax/yaml/source-places.ts';

/** Documents whose Markdown inspectors read in the form. */
const SHOWN = new Set<Reading['kind']>(['question-set', 'section', 'guidance', 'glossary', 'standards']);
const GUIDANCE = new Set(['guidance', 'guidance-blocks']);

/** The texts of a reading that are written in Markdown and shown to inspectors. */
export function markdownTexts(reading: Reading): Leaf[] {
  return SHOWN.has(reading.kind) ? reading.leaves.filter(({ role }) => role === 'prose') : [];
}

/** Of these the guidance: on the set, on an entry, or in a block that entries share. */
export function guidanceTexts(reading: Reading): Leaf[] {
  return markdownTexts(reading).filter(({ field }) => GUIDANCE.has(field));
}

const known = new WeakMap<Scalar, readonly MarkdownPart[]>();

/** What a Markdown text is made of. Reading it takes time: ask only of texts that may hold what is looked for. */
export function proseParts(text: Scalar): readonly MarkdownPart[] {
  const parts = known.get(text) ?? markdownParts(text.value);
  known.set(text, parts);
  return parts;
}

/** From a stretch of a text to its place in the document. */
export function spansIn(
  reading: Reading,
  text: Scalar,
): (part: { readonly start: number; readonly end: number }) => Span {
  const { chunk } = reading;
  let place: ((offset: number) => number) | undefined;
  return ({ start, end }) => {
    place ??= sourcePlaces(text, chunk.text);
    return { chunk, start: place(start), end: place(end) };
  };
}

/** True of a text that stands in its document line by line, so that lines may be added and taken out. */
export function isInLines({ style }: Scalar): boolean {
  return style === 'literal' || style === 'prose';
}

/** A text as two texts are compared: spacing, capital letters and the marks of lists set aside. */
export function folded(text: string): string {
  return text
    .replace(/^[ \t]*(?:[-*+•]|\d{1,3}[.)])[ \t]+/gm, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}
