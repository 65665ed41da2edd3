/** Writes into an entry or an option what it was called in the base, and takes that out again. */

import type { Chunk } from '../../syntax/chunk.ts';
import { entryLayout } from '../../syntax/markdown/entry.ts';
import {
  type Mapping,
  type Node,
  type Pair,
  pairOf,
  type Replacement,
  type Scalar,
} from '../../syntax/tree.ts';
import { yamlScalar } from '../../syntax/yaml/write.ts';
import { lineEnd, nextLine } from '../../text/lines.ts';

/** Something that may say what it was: its name, and what stands after that. */
export interface Named {
  readonly chunk: Chunk;
  /** The id, or the code before the colon. */
  readonly name: Scalar;
  /** The record; of an option that is a label alone, undefined. */
  readonly node: Mapping | undefined;
  /** The text that stands in place of a record: a label, the text of a row. */
  readonly short: { readonly field: string; readonly value: Scalar } | undefined;
}

const said = (version: string, name: string) => `"${version}": ${yamlScalar(name, { inFlow: true })}`;

/** The edit that says what it was called in a version; undefined where it is written in a way that leaves no place for that. */
export function wasAdded(named: Named, version: string, name: string): Replacement | undefined {
  const { chunk, node, short } = named;
  const was = pairOf(node, 'was');
  if (was) return addedTo(chunk, was, said(version, name));
  const field = `was: { ${said(version, name)} }`;
  if (short) return besideText(chunk, named.name, short, field);
  if (!node) return undefined;
  if (chunk.text[node.start] === '{') return inBrackets(node, field);
  if (pairOf(node, 'id')?.value?.type === 'scalar' && named.name.style === 'heading')
    return belowHeading(chunk.text, field);
  const id = pairOf(node, 'id');
  const below = id ?? node.pairs.at(-1);
  return below && insertedBelow(chunk.text, below, node, field);
}

/** The edit that takes out what it says of a version; undefined where it says nothing, or cannot be taken out by itself. */
export function wasTaken({ chunk, name, node, short }: Named, version: string): Replacement | undefined {
  const was = pairOf(node, 'was');
  if (!node || !was || short || was.value?.type !== 'mapping') return undefined;
  const { pairs } = was.value;
  const own = pairs.find(({ key }) => key.value === version);
  if (!own) return undefined;
  if (pairs.length > 1) return withoutPair(chunk.text, was.value, own);
  return collapsed(chunk.text, name, node) ?? withoutField(chunk.text, node, was);
}

/** `was:` goes first where a text was turned into a record for its sake, by which that is known again. */
function besideText(
  { text }: Chunk,
  name: Scalar,
  { field, value }: NonNullable<Named['short']>,
  was: string,
): Replacement {
  const written = text.slice(value.start, value.end);
  const indent = blockIndent(text, name);
  const { start, end } = value;
  if (written.includes('\n')) {
    const label = yamlScalar(value.value.trim(), { inFlow: true });
    return { start, end, text: `{ ${was}, ${field}: ${label} }` };
  }
  if (indent === undefined) return { start, end, text: `{ ${was}, ${field}: ${written} }` };
  const gap = text.lastIndexOf(':', start) + 1;
  const below = `\n${indent}  `;
  return { start: gap, end, text: `${below}${was}${below}${field}:${text.slice(gap, start)}${written}` };
}

/** The spaces before a name that begins its line; undefined where something else does. */
function blockIndent(text: string, { start }: Scalar): string | undefined {
  const line = text.lastIndexOf('\n', start - 1) + 1;
  const before = text.slice(line, start);
  return /^ *$/.test(before) ? before : undefined;
}

/** The text of a record that says nothing but that and what it was. */
function collapsed(text: string, name: Scalar, { pairs, start, end }: Mapping): Replacement | undefined {
  const [first, second, ...more] = pairs;
  const isMade = first?.key.value === 'was' && second?.value?.type === 'scalar' && more.length === 0;
  if (!isMade || !second.value || (second.key.value !== 'label' && second.key.value !== 'text'))
    return undefined;
  const value = text.slice(second.value.start, second.value.end);
  if (text[start] === '{') return { start, end, text: value };
  const gap = text.indexOf(':', name.end) + 1;
  return { start: gap, end: second.value.end, text: text.slice(second.key.end + 1, second.value.end) };
}

function inBrackets(node: Mapping, field: string): Replacement | undefined {
  const below = pairOf(node, 'id') ?? node.pairs.at(-1);
  const at = below && (below.value ?? below.key).end;
  return at === undefined ? undefined : { start: at, end: at, text: `, ${field}` };
}

function insertedBelow(text: string, pair: Pair, node: Mapping, field: string): Replacement {
  const first = node.pairs[0]!.key.start;
  const column = first - (text.lastIndexOf('\n', first - 1) + 1);
  const { end } = pair.value ?? pair.key;
  const at = lineEnd(text, text.slice(0, end).trimEnd().length);
  return { start: at, end: at, text: `\n${' '.repeat(column)}${field}` };
}

/** In Markdown: at the top of the block of an entry, or in one that is made for it. */
function belowHeading(text: string, field: string): Replacement {
  const { fields, heading } = entryLayout(text);
  if (fields) return { start: fields.start, end: fields.start, text: `${field}\n` };
  const at = heading ? heading.end : 0;
  return { start: at, end: at, text: `\n\n\`\`\`carag\n${field}\n\`\`\`` };
}

function addedTo({ text }: Chunk, { value }: Pair, entry: string): Replacement | undefined {
  const last = value?.type === 'mapping' ? value.pairs.at(-1) : undefined;
  if (!value || !last) return undefined;
  const { end } = last.value ?? last.key;
  if (text[value.start] === '{') return { start: end, end, text: `, ${entry}` };
  return insertedBelow(text, last, value as Mapping, entry);
}

/** Takes one name and value out of several. */
function withoutPair(text: string, mapping: Mapping, pair: Pair): Replacement {
  const index = mapping.pairs.indexOf(pair);
  const end = (each: Pair) => (each.value ?? each.key).end;
  if (text[mapping.start] !== '{') return wholeLines(text, pair.key.start, end(pair));
  const before = mapping.pairs[index - 1];
  return before
    ? { start: end(before), end: end(pair), text: '' }
    : { start: pair.key.start, end: mapping.pairs[index + 1]!.key.start, text: '' };
}

function withoutField(text: string, node: Mapping, was: Pair): Replacement | undefined {
  const value = was.value as Node;
  if (text[node.start] === '{') return node.pairs.length > 1 ? withoutPair(text, node, was) : undefined;
  const made = madeBlock(text, was.key.start, value.end);
  if (made) return made;
  const lines = wholeLines(text, was.key.start, value.end);
  return /^[ \t]*$/.test(text.slice(lines.start, was.key.start)) ? lines : undefined;
}

/** A block of Markdown in which nothing else stands, with the empty line above it. */
function madeBlock(text: string, start: number, end: number): Replacement | undefined {
  const before = /\r?\n\r?\n```carag[ \t]*\r?\n[ \t]*$/.exec(text.slice(0, start));
  const after = /^[ \t]*\r?\n```/.exec(text.slice(end));
  return before && after ? { start: before.index, end: end + after[0].length, text: '' } : undefined;
}

function wholeLines(text: string, from: number, to: number): Replacement {
  return { start: text.lastIndexOf('\n', from - 1) + 1, end: nextLine(text, to), text: '' };
}
