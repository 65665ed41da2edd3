/** The unit that is read by itself and shared between versions of a document, and places in it. */
import { lineStarts, offsetAt, positionAt } from '../text/lines.ts';
import type { Position, Range } from '../text/position.ts';

/**
 * A run of whole lines that is read by itself: the head of a document, a key question, a question. A chunk
 * never changes; a document that is edited swaps the chunks that the edit touched. Everything read from a
 * chunk counts offsets from its start, so that lines added above it make nothing stale.
 */
export class Chunk {
  readonly text: string;
  /** 0 for the head of a document, 1 for an entry, 2 for an entry below an entry. */
  readonly level: number;
  /** False where further chunks may hang below this one. */
  readonly isLeaf: boolean;
  /** Of an entry that does not begin as the others of its list do: the column of their dashes. */
  readonly dashColumn: number | undefined;
  /** The line of the document at which the chunk starts; the document keeps it up to date. */
  startLine = 0;
  private starts: number[] | undefined;

  constructor(text: string, level: number, isLeaf: boolean, dashColumn?: number) {
    this.text = text;
    this.level = level;
    this.isLeaf = isLeaf;
    this.dashColumn = dashColumn;
  }

  get lineStarts(): readonly number[] {
    this.starts ??= lineStarts(this.text);
    return this.starts;
  }

  /** How many lines end in this chunk. */
  get lineCount(): number {
    return this.lineStarts.length - 1;
  }

  positionAt(offset: number): Position {
    const { line, character } = positionAt(this.lineStarts, offset);
    return { line: line + this.startLine, character };
  }

  offsetAt(position: Position): number {
    return offsetAt(this.text, this.lineStarts, {
      line: position.line - this.startLine,
      character: position.character,
    });
  }

  rangeOf(span: { readonly start: number; readonly end: number }): Range {
    return { start: this.positionAt(span.start), end: this.positionAt(span.end) };
  }
}

/** A place in a chunk: it stays right when lines are added above. */
export interface Span {
  readonly chunk: Chunk;
  readonly start: number;
  readonly end: number;
}
