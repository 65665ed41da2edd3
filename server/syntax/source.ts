/** Holds a document's text in chunks, and splits anew only what an edit touches. */
import { foldLoneReturns, lastNotAfter } from '../text/lines.ts';
import type { Range } from '../text/position.ts';
import { finish, type Steps } from '../text/steps.ts';
import { Chunk } from './chunk.ts';
import { splitMarkdownInSteps, staysOneEntry } from './markdown/split.ts';
import { splitKeyQuestion, splitYaml, staysOneItem } from './yaml/split.ts';

export type Format = 'yaml' | 'markdown';

/** The text of a document, held as the chunks that it is read in. Immutable; an edit shares what it left alone. */
export class Source {
  readonly format: Format;
  readonly chunks: readonly Chunk[];
  private readonly starts: Int32Array;

  private constructor(format: Format, chunks: readonly Chunk[]) {
    this.format = format;
    this.chunks = chunks;
    this.starts = new Int32Array(chunks.length);
    let line = 0;
    for (const [index, chunk] of chunks.entries()) {
      chunk.startLine = line;
      this.starts[index] = line;
      line += chunk.lineCount;
    }
  }

  static of(text: string, format: Format): Source {
    return finish(Source.inSteps(text, format));
  }

  /** A source for a text, in steps. It shares the chunks which both it and `before` begin and end with. */
  static *inSteps(text: string, format: Format, before?: Source): Steps<Source> {
    const plain = foldLoneReturns(text);
    const fresh = yield* format === 'yaml' ? splitYaml(plain) : splitMarkdownInSteps(plain);
    return new Source(format, before?.format === format ? sharing(before.chunks, fresh) : fresh);
  }

  get text(): string {
    return this.textOf(0);
  }

  get length(): number {
    return this.chunks.reduce((length, chunk) => length + chunk.text.length, 0);
  }

  /** The index of the chunk that holds a line; the last one for a line past the end. */
  chunkIndexAt(line: number): number {
    return lastNotAfter(this.starts, line);
  }

  chunkAt(line: number): Chunk {
    return this.chunks[this.chunkIndexAt(line)]!;
  }

  /** This source with `range` replaced: the same chunks and the same tree as if it were read anew. */
  edit(range: Range, replacement: string): Source {
    return this.editInPlace(range, replacement) ?? this.replacedBy(this.editedText(range, replacement));
  }

  /** This source with `range` replaced, where only the chunk or the key question around it is to be split anew. */
  editInPlace(range: Range, replacement: string): Source | undefined {
    const { first, last, text } = this.edited(range, replacement);
    const before = this.chunks[first]!;
    if (first === last && this.staysOne(first, text))
      return this.with(first, last, [new Chunk(text, before.level, true)]);
    return this.editInItem(first, last, text);
  }

  /** The text with `range` replaced. */
  editedText(range: Range, replacement: string): string {
    const { first, last, text } = this.edited(range, replacement);
    return this.textOf(0, first) + text + this.textOf(last + 1);
  }

  /** The text of the chunks that `range` touches, with it replaced. */
  private edited(range: Range, replacement: string): { first: number; last: number; text: string } {
    const first = this.chunkIndexAt(range.start.line);
    const last = this.chunkIndexAt(range.end.line);
    const before = this.chunks[first]!;
    const after = this.chunks[last]!;
    const [head, tail] = [
      before.text.slice(0, before.offsetAt(range.start)),
      after.text.slice(after.offsetAt(range.end)),
    ];
    return { first, last, text: head + foldLoneReturns(replacement) + tail };
  }

  /** A source for `text` that shares the chunks which both begin and end with. */
  replacedBy(text: string): Source {
    return finish(Source.inSteps(text, this.format, this));
  }

  /** An edit that stays inside one key question: only that is split anew. */
  private editInItem(first: number, last: number, edited: string): Source | undefined {
    let head = first;
    while (head > 0 && this.chunks[head]!.level > 1) head--;
    let end = head + 1;
    while (end < this.chunks.length && this.chunks[end]!.level > 1) end++;
    const item = this.chunks[head]!;
    if (this.format !== 'yaml' || item.level !== 1 || item.isLeaf || last >= end) return undefined;
    const text = this.textOf(head, first) + edited + this.textOf(last + 1, end);
    if (!text.endsWith('\n') || !staysOneItem(item, text)) return undefined;
    return this.with(head, end - 1, sharing(this.chunks.slice(head, end), splitKeyQuestion(text)));
  }

  private with(first: number, last: number, chunks: readonly Chunk[]): Source {
    return new Source(this.format, [
      ...this.chunks.slice(0, first),
      ...chunks,
      ...this.chunks.slice(last + 1),
    ]);
  }

  private textOf(from: number, to = this.chunks.length): string {
    return this.chunks
      .slice(from, to)
      .map((chunk) => chunk.text)
      .join('');
  }

  private staysOne(index: number, text: string): boolean {
    const chunk = this.chunks[index]!;
    if (!chunk.isLeaf || chunk.dashColumn !== undefined || !text.endsWith('\n')) return false;
    return this.format === 'yaml'
      ? staysOneItem(chunk, text)
      : staysOneEntry(chunk, text, this.chunks[index + 1]);
  }
}

/** `fresh`, with the chunks of `old` in place of equal ones at its beginning and its end. */
function sharing(old: readonly Chunk[], fresh: Chunk[]): Chunk[] {
  let head = 0;
  while (head < fresh.length && head < old.length && same(fresh[head]!, old[head]!))
    fresh[head] = old[head++]!;
  for (let i = 1; fresh.length - i >= head && old.length - i >= head; i++) {
    if (!same(fresh[fresh.length - i]!, old[old.length - i]!)) break;
    fresh[fresh.length - i] = old[old.length - i]!;
  }
  return fresh;
}

const same = (a: Chunk, b: Chunk) =>
  a.level === b.level && a.isLeaf === b.isLeaf && a.dashColumn === b.dashColumn && a.text === b.text;
