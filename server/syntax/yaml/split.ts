import { nextLine } from '../../text/lines.ts';
import { Chunk } from '../chunk.ts';
import { isConflictMarker } from './read.ts';

/** The lists whose items are chunks. A list is split only where it comes last in its mapping. */
const SPLIT_LISTS = ['key-questions', 'questions'];

const NEVER = Number.MAX_SAFE_INTEGER;

/** A line that is neither blank nor a conflict marker. */
interface Line {
  readonly start: number;
  /** Its column; a line that starts with a tab stands deeper than any other. */
  readonly indent: number;
  readonly isComment: boolean;
}

/**
 * Splits a YAML document into its head and the items of its question lists, by indentation alone: in valid
 * YAML everything that belongs to an item stands deeper than its dash, and in broken YAML a mistake stays
 * in the item that holds it.
 */
export function splitYaml(text: string): Chunk[] {
  const lines = contentLines(text, 0, text.length);
  const list = lastList(text, lines, 0, -1);
  if (!list || hasSeveralDocuments(text, lines)) return [new Chunk(text, 0, false)];
  const starts = itemStarts(text, list.lines);
  if (starts.length === 0) return [new Chunk(text, 0, false)];
  const chunks = [new Chunk(text.slice(0, starts[0]), 0, false)];
  starts.forEach((start, index) => {
    const item = text.slice(start, starts[index + 1] ?? text.length);
    if (list.key === 'questions') chunks.push(new Chunk(item, 1, true));
    else chunks.push(...splitKeyQuestion(item));
  });
  return chunks;
}

function splitKeyQuestion(item: string): Chunk[] {
  const lines = contentLines(item, 0, item.length);
  const dash = lines.findIndex((line) => isItem(item, line));
  const column = dash < 0 ? 0 : contentColumn(item, lines[dash]!);
  const list = lastList(item, lines, column, dash);
  const starts = list?.key === 'questions' ? itemStarts(item, list.lines) : [];
  if (starts.length === 0) return [new Chunk(item, 1, false)];
  const chunks = [new Chunk(item.slice(0, starts[0]), 1, false)];
  starts.forEach((start, index) => {
    chunks.push(new Chunk(item.slice(start, starts[index + 1] ?? item.length), 2, true));
  });
  return chunks;
}

/** True where `text`, put in place of a leaf's, would still be that one leaf and nothing else. */
export function staysOneItem(leaf: Chunk, text: string): boolean {
  const before = leadingItem(leaf.text);
  const after = leadingItem(text);
  if (!before || !after || before.indent !== after.indent) return false;
  return contentLines(text, nextLine(text, after.start), text.length, true).every((line) => line.indent > after.indent);
}

/** The dash line of an item's text, where nothing but comments stands before it. */
function leadingItem(text: string): Line | undefined {
  for (let at = 0; at < text.length; at = nextLine(text, at)) {
    const line = contentLine(text, at);
    if (!line) return undefined;
    if (isItem(text, line)) return line;
    if (!line.isComment) return undefined;
  }
  return undefined;
}

/** The list under the last key at `column`, where that key is one of ours and stands alone on its line. */
function lastList(text: string, lines: readonly Line[], column: number, dash: number): { key: string; lines: Line[] } | undefined {
  for (let i = lines.length - 1; i >= 0; i--) {
    const line = lines[i]!;
    const onDash = i === dash;
    if (line.isComment || (line.indent !== column && !onDash) || (!onDash && isItem(text, line))) continue;
    const at = onDash ? line.start + column : line.start + line.indent;
    const key = SPLIT_LISTS.find((name) => text.startsWith(`${name}:`, at));
    if (key) return /^:[ \t]*(?:#.*)?\r?$/m.test(lineText(text, at + key.length)) ? { key, lines: lines.slice(i + 1) } : undefined;
    if (/^["']?[\w-]+["']?[ \t]*:/.test(lineText(text, at))) return undefined;
  }
  return undefined;
}

/** Where each item of a list starts, the comments directly above it included. */
function itemStarts(text: string, lines: readonly Line[]): number[] {
  const first = lines.find((line) => !line.isComment);
  if (!first || !isItem(text, first)) return [];
  const starts: number[] = [];
  lines.forEach((line, index) => {
    if (line.indent === first.indent && isItem(text, line)) starts.push(withCommentsAbove(text, lines, index));
  });
  return starts;
}

function withCommentsAbove(text: string, lines: readonly Line[], index: number): number {
  const { indent } = lines[index]!;
  let start = lines[index]!.start;
  for (let i = index - 1; i >= 0; i--) {
    const above = lines[i]!;
    if (!above.isComment || above.indent > indent || nextLine(text, above.start) !== start) break;
    start = above.start;
  }
  return start;
}

function hasSeveralDocuments(text: string, lines: readonly Line[]): boolean {
  return documentMarkers(text, lines).length > 0;
}

/** Lines that end a document or begin another, the one that begins the first set aside. */
function documentMarkers(text: string, lines: readonly Line[]): Line[] {
  const firstContent = lines.findIndex((line) => !line.isComment);
  return lines.filter((line, index) => line.indent === 0 && isDocumentMarker(text, line.start) && (index !== firstContent || text.startsWith('...', line.start)));
}

function isDocumentMarker(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code === 45 || code === 46) && /^(?:---|\.\.\.)(?:\s|$)/.test(text.slice(at, at + 4));
}

/** Offsets of the lines that make a text more than one YAML document. */
export function extraDocuments(text: string): number[] {
  return documentMarkers(text, contentLines(text, 0, text.length)).map((line) => line.start);
}

function isItem(text: string, line: Line): boolean {
  const at = line.start + line.indent;
  if (text.charCodeAt(at) !== 45) return false;
  const next = text.charCodeAt(at + 1);
  return at + 1 >= text.length || next === 32 || next === 10 || next === 13 || next === 9;
}

function contentColumn(text: string, line: Line): number {
  let at = line.start + line.indent + 1;
  while (text.charCodeAt(at) === 32) at++;
  return at - line.start;
}

function lineText(text: string, at: number): string {
  return text.slice(at, nextLine(text, at)).replace(/\r?\n$/, '');
}

function contentLines(text: string, from: number, to: number, markersToo = false): Line[] {
  const lines: Line[] = [];
  for (let at = from; at < to; at = nextLine(text, at)) {
    const line = contentLine(text, at);
    if (line && (markersToo || line.indent !== 0 || !isConflictMarker(text, at, at))) lines.push(line);
  }
  return lines;
}

function contentLine(text: string, start: number): Line | undefined {
  let at = start;
  while (text.charCodeAt(at) === 32) at++;
  const code = text.charCodeAt(at);
  if (at >= text.length || code === 10 || code === 13) return undefined;
  return { start, indent: code === 9 ? NEVER : at - start, isComment: code === 35 };
}
