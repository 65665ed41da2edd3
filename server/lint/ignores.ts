/** Reads the comments that silence rules: which rules they name, why, and how much of the document they speak of. */
import type { Reading } from '../model/reading.ts';
import { lineEnd, nextLine } from '../text/lines.ts';

/** A comment that silences rules at the entry it stands above or beside. */
export interface Ignore {
  readonly start: number;
  readonly end: number;
  /** Each rule that is named, with its place. */
  readonly rules: readonly { readonly name: string; readonly start: number; readonly end: number }[];
  readonly reason: string;
  /** What stands there as a reason only holds its place: nothing is silenced. */
  readonly isUnfinished: boolean;
  /** What is silenced: whatever begins from `from` up to and at `to` of the chunk. */
  readonly from: number;
  readonly to: number;
  /** The chunks that hang below this one are silenced too. */
  readonly coversChildren: boolean;
}

const OPENING = 'carag-ignore';

const known = new WeakMap<Reading, readonly Ignore[]>();

/** The ignores of a reading, each read once. */
export function ignoresIn(reading: Reading): readonly Ignore[] {
  const ignores = known.get(reading) ?? readIgnores(reading);
  known.set(reading, ignores);
  return ignores;
}

function readIgnores(reading: Reading): Ignore[] {
  const { text } = reading.chunk;
  const extent = extents(reading);
  return reading.comments
    .toReversed()
    .map(({ start, end }) => ({
      start,
      end,
      ...wordsOf(text.slice(start, end), start),
      ...extent(start, end),
    }))
    .reverse();
}

/** The rules that a comment names, each with its place, and the reason that it gives. */
function wordsOf(comment: string, start: number): Pick<Ignore, 'rules' | 'reason' | 'isUnfinished'> {
  const opening = comment.indexOf(OPENING);
  if (opening < 0) return { rules: [], reason: '', isUnfinished: false };
  const from = opening + OPENING.length;
  const words = comment.slice(from).trimEnd().replace(/-->$/, '');
  const colon = words.indexOf(':');
  const list = colon < 0 ? words : words.slice(0, colon);
  const at = start + from;
  const rules = [...list.matchAll(/[^\s,]+/g)].map(({ 0: name, index }) => ({
    name,
    start: at + index,
    end: at + index + name.length,
  }));
  const reason = colon < 0 ? '' : words.slice(colon + 1).trim();
  return { rules, reason, isUnfinished: PLACEHOLDER.test(reason) };
}

/** What an editor or its user puts where a reason is still to come. */
const PLACEHOLDER =
  /^(?:[^\p{L}\p{N}]+|<?(?:(?:an?|the|your|my|some) )?reasons?>?[.…]*|why\??|because[.…]*|to ?do|tb[acd]|n\/?a|x+)$/iu;

type Extent = Pick<Ignore, 'from' | 'to' | 'coversChildren'>;

/**
 * What a comment speaks of: in Markdown its whole entry, in YAML the line beside or below it and all that is
 * deeper. To be asked from the last comment to the first, so that many in a row are passed over only once.
 */
function extents(reading: Reading): (start: number, end: number) => Extent {
  const { text } = reading.chunk;
  const below = new Map<number, number | undefined>();
  const ends = new Map<number, number>();
  return (start, end) => {
    if (text.startsWith('<!--', start)) return { from: 0, to: text.length, coversChildren: true };
    const line = text.lastIndexOf('\n', start - 1) + 1;
    const isBeside = text.slice(line, start).trim() !== '';
    const first = isBeside ? line : contentLineAfter(text, end, below);
    if (!isBeside) below.set(line, first);
    if (first === undefined) return { from: start, to: end, coversChildren: false };
    const rest = ends.get(first) ?? deeperEnd(text, first, indentOf(text, first));
    ends.set(first, rest);
    const reachesEnd = rest >= text.length;
    return {
      from: first,
      to: reachesEnd ? rest : rest - 1,
      coversChildren: reachesEnd && isEntryLine(reading, first),
    };
  };
}

/** True for the line on which the chunk's own entry begins: what hangs below it is part of it. */
function isEntryLine(reading: Reading, line: number): boolean {
  const root = reading.root;
  return (
    root !== undefined &&
    reading.chunk.level > 0 &&
    root.start >= line &&
    root.start <= lineEnd(reading.chunk.text, line)
  );
}

/** The first line after `from` that is no comment, where no empty line comes before it; `known` from lines further down. */
function contentLineAfter(
  text: string,
  from: number,
  known: ReadonlyMap<number, number | undefined>,
): number | undefined {
  for (let at = nextLine(text, from); at < text.length; at = nextLine(text, at)) {
    if (known.has(at)) return known.get(at);
    const line = text.slice(at, lineEnd(text, at)).trim();
    if (line === '') return undefined;
    if (!line.startsWith('#')) return at;
  }
  return undefined;
}

function indentOf(text: string, line: number): number {
  let at = line;
  while (text.charCodeAt(at) === 32) at++;
  return at - line;
}

/** Where what is deeper than a line ends. The dashes of a list may stand as far left as its name. */
function deeperEnd(text: string, first: number, indent: number): number {
  const isDash = (at: number) => /^-\s/.test(text.slice(at + indent, at + indent + 2));
  const ownsDashes = !isDash(first);
  for (let at = nextLine(text, first); at < text.length; at = nextLine(text, at)) {
    const line = text.slice(at, lineEnd(text, at));
    if (line.trim() === '' || line.trim().startsWith('#')) continue;
    const own = indentOf(text, at);
    if (own < indent || (own === indent && !(ownsDashes && isDash(at)))) return at;
  }
  return text.length;
}
