/** Widens a selection step by step: from a word to its text, its field, its entry, what that belongs to, and the document. */
import type { Reading } from '../../model/reading.ts';
import type { Document } from '../../project/document.ts';
import type { Project } from '../../project/project.ts';
import { atomsOf, parsedCondition } from '../../syntax/conditions/parsed.ts';
import type { Node } from '../../syntax/tree.ts';
import { sourcePlaces } from '../../syntax/yaml/source-places.ts';
import { comparePositions, type Position, type Range } from '../../text/position.ts';
import { holds } from '../places/at.ts';

/** The ranges around a position that can be selected one after the other, from the narrowest; none in a document that is not ours. */
export function selectionRanges(project: Project, uri: string, position: Position): Range[] {
  const document = project.documents.get(uri);
  if (!document) return [];
  const index = document.source.chunkIndexAt(position.line);
  const reading = document.readings[index]!;
  const offset = reading.chunk.offsetAt(position);
  const inside = [...spansAround(reading, offset)].map((span) => reading.chunk.rangeOf(span));
  const around = [...inside, ...entriesAround(document, index), wholeOf(document)];
  return widening(around.filter((range) => isWithin(position, range)));
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What holds an offset within a chunk, in no order. */
function* spansAround(reading: Reading, offset: number): Generator<Stretch> {
  const { text } = reading.chunk;
  yield* wordAt(text, offset);
  yield* paragraphAt(text, offset);
  yield* nodesAround(reading.root, offset);
  for (const { scalar, role } of reading.leaves)
    if (holds(scalar, offset)) {
      yield withinMarks(text, scalar);
      if (role === 'condition') yield* atomsAround(reading, scalar, offset);
    }
}

function* wordAt(text: string, offset: number): Generator<Stretch> {
  let [start, end] = [offset, offset];
  while (offset - start < LONGEST && start > 0 && WORD.test(text[start - 1]!)) start--;
  while (end - offset < LONGEST && end < text.length && WORD.test(text[end]!)) end++;
  if (start < end) yield { start, end };
}

const WORD = /^[\p{L}\p{N}_.-]/u;

/** A word is looked for so far to both sides. */
const LONGEST = 200;

/** The line, and the lines up to the blank ones around it. */
function* paragraphAt(text: string, offset: number): Generator<Stretch> {
  const start = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  const end = endOf(text, '\n', offset);
  yield trimmed(text, { start, end });
  yield trimmed(text, { start: text.lastIndexOf('\n\n', offset) + 1, end: endOf(text, '\n\n', offset) });
}

function endOf(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  return found < 0 ? text.length : found;
}

function trimmed(text: string, { start, end }: Stretch): Stretch {
  const words = text.slice(start, end);
  return { start: start + (words.length - words.trimStart().length), end: start + words.trimEnd().length };
}

function* nodesAround(node: Node | undefined, offset: number): Generator<Stretch> {
  if (!node || !holds(node, offset)) return;
  yield node;
  if (node.type === 'sequence') for (const item of node.items) yield* nodesAround(item, offset);
  if (node.type !== 'mapping') return;
  for (const { key, value } of node.pairs) {
    const end = Math.max(key.end, value?.end ?? 0);
    if (key.end === key.start || !holds({ start: key.start, end }, offset)) continue;
    yield { start: key.start, end };
    yield* nodesAround(value, offset);
  }
}

/** A text without its quotation marks. */
function withinMarks(text: string, { start, end }: Stretch): Stretch {
  const isMarked = end - start > 1 && /["']/.test(text[start]!) && text[end - 1] === text[start];
  return isMarked ? { start: start + 1, end: end - 1 } : { start, end };
}

function* atomsAround(
  reading: Reading,
  scalar: Parameters<typeof parsedCondition>[0],
  offset: number,
): Generator<Stretch> {
  const toSource = sourcePlaces(scalar, reading.chunk.text);
  for (const { start, end } of atomsOf(parsedCondition(scalar).condition)) {
    const atom = { start: toSource(start), end: toSource(end) };
    if (holds(atom, offset)) yield atom;
  }
}

/** The entry of a chunk with those below it, and each entry that it stands below. */
function* entriesAround({ source: { chunks } }: Document, index: number): Generator<Range> {
  let level = Number.POSITIVE_INFINITY;
  for (let at = index; at >= 0; at--) {
    const chunk = chunks[at]!;
    if (chunk.level >= level || chunk.level === 0) continue;
    level = chunk.level;
    let last = at;
    while ((chunks[last + 1]?.level ?? -1) > level) last++;
    const end = chunks[last]!;
    const first = chunk.text.length - chunk.text.trimStart().length;
    yield { start: chunk.positionAt(first), end: end.positionAt(end.text.trimEnd().length) };
  }
}

function wholeOf({ source: { chunks } }: Document): Range {
  const last = chunks.at(-1)!;
  return { start: { line: 0, character: 0 }, end: last.positionAt(last.text.length) };
}

const isWithin = (position: Position, { start, end }: Range) =>
  comparePositions(start, position) <= 0 && comparePositions(position, end) <= 0;

/** Those of which each holds the one before it and is wider; what crosses another is left out. */
function widening(ranges: readonly Range[]): Range[] {
  const sorted = [...ranges].sort(
    (a, b) => comparePositions(b.start, a.start) || comparePositions(a.end, b.end),
  );
  const kept: Range[] = [];
  for (const range of sorted) {
    const last = kept.at(-1);
    if (!last) kept.push(range);
    else if (isWider(range, last)) kept.push(range);
  }
  return kept;
}

const isWider = (range: Range, { start, end }: Range) => {
  const before = comparePositions(range.start, start);
  const after = comparePositions(range.end, end);
  return before <= 0 && after >= 0 && (before < 0 || after > 0);
};
