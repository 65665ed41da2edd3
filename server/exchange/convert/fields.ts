/** Takes the fields of a YAML mapping as lines that can be written elsewhere, with the comments around them. */
import type { Comment, Mapping, Node, Pair, Scalar } from '../../syntax/tree.ts';
import { yamlScalar } from '../../syntax/yaml/write.ts';
import { lineEnd, nextLine } from '../../text/lines.ts';
import { isBlankText, withoutBlanksAtEnd, withoutBlanksAtStart } from '../../text/scanning/blanks.ts';
import type { EntryField, Note } from './parts.ts';
import type { YamlText } from './yaml-text.ts';

/** A field, and the part of the text that is its own. */
export interface PlacedField extends EntryField {
  readonly from: number;
  readonly to: number;
}

export interface Fields {
  readonly above: readonly Note[];
  readonly fields: readonly PlacedField[];
  readonly below: readonly Note[];
}

/** The fields of a mapping with the comments around them, which lie between `from` and `to`. */
export function fieldsOf(source: YamlText, mapping: Mapping, from: number, to: number): Fields {
  return source.text[mapping.start] === '{'
    ? flowFields(source, mapping, from, to)
    : blockFields(source, mapping, from, to);
}

function blockFields(source: YamlText, { start: first, pairs }: Mapping, from: number, to: number): Fields {
  const { text } = source;
  const isBehindDash = text.slice(source.lineOf(first), first).trim() !== '';
  const own = isBehindDash ? lineEnd(text, first) : source.lineOf(first);
  const isTop = from === 0 && !isBehindDash;
  let end = own;
  const fields = pairs.map((pair, index): PlacedField => {
    const start = pair.key.start;
    const above = index > 0 ? end : isTop ? 0 : own;
    end = endOf(source, pair, source.columnOf(first), pairs[index + 1]?.key.start ?? to);
    const { inside, lines } = linesOf(source, pair, end, index === 0 ? own : start);
    return {
      name: pair.key.value,
      value: pair.value,
      at: start + source.offset,
      above: [...gap(source, above, source.lineOf(start)), ...inside],
      lines,
      notes: source.notes(above, end),
      from: start,
      to: end,
    };
  });
  return { above: isTop ? [] : source.notes(from, own), fields, below: source.notes(end, to) };
}

/** A comment in brackets speaks of all that they hold: its place among the fields is lost. */
function flowFields(source: YamlText, mapping: Mapping, from: number, to: number): Fields {
  const line = Math.min(lineEnd(source.text, mapping.end), to);
  const fields = mapping.pairs.map((pair) => ({
    name: pair.key.value,
    value: pair.value,
    at: pair.key.start + source.offset,
    above: [],
    lines: [printed(pair)],
    notes: [],
    from: pair.key.start,
    to: pair.value?.end ?? pair.key.end,
  }));
  return { above: source.notes(from, line), fields, below: source.notes(line, to) };
}

/** Where a field ends: after its value, and after the comments right below it that are deeper than its name. */
function endOf(source: YamlText, { key, value }: Pair, column: number, limit: number): number {
  const { text } = source;
  let end = lineEnd(text, value ? Math.max(lastSign(text, value), key.end) : key.end);
  for (let line = nextLine(text, end); line < limit; line = nextLine(text, line)) {
    const comment = source.ownComment(line);
    if (comment && source.columnOf(comment.start) > column) end = comment.end;
    else if (comment || !isBlankText(text.slice(line, lineEnd(text, line)))) break;
  }
  return end;
}

/** Where a value ends, the empty lines after it not counted unless its text keeps them. */
function lastSign(text: string, value: Node): number {
  const last = lastScalar(value);
  if (last?.indent === undefined) return withoutBlanksAtEnd(text.slice(0, value.end)).length;
  return keepsLines(value) ? value.end : blockEnd(text, last, last.indent);
}

/** True of a value at whose end empty lines count. */
function keepsLines(value: Node): boolean {
  const last = lastScalar(value);
  return last?.indent !== undefined && last.value.endsWith('\n\n');
}

/** The end of a block without the lines below it that hold no more than its indentation. */
function blockEnd(text: string, { start, end }: Scalar, column: number): number {
  let last = end;
  for (;;) {
    const line = text.lastIndexOf('\n', last - 1);
    if (line < start || !/^ *\r?$/.test(text.slice(line + 1, last)) || last - line - 1 > column) return last;
    last = line;
  }
}

function lastScalar(node: Node): Scalar | undefined {
  if (node.type === 'scalar') return node;
  const last = node.type === 'mapping' ? node.pairs.at(-1)?.value : node.items.at(-1);
  return last && lastScalar(last);
}

/** The comments between two fields, and one empty line for each gap. */
function gap(source: YamlText, from: number, to: number): string[] {
  const { text } = source;
  const lines: string[] = [];
  const isInside = from > source.lineOf(from);
  for (let line = isInside ? nextLine(text, from) : from; line < to; line = nextLine(text, line)) {
    const comment = source.commentOn(line);
    if (comment) lines.push(text.slice(comment.start, comment.end));
    else if (isBlankText(text.slice(line, lineEnd(text, line))) && lines.at(-1) !== '') lines.push('');
  }
  return lines;
}

/**
 * The lines of a field from the first column on, without the comment on its first line where that belongs to the
 * entry. One whose lines do not stand in its column, or that would take in the empty lines of its new surroundings, is
 * written anew, below the comments `inside` it.
 */
function linesOf(
  source: YamlText,
  pair: Pair,
  end: number,
  own: number,
): { inside: string[]; lines: string[] } {
  const { text } = source;
  const { start } = pair.key;
  const [first = '', ...more] = text.slice(start, end).split('\n');
  const foreign = source.commentsIn(start, own)[0];
  const head = foreign ? withoutBlanksAtEnd(text.slice(start, foreign.start)) : first;
  const margin = ' '.repeat(source.columnOf(start));
  const isAtMargin = (line: string) =>
    line.startsWith(margin) || isBlankText(line) || line.trim().startsWith('#');
  if (!more.every(isAtMargin) || (pair.value && keepsLines(pair.value))) {
    const inside = source
      .commentsIn(foreign?.end ?? start, end)
      .map((comment: Comment) => text.slice(comment.start, comment.end));
    return { inside, lines: [printed(pair)] };
  }
  const dedented = (line: string) =>
    line.startsWith(margin) ? line.slice(margin.length) : withoutBlanksAtStart(line);
  return { inside: [], lines: [head, ...more.map(dedented)] };
}

function printed({ key, value }: Pair): string {
  const name = yamlScalar(key.value);
  if (!value) return `${name}:`;
  return `${name}: ${value.type === 'scalar' ? scalar(value, false) : flow(value)}`;
}

/** A value on one line. */
function flow(node: Node | undefined): string {
  if (!node) return '';
  if (node.type === 'scalar') return scalar(node, true);
  if (node.type === 'sequence') return `[${node.items.map(flow).join(', ')}]`;
  const pairs = node.pairs.map(({ key, value }) => `${scalar(key, true)}: ${flow(value)}`.trimEnd());
  return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
}

/** Words such as `true` that stand without quotation marks are left so. */
function scalar({ style, value }: Scalar, inFlow: boolean): string {
  return style === 'plain' && /^[\w.+-]+$/.test(value) ? value : yamlScalar(value, { inFlow });
}
