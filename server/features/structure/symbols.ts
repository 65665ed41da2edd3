/** Outlines a document as a tree of symbols. */
import type { Definition, Reading } from '../../model/reading.ts';
import { titleOf } from '../../model/titles.ts';
import type { Document } from '../../project/document.ts';
import type { Project } from '../../project/project.ts';
import type { Chunk } from '../../syntax/chunk.ts';
import type { Node, Pair } from '../../syntax/tree.ts';
import { comparePositions, type Range } from '../../text/position.ts';
import { shortened } from '../../text/wording/shortened.ts';

/** What a symbol stands for: what a definition is called, or a field of the document, or an entry of one. */
export interface OutlineSymbol {
  readonly name: string;
  readonly detail: string;
  readonly kind: string;
  readonly range: Range;
  readonly selection: Range;
  readonly children: readonly OutlineSymbol[];
}

/** The outline of a document: section, key questions, questions and rows; standards; or its fields and their entries. */
export function outline(project: Project, uri: string): OutlineSymbol[] {
  const document = project.documents.get(uri);
  if (!document) return [];
  return hasEntries(document) ? nested(entriesOf(document)) : fieldsOf(document);
}

const hasEntries = ({ kind }: Document) => kind === 'section' || kind === 'guidance' || kind === 'standards';

interface Found extends OutlineSymbol {
  readonly children: OutlineSymbol[];
}

function entriesOf(document: Document): Found[] {
  return document.readings.flatMap((reading, index) =>
    reading.definitions.map((definition, at) =>
      entry(document, definition, at === 0 && isWhole(definition) ? index : undefined),
    ),
  );
}

/** True where a definition is that of its chunk, so that the chunks below belong to it as well. */
const isWhole = ({ node, reading }: Definition) => node === reading.root;

function entry(document: Document, definition: Definition, index: number | undefined): Found {
  const { reading, place, node, name } = definition;
  const selection = reading.chunk.rangeOf(place);
  const own = reading.chunk.rangeOf({
    start: Math.min(place.start, node?.start ?? place.start),
    end: Math.max(place.end, node?.end ?? place.end),
  });
  const range = index === undefined ? own : { start: own.start, end: endBelow(document, index, own.end) };
  return {
    name: name || definition.kind,
    detail: wordsOf(definition),
    kind: definition.kind,
    range,
    selection,
    children: [],
  };
}

/** Where the last of the chunks below a chunk ends. */
function endBelow(document: Document, index: number, own: Range['end']): Range['end'] {
  const { chunks } = document.source;
  let last = index;
  while ((chunks[last + 1]?.level ?? -1) > chunks[index]!.level) last++;
  return last === index ? own : textEnd(chunks[last]!);
}

function textEnd(chunk: Chunk): Range['end'] {
  return chunk.positionAt(chunk.text.trimEnd().length);
}

/** Puts each symbol below the one that it stands in. */
function nested(found: readonly Found[]): OutlineSymbol[] {
  const top: OutlineSymbol[] = [];
  const open: Found[] = [];
  for (const symbol of found) {
    while (open.length > 0 && comparePositions(open.at(-1)!.range.end, symbol.range.end) < 0) open.pop();
    (open.at(-1)?.children ?? top).push(symbol);
    open.push(symbol);
  }
  return top;
}

function fieldsOf(document: Document): OutlineSymbol[] {
  const reading = document.readings[0]!;
  const pairs = reading.root?.type === 'mapping' ? reading.root.pairs : [];
  return pairs.filter(isWritten).map((pair) => fieldSymbol(reading, pair, 'field'));
}

function fieldSymbol(reading: Reading, { key, value }: Pair, kind: string): OutlineSymbol {
  const entries = kind === 'field' && value?.type === 'mapping' ? value.pairs.filter(isWritten) : [];
  return {
    name: key.value || kind,
    detail: value?.type === 'scalar' ? shortened(value.value, 80) : '',
    kind,
    range: reading.chunk.rangeOf({ start: key.start, end: Math.max(key.end, value?.end ?? 0) }),
    selection: reading.chunk.rangeOf(key),
    children: entries.map((pair) => fieldSymbol(reading, pair, 'entry')),
  };
}

const isWritten = ({ key }: Pair) => key.end > key.start;

/** The words of what is defined: its text, its title, its label. */
export function wordsOf(definition: Definition): string {
  const label = definition.space === 'rating' ? definition.model?.label : undefined;
  const words = titleOf(definition) ?? label ?? scalarOf(definition.node);
  return words ? shortened(words.value, 120) : '';
}

const scalarOf = (node: Node | undefined) => (node?.type === 'scalar' ? node : undefined);
