/** States what a document says, so that a section can be compared with what it was converted into. */
import { type Ignore, ignoresIn } from '../../lint/ignores.ts';
import type { Reading } from '../../model/reading.ts';
import type { Document } from '../../project/document.ts';
import { commentsIn } from '../../syntax/markdown/comments.ts';
import { entryLayout, headLayout } from '../../syntax/markdown/entry.ts';
import type { Node } from '../../syntax/tree.ts';
import { yamlComments } from '../../syntax/yaml/tokens.ts';
import { nextLine } from '../../text/lines.ts';
import { withoutEnds } from './parts.ts';

/**
 * Whether two documents say the same: looked at in what the reader makes of them, and not in what the conversion
 * took from one to write the other.
 */
export interface Statements {
  /** Each entry with what it says, in reading order; places are offsets in the document. */
  readonly entries: readonly StatedEntry[];
  /** The words of all comments, in no order. */
  readonly comments: string;
  /** What each comment that silences rules reaches, in no order. */
  readonly silenced: readonly Silenced[];
}

export interface StatedEntry {
  /** What it says, as text that can be compared. */
  readonly says: string;
  readonly statements: readonly { readonly path: string; readonly value: string; readonly at: number }[];
}

export interface Silenced {
  /** Offset in the document. */
  readonly at: number;
  /** `carag-ignore` and the rules that it names. */
  readonly words: string;
  /** The rules, and each text that they are silenced for. */
  readonly says: string;
}

/** A text in an entry, by the names that lead to it. */
interface Statement {
  readonly path: string;
  readonly value: string;
  readonly reading: Reading;
  readonly start: number;
}

interface Said {
  readonly level: number;
  readonly statements: Statement[];
}

export function statementsOf(document: Document): Statements {
  const said = saidIn(document);
  const starts = startsOf(document);
  return {
    entries: said.map(({ level, statements }) => {
      const ordered = inOrder(statements);
      return {
        says: JSON.stringify([level, ordered.map(({ path, value }) => [path, value])]),
        statements: ordered.map(({ path, value, reading, start }) => ({
          path,
          value,
          at: starts.get(reading)! + start,
        })),
      };
    }),
    comments: commentWords(document),
    silenced: silencedIn(document, said),
  };
}

/** Where each reading begins in its document. */
function startsOf({ readings }: Document): Map<Reading, number> {
  let offset = 0;
  return new Map(
    readings.map((reading) => {
      const start = offset;
      offset += reading.chunk.text.length;
      return [reading, start];
    }),
  );
}

function saidIn({ readings }: Document): Said[] {
  const said: Said[] = [];
  for (const reading of readings) {
    const level = reading.role === 'head' ? 0 : reading.role === 'key question' ? 1 : 2;
    collectEntry(reading.root, level, reading, said);
  }
  return said;
}

const LISTS: readonly (readonly string[])[] = [['key-questions', 'questions'], ['questions'], []];

function collectEntry(node: Node | undefined, level: number, reading: Reading, said: Said[]): void {
  const entry: Said = { level, statements: [] };
  said.push(entry);
  if (node?.type !== 'mapping') return collect(node, '', node?.start ?? 0, reading, entry.statements);
  for (const { key, value } of node.pairs) {
    const isList = LISTS[level]!.includes(key.value) && (!value || value.type === 'sequence');
    if (!isList) collect(value, key.value, key.start, reading, entry.statements);
    else if (value?.type === 'sequence')
      for (const item of value.items)
        collectEntry(item, key.value === 'key-questions' ? 1 : 2, reading, said);
  }
}

function collect(node: Node | undefined, path: string, at: number, reading: Reading, to: Statement[]): void {
  if (node?.type === 'mapping' && node.pairs.length > 0)
    for (const { key, value } of node.pairs) collect(value, `${path}/${key.value}`, key.start, reading, to);
  else if (node?.type === 'sequence' && node.items.length > 0)
    for (const [index, item] of node.items.entries())
      collect(item, `${path}/${index}`, item?.start ?? at, reading, to);
  else to.push({ path, value: wordsOf(node, path), reading, start: node?.start ?? at });
}

/** Line breaks around running text, and after a text, are no part of it. */
function wordsOf(node: Node | undefined, path: string): string {
  if (node?.type !== 'scalar') return node ? `(${node.type})` : '(nothing)';
  const value = node.value.replaceAll('\r\n', '\n');
  if (path === 'text') return value.replace(/(?<!\n)\n+$/, '');
  return path === 'guidance' ? withoutOuterComments(value) : value;
}

/** Markdown counts comments before and after the guidance as no part of it. */
function withoutOuterComments(text: string): string {
  const comments = [...commentsIn(text)];
  const isBlank = (from: number, to: number) => text.slice(from, to).trim() === '';
  let start = 0;
  let end = text.length;
  while (
    comments[0] &&
    isBlank(start, comments[0].start) &&
    /^[ \t]*(?:\n|$)/.test(text.slice(comments[0].end))
  )
    start = nextLine(text, comments.shift()!.end);
  while (comments.length > 0 && isBlank(comments.at(-1)!.end, end)) end = comments.pop()!.start;
  return withoutEnds(text.slice(start, end));
}

/** What the heading and the prose say in Markdown first and last; the rest as it is written. */
function inOrder(statements: readonly Statement[]): Statement[] {
  const moved = ['id', 'text', 'guidance'];
  const first = moved.flatMap((name) => statements.filter(({ path }) => path === name));
  return [...first, ...statements.filter(({ path }) => !moved.includes(path))];
}

function silencedIn(document: Document, said: readonly Said[]): Silenced[] {
  const { readings } = document;
  const starts = startsOf(document);
  const silenced: Silenced[] = [];
  for (const [index, reading] of readings.entries()) {
    const below = new Set(childrenOf(readings, index));
    for (const ignore of ignoresIn(reading)) {
      const rules = ignore.rules.map(({ name }) => name).join(' ');
      const says = JSON.stringify([rules, reachOf(ignore, reading, below, said)]);
      silenced.push({ at: starts.get(reading)! + ignore.start, words: `carag-ignore ${rules}`, says });
    }
  }
  return silenced;
}

function* childrenOf(readings: readonly Reading[], index: number): Generator<Reading> {
  const { level } = readings[index]!.chunk;
  for (let at = index + 1; (readings[at]?.chunk.level ?? 0) > level; at++) yield readings[at]!;
}

function reachOf(ignore: Ignore, own: Reading, below: ReadonlySet<Reading>, said: readonly Said[]): string[] {
  const isReached = ({ reading, start }: Statement) =>
    reading === own
      ? start >= ignore.from && start <= ignore.to
      : ignore.coversChildren && below.has(reading);
  return said.flatMap(({ statements }, entry) =>
    inOrder(statements)
      .filter(isReached)
      .map(({ path }) => `${entry} ${path}`),
  );
}

function commentWords(document: Document): string {
  const comments = yamlParts(document).flatMap((part) => {
    const folded = part.replaceAll('\r\n', '\n');
    return yamlComments(folded).map(({ start, end }) => folded.slice(start + 1, end));
  });
  const html = [...htmlParts(document)].flatMap((part) =>
    Array.from(commentsIn(part), ({ start, end }) => part.slice(start + 4, end - 3)),
  );
  return [...comments, ...html].join(' ').split(/\s+/).filter(Boolean).sort().join(' ');
}

function yamlParts({ source }: Document): string[] {
  if (source.format === 'yaml') return [source.text];
  return source.chunks.map(({ text, level }) => {
    const { fields } = layoutOf(text, level);
    return text.slice(fields?.start ?? 0, fields?.end ?? 0);
  });
}

/** Where HTML may stand: the texts in names and values, and everything around those. */
function* htmlParts({ source, readings }: Document): Generator<string> {
  for (const { root } of readings) yield* writtenTexts(root);
  if (source.format === 'yaml') return;
  for (const { text, level } of source.chunks) {
    const { fields } = layoutOf(text, level);
    yield fields ? text.slice(0, fields.start) : text;
    if (fields) yield text.slice(fields.end);
  }
}

/** The texts of a tree, but for those that a heading or prose gives. */
function* writtenTexts(node: Node | undefined): Generator<string> {
  if (node?.type === 'scalar') yield node.value;
  else if (node?.type === 'sequence') for (const item of node.items) yield* writtenTexts(item);
  else if (node) for (const { key, value } of node.pairs) if (key.start < key.end) yield* writtenTexts(value);
}

const layoutOf = (text: string, level: number) => (level === 0 ? headLayout(text) : entryLayout(text));
