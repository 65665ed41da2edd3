/** Splits a YAML document into chunks by indentation alone. */
import { nextLine } from '../../text/lines.ts';
import { gone, type Steps } from '../../text/steps.ts';
import { Chunk } from '../chunk.ts';
import { mayHoldConflict, withoutConflicts } from '../conflicts.ts';
import { holdsStrayItem, strayItems } from './stray-items.ts';

/** The lists whose items are chunks. A list is split only where it comes last in its mapping. */
const SPLIT_LISTS = ['key-questions', 'questions'];

const NEVER = Number.MAX_SAFE_INTEGER;

/** A line that is not blank. */
interface Line {
  readonly start: number;
  /** Its column; a line that starts with a tab stands deeper than any other. */
  readonly indent: number;
  readonly isComment: boolean;
}

/**
 * Splits a YAML document into its head and the items of its question lists, by indentation alone: in valid
 * YAML everything that belongs to an item stands deeper than its dash, and in broken YAML a mistake stays
 * in the item that holds it. In steps, one for each time that the text is gone through.
 */
export function* splitYaml(text: string): Steps<Chunk[]> {
  const visible = withoutConflicts(text, false);
  yield gone(text.length);
  const hasSeveral = hasSeveralDocuments(visible);
  yield gone(text.length);
  const list = hasSeveral ? undefined : lastList(visible, 0, 0);
  yield gone(text.length);
  const items = list ? itemsFrom(visible, list, 0) : [];
  yield gone(text.length);
  if (items.length === 0) return [new Chunk(text, 0, false)];
  const chunks = [new Chunk(text.slice(0, items[0]!.start), 0, false)];
  for (const [index, { start, dashColumn }] of items.entries()) {
    const item = text.slice(start, items[index + 1]?.start ?? text.length);
    if (list?.key === 'questions') chunks.push(new Chunk(item, 1, true, dashColumn));
    else {
      yield gone(item.length);
      for (const chunk of splitKeyQuestion(item, dashColumn)) chunks.push(chunk);
    }
  }
  return chunks;
}

/** Splits an item of `key-questions:` into its own lines and its questions. */
export function splitKeyQuestion(item: string, dashColumn?: number): Chunk[] {
  const visible = withoutConflicts(item, false);
  const dash = firstContent(visible, 0);
  const column = dash ? (dashColumn === undefined ? contentColumn(visible, dash) : dash.indent) : 0;
  const list = dash && lastList(visible, dash.start, column);
  const items = list?.key === 'questions' ? itemsFrom(visible, list, column) : [];
  if (items.length === 0) return [new Chunk(item, 1, false, dashColumn)];
  const chunks = [new Chunk(item.slice(0, items[0]!.start), 1, false, dashColumn)];
  items.forEach((each, index) => {
    const end = items[index + 1]?.start ?? item.length;
    chunks.push(new Chunk(item.slice(each.start, end), 2, true, each.dashColumn));
  });
  return chunks;
}

/** True where `text`, put in place of a leaf's, would still be that one leaf and nothing else. */
export function staysOneItem(leaf: Chunk, text: string): boolean {
  if (mayHoldConflict(leaf.text) || mayHoldConflict(text)) return false;
  const before = leadingItem(leaf.text);
  const after = leadingItem(text);
  if (!before || !after || before.indent !== after.indent) return false;
  if (shallowLines(text, nextLine(text, after.start), after.indent).length > 0) return false;
  return !holdsStrayItem(text, after.start, after.indent);
}

/** The dash line of an item's text, where nothing but comments of its own stands before it. */
function leadingItem(text: string): Line | undefined {
  let deepestComment = 0;
  for (let at = 0; at < text.length; at = nextLine(text, at)) {
    const line = contentLine(text, at);
    if (!line) return undefined;
    if (isItem(text, line)) return deepestComment <= line.indent ? line : undefined;
    if (!line.isComment) return undefined;
    deepestComment = Math.max(deepestComment, line.indent);
  }
  return undefined;
}

/** The list under the last key at `column` of the lines from `from` on, where that key is one of ours and stands alone on its line. */
function lastList(text: string, from: number, column: number): { key: string; from: number } | undefined {
  const lines = shallowLines(text, from, column);
  for (let i = lines.length - 1; i >= 0; i--) {
    const line = lines[i]!;
    const onDash = line.start === from && line.indent < column;
    if (line.isComment || (line.indent !== column && !onDash) || (!onDash && isItem(text, line))) continue;
    const at = line.start + column;
    const key = SPLIT_LISTS.find((name) => text.startsWith(`${name}:`, at));
    if (key)
      return /^:[ \t]*(?:#.*)?$/.test(lineText(text, at + key.length))
        ? { key, from: nextLine(text, at) }
        : undefined;
    if (/^["']?[\w-]+["']?[ \t]*:/.test(lineText(text, at))) return undefined;
  }
  return undefined;
}

/** An item of a list: where it starts, the comments directly above it included. */
interface Item {
  readonly start: number;
  /** Where it does not begin as the others do: the column of their dashes. */
  readonly dashColumn: number | undefined;
}

/** The items of the list below a key at `column`. */
function itemsFrom(
  text: string,
  list: { readonly key: string; readonly from: number },
  column: number,
): Item[] {
  const first = firstContent(text, list.from);
  if (!first || first.indent < column || !isItem(text, first)) return [];
  const lines = shallowLines(text, list.from, first.indent);
  const items = lines.flatMap((line, index): Item[] =>
    line.indent === first.indent && isItem(text, line)
      ? [{ start: withCommentsAbove(text, lines, index), dashColumn: undefined }]
      : [],
  );
  const stray = strayItems(text, list.from, first.indent, list.key === 'questions');
  if (stray.length === 0) return items;
  const strays = stray.map((start): Item => ({ start, dashColumn: first.indent }));
  return [...items, ...strays].sort((a, b) => a.start - b.start);
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

function hasSeveralDocuments(text: string): boolean {
  return /^(?:---|\.\.\.)/m.test(text) && extraDocuments(text).length > 0;
}

/** Offsets of the lines that end a document or begin another, the one that begins the first set aside. */
function extraDocuments(text: string): number[] {
  let first = firstContent(text, 0)?.start;
  while (first !== undefined && text[first] === '%') first = firstContent(text, nextLine(text, first))?.start;
  return shallowLines(text, 0, 0)
    .map((line) => line.start)
    .filter((start) => isDocumentMarker(text, start) && (start !== first || text.startsWith('...', start)));
}

/** True for the line `---` or `...` at which a document begins or ends. */
export function isDocumentMarker(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code === 45 || code === 46) && /^(?:---|\.\.\.)(?:\s|$)/.test(text.slice(at, at + 4));
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

/** The lines from `from` on that stand no deeper than `deepest`. */
function shallowLines(text: string, from: number, deepest: number): Line[] {
  const lines: Line[] = [];
  for (let start = from; start < text.length; start = nextLine(text, start)) {
    let at = start;
    while (text.charCodeAt(at) === 32) at++;
    if (at - start > deepest) continue;
    const line = contentLine(text, start);
    if (line && line.indent <= deepest) lines.push(line);
  }
  return lines;
}

/** The first line from `from` on that holds more than a comment. */
function firstContent(text: string, from: number): Line | undefined {
  for (let start = from; start < text.length; start = nextLine(text, start)) {
    const line = contentLine(text, start);
    if (line && !line.isComment) return line;
  }
  return undefined;
}

function contentLine(text: string, start: number): Line | undefined {
  let at = start;
  while (text.charCodeAt(at) === 32) at++;
  const code = text.charCodeAt(at);
  if (at >= text.length || code === 10 || code === 13) return undefined;
  return { start, indent: code === 9 ? NEVER : at - start, isComment: code === 35 };
}
