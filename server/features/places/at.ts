/** Finds what stands at a position of a document: a value, a mention, a definition, and the records around it. */
import type { Leaf, ReadRecord } from '../../model/read-shape.ts';
import type { Definition, Mention, Reading } from '../../model/reading.ts';
import type { Document } from '../../project/document.ts';
import type { Project } from '../../project/project.ts';
import type { QuestionSet } from '../../project/question-sets.ts';
import { View } from '../../project/view.ts';
import { setOfResults } from '../../ratings/evidence/results.ts';
import type { Node, Pair } from '../../syntax/tree.ts';
import type { Position } from '../../text/position.ts';

/** What stands at a position of a document. */
export interface At {
  readonly document: Document;
  /** The set in which names are looked up: of results, the one whose results they are. */
  readonly set: QuestionSet | undefined;
  readonly reading: Reading;
  /** Counted from the start of the chunk. */
  readonly offset: number;
  readonly leaf: Leaf | undefined;
  readonly mention: Mention | undefined;
  /** What is given its name here. */
  readonly definition: Definition | undefined;
  /** The pairs around the position, outermost first. */
  readonly pairs: readonly Pair[];
}

/** What stands at a position; undefined for a document that is not ours. */
export function at(project: Project, uri: string, position: Position): At | undefined {
  const document = project.documents.get(uri);
  const reading = document?.readings[document.source.chunkIndexAt(position.line)];
  if (!document || !reading) return undefined;
  const offset = reading.chunk.offsetAt(position);
  return {
    document,
    set: setAround(project, document),
    reading,
    offset,
    leaf: reading.leaves.find(({ scalar }) => holds(scalar, offset)),
    mention: reading.mentions.find((mention) => mention.outerStart <= offset && offset <= mention.outerEnd),
    definition: reading.definitions.find(({ place }) => holds(place, offset)),
    pairs: [...pairsAt(reading.root, offset)],
  };
}

/** The set in which the names of a document are looked up. */
export function setAround(project: Project, { uri, kind, readings }: Document): QuestionSet | undefined {
  const own = project.setOf(uri);
  const [head] = readings;
  if (!own || kind !== 'results' || !head) return own;
  return setOfResults(head, new View(project, own, () => {})) ?? own;
}

export function holds(node: { readonly start: number; readonly end: number }, offset: number): boolean {
  return node.start <= offset && offset <= node.end;
}

/** The pairs whose name or value holds an offset. A name that is not written, as in a heading, holds nothing. */
function* pairsAt(node: Node | undefined, offset: number): Generator<Pair> {
  if (node?.type === 'mapping') {
    const pair = node.pairs.find(
      ({ key, value }) => isWritten(key) && key.start <= offset && offset <= (value ?? key).end,
    );
    if (!pair) return;
    yield pair;
    yield* pairsAt(pair.value, offset);
  } else if (node?.type === 'sequence') {
    yield* pairsAt(
      node.items.find((item) => item && holds(item, offset)),
      offset,
    );
  }
}

const isWritten = (key: { readonly start: number; readonly end: number }) => key.start < key.end;

/** The records around an offset, innermost first: the option, its answer, the question. */
export function recordsAt(reading: Reading, offset: number): ReadRecord[] {
  return reading.records.filter(({ model }) => model.node && holds(model.node, offset)).reverse();
}
