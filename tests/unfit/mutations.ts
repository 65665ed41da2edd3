/** Every way to put a value that does not fit into a document: in place of each value and name, and in each field that is not there. */
import type { Document } from '../../server/project/document.ts';
import type { Chunk } from '../../server/syntax/chunk.ts';
import type { Mapping, Node } from '../../server/syntax/tree.ts';
import { KEYS, UNFIT } from './values.ts';

/** A document with one thing in it that does not fit. */
export interface Mutation {
  readonly path: string;
  readonly text: string;
  /** Where the unfit thing begins. */
  readonly at: number;
  /** What it is, for people. */
  readonly about: string;
}

/** A document with each unfit thing in each place of it. */
export function mutationsOf(document: Document, path: string): Mutation[] {
  const { text } = document.source;
  return placesOf(document).flatMap(({ about, start, end, kind, textWith }) =>
    (kind === 'name' ? KEYS : UNFIT).map((unfit) => ({
      path,
      text: text.slice(0, start) + textWith(unfit) + text.slice(end),
      at: start,
      about: `${path}, the ${kind} of ${about}: ${unfit.slice(0, 60)}`,
    })),
  );
}

/** A stretch of a document, and what its new text is made from. */
interface Place {
  readonly about: string;
  readonly start: number;
  readonly end: number;
  readonly kind: 'value' | 'name';
  /** The text with a value or a name in it. */
  readonly textWith: (unfit: string) => string;
}

/** All places of a document, with where they begin in its text. */
function placesOf({ source, readings }: Document): Place[] {
  let offset = 0;
  const starts = new Map<Chunk, number>();
  for (const chunk of source.chunks) {
    starts.set(chunk, offset);
    offset += chunk.text.length;
  }
  return readings.flatMap((reading) => {
    const { text } = reading.chunk;
    const from = starts.get(reading.chunk)!;
    const places = [
      ...valuesIn(reading.root, text),
      ...reading.records.flatMap(({ shape, model }) =>
        absentFields(Object.keys(shape.fields), model.node, text),
      ),
    ];
    return places.map((place) => ({ ...place, start: place.start + from, end: place.end + from }));
  });
}

function* valuesIn(node: Node | undefined, text: string): Generator<Place> {
  if (!node) return;
  if (node.type === 'sequence') {
    for (const item of node.items) {
      if (item) yield placeOf('an item', item, 'value', (unfit) => unfit);
      yield* valuesIn(item, text);
    }
  }
  if (node.type !== 'mapping') return;
  for (const { key, value } of node.pairs) {
    if (key.start === key.end) {
      if (value) yield placeOf('a heading or prose', value, 'value', (unfit) => unfit);
      continue;
    }
    const name = text.slice(key.start, key.end);
    yield placeOf(name, key, 'name', (unfit) => unfit);
    if (value) yield placeOf(name, value, 'value', (unfit) => (isBlock(value, text) ? ` ${unfit}` : unfit));
    if (isFlow(node, text))
      yield placeOf(name, { start: key.start, end: key.start }, 'value', (unfit) => `${name}: ${unfit}, `);
    yield* valuesIn(value, text);
  }
}

/** Fields that a record might have and has not, put before its first one. */
function absentFields(names: readonly string[], node: Mapping | undefined, text: string): Place[] {
  const first = node?.pairs.find(({ key }) => key.end > key.start)?.key;
  if (!node || !first) return [];
  const written = new Set(node.pairs.map(({ key }) => key.value));
  const line = text.lastIndexOf('\n', first.start - 1) + 1;
  const separator = isFlow(node, text) ? ', ' : `\n${' '.repeat(first.start - line)}`;
  return names
    .filter((name) => !written.has(name))
    .map((name) =>
      placeOf(
        name,
        { start: first.start, end: first.start },
        'value',
        (unfit) => `${name}: ${unfit}${separator}`,
      ),
    );
}

const isFlow = ({ start }: Node, text: string) => text[start] === '{' || text[start] === '[';
/** What begins on a line of its own leaves nothing between a colon and itself. */
const isBlock = (node: Node, text: string) => node.type !== 'scalar' && !isFlow(node, text);

function placeOf(
  about: string,
  { start, end }: Pick<Place, 'start' | 'end'>,
  kind: Place['kind'],
  textWith: Place['textWith'],
): Place {
  return { about, start, end, kind, textWith };
}
