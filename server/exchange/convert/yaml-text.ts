/** Finds the comments of a YAML text by line and by offset. */
import type { Comment } from '../../syntax/tree.ts';
import { yamlComments } from '../../syntax/yaml/tokens.ts';
import { lastNotAfter } from '../../text/lines.ts';
import type { Note } from './parts.ts';

/** A YAML text with its comments; `offset` is where it starts in its document. */
export class YamlText {
  readonly text: string;
  readonly offset: number;
  private readonly comments: readonly Comment[];
  private readonly starts: readonly number[];

  constructor(text: string, offset = 0) {
    this.text = text;
    this.offset = offset;
    this.comments = yamlComments(text);
    this.starts = this.comments.map(({ start }) => start);
  }

  /** The comments that start at `from` or after, and before `to`. */
  commentsIn(from: number, to: number): Comment[] {
    const found: Comment[] = [];
    const before = lastNotAfter(this.starts, from);
    for (let index = before; (this.starts[index] ?? to) < to; index++)
      if (this.starts[index]! >= from) found.push(this.comments[index]!);
    return found;
  }

  notes(from: number, to: number): Note[] {
    return this.commentsIn(from, to).map(({ start, end }) => ({
      text: this.text.slice(start + 1, end).replace(/^ /, ''),
      at: start + this.offset,
    }));
  }

  /** The comment that has the line which starts at an offset to itself. */
  ownComment(line: number): Comment | undefined {
    const comment = this.commentOn(line);
    return comment && this.text.slice(line, comment.start).trim() === '' ? comment : undefined;
  }

  /** The comment on the line that starts at an offset. */
  commentOn(line: number): Comment | undefined {
    const feed = this.text.indexOf('\n', line);
    return this.commentsIn(line, feed < 0 ? this.text.length : feed)[0];
  }

  columnOf(at: number): number {
    return at - this.lineOf(at);
  }

  lineOf(at: number): number {
    return at === 0 ? 0 : this.text.lastIndexOf('\n', at - 1) + 1;
  }
}
