import { foldLoneReturns, lastNotAfter } from '../text/lines.ts';
import type { Range } from '../text/position.ts';
import { Chunk } from './chunk.ts';
import { splitMarkdown, staysOneEntry } from './markdown/split.ts';
import { splitYaml, staysOneItem } from './yaml/split.ts';

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
    return new Source(format, split(foldLoneReturns(text), format));
  }

  get text(): string {
    return this.chunks.map((chunk) => chunk.text).join('');
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
    const first = this.chunkIndexAt(range.start.line);
    const last = this.chunkIndexAt(range.end.line);
    const text = foldLoneReturns(replacement);
    const before = this.chunks[first]!;
    const after = this.chunks[last]!;
    const edited = before.text.slice(0, before.offsetAt(range.start)) + text + after.text.slice(after.offsetAt(range.end));
    if (first === last && this.staysOne(before, edited)) {
      const chunks = this.chunks.slice();
      chunks[first] = new Chunk(edited, before.level, true);
      return new Source(this.format, chunks);
    }
    const whole = joined(this.chunks.slice(0, first)) + edited + joined(this.chunks.slice(last + 1));
    return this.replacedBy(whole);
  }

  /** A source for `text` that shares the chunks which both begin and end with. */
  replacedBy(text: string): Source {
    const fresh = split(foldLoneReturns(text), this.format);
    const old = this.chunks;
    let head = 0;
    while (head < fresh.length && head < old.length && same(fresh[head]!, old[head]!)) fresh[head] = old[head++]!;
    for (let i = 1; fresh.length - i >= head && old.length - i >= head; i++) {
      if (!same(fresh[fresh.length - i]!, old[old.length - i]!)) break;
      fresh[fresh.length - i] = old[old.length - i]!;
    }
    return new Source(this.format, fresh);
  }

  private staysOne(chunk: Chunk, text: string): boolean {
    if (!chunk.isLeaf || !text.endsWith('\n')) return false;
    return this.format === 'yaml' ? staysOneItem(chunk, text) : staysOneEntry(chunk, text);
  }
}

const split = (text: string, format: Format) => (format === 'yaml' ? splitYaml(text) : splitMarkdown(text));
const joined = (chunks: readonly Chunk[]) => chunks.map((chunk) => chunk.text).join('');
const same = (a: Chunk, b: Chunk) => a.level === b.level && a.isLeaf === b.isLeaf && a.text === b.text;
