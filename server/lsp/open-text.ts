/** The text of a document that the client holds open, split into chunks only where somebody needs them. */
import { type Format, Source } from '../syntax/source.ts';
import type { Range } from '../text/position.ts';
import { finish, type Steps } from '../text/steps.ts';

/** A text that is edited again and again. What replaces it as a whole is split in steps, if there is time for that. */
export class OpenText {
  private readonly format: Format;
  /** As it was last split. */
  private last: Source | undefined;
  /** The whole text, where it is to be split anew. */
  private unsplit: string | undefined;

  /** @param known may share chunks with the text. */
  constructor(text: string, format: Format, known?: Source) {
    this.format = format;
    this.last = known;
    this.unsplit = text;
  }

  /** The text in chunks; it is split at once where it is not yet. */
  get source(): Source {
    return finish(this.split());
  }

  /** Undefined while it is to be split anew. */
  get current(): Source | undefined {
    return this.unsplit === undefined ? this.last : undefined;
  }

  get whole(): string {
    return this.unsplit ?? this.source.text;
  }

  startsWith(start: string): boolean {
    if (this.unsplit !== undefined) return this.unsplit.startsWith(start);
    return this.source.chunks.find(({ text }) => text !== '')?.text.startsWith(start) ?? false;
  }

  /** Splits the text in steps: as it is at the end, however it was edited meanwhile. */
  *split(): Steps<Source> {
    for (;;) {
      const { unsplit } = this;
      if (unsplit === undefined) return this.last!;
      const source = yield* Source.inSteps(unsplit, this.format, this.last);
      if (this.unsplit !== unsplit) continue;
      this.last = source;
      this.unsplit = undefined;
    }
  }

  replace(text: string): void {
    this.unsplit = text;
  }

  edit(range: Range, replacement: string): void {
    const { source } = this;
    const edited = source.editInPlace(range, replacement);
    if (edited) this.last = edited;
    else this.unsplit = source.editedText(range, replacement);
  }
}
