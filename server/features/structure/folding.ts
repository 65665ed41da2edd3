/** Finds the lines of a document that an editor can fold away. */
import type { Document } from '../../project/document.ts';
import type { Project } from '../../project/project.ts';
import type { Chunk } from '../../syntax/chunk.ts';
import type { Node } from '../../syntax/tree.ts';

/** Lines that can be folded away under the first of them; both are counted from 0. */
export interface Fold {
  readonly start: number;
  readonly end: number;
}

/** What can be folded: entries, fields of several lines, texts, and fenced blocks. */
export function folds(project: Project, uri: string): Fold[] {
  const document = project.documents.get(uri);
  if (!document) return [];
  const found = new Map<number, number>();
  const add = (start: number, end: number) => {
    if (end > start) found.set(start, Math.max(end, found.get(start) ?? 0));
  };
  for (const [index, { chunk, root }] of document.readings.entries()) {
    if (chunk.level > 0) add(chunk.positionAt(root?.start ?? 0).line, lastLine(document, index));
    if (document.source.format === 'markdown') for (const fold of blocks(chunk)) add(fold.start, fold.end);
    for (const span of spans(root)) add(chunk.positionAt(span.start).line, chunk.positionAt(span.end).line);
  }
  return [...found].map(([start, end]) => ({ start, end })).sort((a, b) => a.start - b.start);
}

/** The last line with a text of a chunk and of those below it. */
function lastLine(document: Document, index: number): number {
  const { chunks } = document.source;
  let last = index;
  while ((chunks[last + 1]?.level ?? -1) > chunks[index]!.level) last++;
  const chunk = chunks[last]!;
  return chunk.positionAt(chunk.text.trimEnd().length).line;
}

/** The fields and list items of a tree, from the name or the dash to the end of the value. */
function* spans(node: Node | undefined): Generator<{ start: number; end: number }> {
  if (node?.type === 'mapping') {
    for (const { key, value } of node.pairs) {
      if (value && value.end > key.end) yield { start: key.start, end: value.end };
      yield* spans(value);
    }
  } else if (node?.type === 'sequence') {
    for (const item of node.items) {
      if (item) yield { start: item.start, end: item.end };
      yield* spans(item);
    }
  }
}

const FENCE = /^ {0,3}(`{3,}(?!`)|~{3,}(?!~))(.*)$/;

/** Fenced blocks, and front matter. */
function* blocks(chunk: Chunk): Generator<Fold> {
  let opened: { line: number; marks: string } | undefined;
  for (const [index, text] of chunk.text.split('\n').entries()) {
    const line = chunk.startLine + index;
    const marks = index === 0 || opened?.marks === '---' ? /^---[ \t]*\r?$/.exec(text) && '---' : undefined;
    const fence = marks ?? FENCE.exec(text.trimEnd())?.[1];
    if (!fence) continue;
    if (!opened) opened = { line, marks: fence };
    else if (fence.startsWith(opened.marks)) {
      yield { start: opened.line, end: line };
      opened = undefined;
    }
  }
}
