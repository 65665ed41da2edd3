/** Reads a chunk into all that it says by itself: its model, what it defines, and what it mentions. */
import type { Chunk } from '../syntax/chunk.ts';
import { atomsOf, nameOf, parsedCondition } from '../syntax/conditions/parsed.ts';
import type { NameAtom, TestAtom } from '../syntax/conditions/tree.ts';
import { isIdWord } from '../syntax/conditions/words.ts';
import { findMentions, type MentionForm } from '../syntax/mentions.ts';
import type { Format } from '../syntax/source.ts';
import type { Comment, Mapping, Node, Problem, Scalar } from '../syntax/tree.ts';
import { type Piece, scalarPieces } from '../syntax/yaml/scalar-text.ts';
import { lastNotAfter } from '../text/lines.ts';
import { DOCUMENTS, type DocumentKind, isDocumentKind } from './documents/index.ts';
import { guidanceEntry } from './documents/question-set.ts';
import { keyQuestion, question, row } from './documents/section.ts';
import { withoutSpaces } from './ids.ts';
import { readableText, readEntry } from './read-entry.ts';
import { firstWord, type Leaf, type ReadRecord } from './read-shape.ts';
import type { RecordShape } from './shape.ts';

/** The kinds of thing that a name can stand for; each kind has names of its own. */
export type NameSpace =
  | 'id'
  | 'standard'
  | 'rating'
  | 'list'
  | 'block'
  | 'condition'
  | 'fact'
  | 'respondent'
  | 'guidance';

/** What is also looked for in the sets that a set uses. */
export const SHARED: ReadonlySet<NameSpace> = new Set(['standard', 'rating']);

/** Something that can be referred to. */
export interface Definition {
  readonly space: NameSpace;
  /** “question”, “row”, “key question”, “section”, “standard”, “answer list” … */
  readonly kind: string;
  /** Ids without their spaces; other names as written. */
  readonly name: string;
  /** The id or the name where it is written. */
  readonly place: Scalar;
  readonly reading: Reading;
  /** What was read: the question, the standard; undefined for names with a plain value. */
  readonly model: unknown;
  readonly node: Node | undefined;
  /** The id of the entry around it, in the same chunk. */
  readonly parent: string | undefined;
}

/** A place that refers to something by name. `field` and `condition` are places of their own beside prose. */
export interface Mention {
  readonly form: MentionForm | 'field' | 'condition';
  readonly space: NameSpace;
  /** As `Definition.name`. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly outerStart: number;
  readonly outerEnd: number;
  /** The text that holds it. */
  readonly leaf: Leaf;
}

/** What a chunk says, read once: nothing here depends on any other chunk. */
export interface Reading {
  readonly chunk: Chunk;
  readonly kind: DocumentKind | undefined;
  /** The document does not say that it is of this kind, but looks like it. */
  readonly isGuessed: boolean;
  readonly hasChildren: boolean;
  /** What the chunk is: the head of a document, or an entry of it. */
  readonly role: 'head' | 'key question' | 'question' | 'guidance entry';
  readonly root: Node | undefined;
  readonly model: unknown;
  readonly leaves: readonly Leaf[];
  readonly records: readonly ReadRecord[];
  readonly problems: readonly Problem[];
  readonly comments: readonly Comment[];
  readonly definitions: readonly Definition[];
  readonly mentions: readonly Mention[];
}

/**
 * Reads a chunk as a part of a document of the given kind.
 * @param hasChildren whether chunks hang below this one, so that its list of questions is not empty.
 */
export function readChunk(
  chunk: Chunk,
  kind: DocumentKind | undefined,
  format: Format,
  hasChildren: boolean,
  isGuessed = false,
): Reading {
  const role = roleOf(chunk, kind, format);
  const text = readableText(chunk, format);
  const { tree, root, read } = readEntry(chunk, format, shapeOf(role, kind), hasChildren);
  const reading: { -readonly [Key in keyof Reading]: Reading[Key] } = {
    chunk,
    kind,
    isGuessed,
    hasChildren,
    role,
    root,
    model: read.model,
    leaves: read.leaves,
    records: read.records,
    problems: isGuessed
      ? tree.problems
      : [
          ...tree.problems,
          ...headingProblems(role, kind, format, root),
          ...read.problems.filter((problem) => !isEcho(problem, tree.problems, text)),
        ],
    comments: tree.comments,
    definitions: [],
    mentions: read.leaves.flatMap((leaf) => mentionsIn(leaf, text)),
  };
  reading.definitions = definitionsIn(reading);
  return reading;
}

/** True of a value that is said to be missing only because what stands on its line could not be read. */
function isEcho({ rule, start, end, message }: Problem, unread: readonly Problem[], text: string): boolean {
  if (unread.length === 0) return false;
  const saysMissing =
    rule === 'shape/empty' ||
    (rule === 'shape/missing-field' && message.endsWith(`“${text.slice(start, end)}”.`));
  return (
    saysMissing &&
    unread.some((other) => other.start >= end && /^[^\n]*$|^:\s*[[{]/.test(text.slice(end, other.start)))
  );
}

/** A heading in a document of a kind that has none. */
function headingProblems(
  role: Reading['role'],
  kind: DocumentKind | undefined,
  format: Format,
  root: Node | undefined,
): Problem[] {
  if (role === 'head' || format === 'yaml' || !kind || kind === 'section' || kind === 'guidance' || !root)
    return [];
  return [
    {
      rule: 'shape/unknown-field',
      ...firstWord(root),
      message: `A heading stands here, but a document that says “carag: ${kind}” has none: this part is not read.`,
    },
  ];
}

function roleOf(chunk: Chunk, kind: DocumentKind | undefined, format: Format): Reading['role'] {
  if (chunk.level === 0) return 'head';
  if (kind === 'guidance') return 'guidance entry';
  if (format === 'markdown') return chunk.level === 1 ? 'key question' : 'question';
  return chunk.isLeaf ? 'question' : 'key question';
}

function shapeOf(role: Reading['role'], kind: DocumentKind | undefined): RecordShape | undefined {
  if (!isDocumentKind(kind)) return undefined;
  if (role === 'head') return DOCUMENTS[kind];
  if (role === 'guidance entry') return guidanceEntry;
  if (kind !== 'section') return undefined;
  return role === 'question' ? question : keyQuestion;
}

/** Fields whose entries are names that other documents use. */
const NAMED: Partial<Record<DocumentKind, Record<string, { space: NameSpace; kind: string }>>> = {
  'question-set': {
    answers: { space: 'list', kind: 'answer list' },
    'guidance-blocks': { space: 'block', kind: 'guidance block' },
    conditions: { space: 'condition', kind: 'condition' },
    facts: { space: 'fact', kind: 'fact' },
    respondents: { space: 'respondent', kind: 'respondent' },
  },
  ratings: { scale: { space: 'rating', kind: 'rating' } },
};

/** What the ids of a document stand for. */
const DEFINED_IN: Partial<Record<DocumentKind, NameSpace>> = {
  section: 'id',
  standards: 'standard',
  guidance: 'guidance',
};

function definitionsIn(reading: Reading): Definition[] {
  const names = reading.kind && NAMED[reading.kind];
  if (names) return namesIn(reading, names);
  const space = reading.kind && DEFINED_IN[reading.kind];
  if (!space) return [];
  return reading.records.flatMap((record) => {
    const id = idOf(record, reading.records);
    if (!id) return [];
    const parent =
      reading.records[record.parent] && idOf(reading.records[record.parent]!, reading.records)?.name;
    return [
      {
        space,
        kind: record.shape.called,
        ...id,
        reading,
        model: record.model,
        node: record.model.node,
        parent,
      },
    ];
  });
}

function idOf(
  record: ReadRecord,
  records: readonly ReadRecord[],
): { name: string; place: Scalar } | undefined {
  if (!Object.hasOwn(record.shape.fields, 'id')) return undefined;
  const { id } = record.model as { id?: Scalar };
  if (id) return { name: withoutSpaces(id.value), place: id };
  if (record.shape !== row || !record.key) return undefined;
  const stem = records[record.parent] && idOf(records[record.parent]!, records);
  return stem && { name: `${stem.name}/${record.key.value}`, place: record.key };
}

function namesIn(
  reading: Reading,
  fields: Readonly<Record<string, { space: NameSpace; kind: string }>>,
): Definition[] {
  const { root } = reading;
  if (root?.type !== 'mapping') return [];
  return root.pairs.flatMap((pair) => {
    const named = Object.hasOwn(fields, pair.key.value) ? fields[pair.key.value] : undefined;
    if (!named || pair.value?.type !== 'mapping') return [];
    return pair.value.pairs.map(
      ({ key, value }): Definition => ({
        ...named,
        name: key.value,
        place: key,
        reading,
        model: modelOf(reading, value),
        node: value,
        parent: undefined,
      }),
    );
  });
}

function modelOf(reading: Reading, node: Node | undefined): unknown {
  return reading.records.find((record) => node && record.model.node === (node as Mapping))?.model;
}

function mentionsIn(leaf: Leaf, source: string): Mention[] {
  const { scalar, role } = leaf;
  switch (role) {
    case 'prose':
    case 'plain':
      return proseMentions(leaf, source);
    case 'condition':
      return atomsOf(parsedCondition(scalar).condition).map((atom) => atomMention(leaf, source, atom));
    case 'question':
      return [whole(leaf, source, 'id')];
    case 'standard':
    case 'criterion':
      return [whole(leaf, source, 'standard')];
    case 'rating':
      return [whole(leaf, source, 'rating')];
    case 'list':
      return [whole(leaf, source, 'list')];
    case 'block':
      return [whole(leaf, source, 'block')];
    default:
      return [];
  }
}

/** What an atom speaks of, by the form of its name; whether it is there is for others to say. */
function atomMention(leaf: Leaf, source: string, atom: NameAtom | TestAtom): Mention {
  const word = nameOf(atom);
  const space = isIdWord(word.text) ? 'id' : atom.is === 'name' ? 'condition' : 'fact';
  return placed(leaf, source, 'condition', space, word.text, word);
}

function proseMentions(leaf: Leaf, source: string): Mention[] {
  return findMentions(leaf.scalar, leaf.role === 'prose').map((mention) => {
    const criterion = /^criterion\s+/i.exec(mention.id);
    if (mention.form !== 'link' || !criterion)
      return placed(leaf, source, mention.form, 'id', mention.id, mention);
    const start = mention.start + criterion[0].length;
    return placed(leaf, source, 'link', 'standard', mention.id.slice(criterion[0].length), {
      ...mention,
      start,
    });
  });
}

/** A text that is a name and nothing else; its quotation marks are no part of the name. */
function whole(leaf: Leaf, source: string, space: NameSpace): Mention {
  const { start: outerStart, end: outerEnd, value } = leaf.scalar;
  const mention = placed(leaf, source, 'field', space, value, {
    start: 0,
    end: value.trimEnd().length,
    outerStart: 0,
    outerEnd: 0,
  });
  return {
    ...mention,
    name: space === 'list' || space === 'block' ? value : mention.name,
    outerStart,
    outerEnd,
  };
}

function placed(
  leaf: Leaf,
  source: string,
  form: Mention['form'],
  space: NameSpace,
  id: string,
  at: { start: number; end: number; outerStart?: number; outerEnd?: number },
): Mention {
  const toSource = sourcePlaces(leaf.scalar, source);
  return {
    form,
    space,
    name: withoutSpaces(id),
    start: toSource(at.start),
    end: toSource(at.end),
    outerStart: toSource(at.outerStart ?? at.start),
    outerEnd: toSource(at.outerEnd ?? at.end),
    leaf,
  };
}

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
  const place = placesIn(scalarPieces(source, scalar.start, scalar.end, scalar.style, scalar.indent));
  placesKnown.set(scalar, { source, place });
  return place;
}

/** Where an offset lies among pieces of a text: a line break that was folded away is no part of the word before it. */
function placesIn(pieces: readonly Piece[]): (offset: number) => number {
  const filled = pieces.filter(({ text }) => text !== '');
  const starts: number[] = [];
  let length = 0;
  for (const { text } of filled) {
    starts.push(length);
    length += text.length;
  }
  const endOf = (piece: Piece | undefined) =>
    piece?.verbatim ? piece.source + piece.text.length : undefined;
  return (offset) => {
    if (offset >= length) return endOf(pieces.at(-1)) ?? pieces.at(-1)?.source ?? 0;
    const index = lastNotAfter(starts, offset);
    const { source, verbatim } = filled[index]!;
    const inside = offset - starts[index]!;
    if (verbatim) return source + inside;
    return inside === 0 ? (endOf(filled[index - 1]) ?? source) : source;
  };
}
