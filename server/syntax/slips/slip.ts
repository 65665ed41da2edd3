/** A slip of somebody who does not know YAML, and what must be true of a way to mend it. */
import type { Replacement } from '../tree.ts';

/** One way to mend a slip: what is said of it, and the edits that bring a text to what was meant. */
export interface Slip {
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly title: string;
  readonly edits: readonly Replacement[];
  /** Words, or what they belong to, are guessed: whoever wrote the text must look at them. */
  readonly isInvented?: boolean;
}

/** A line of a text: where it starts, where its first word stands, where its break begins. */
export interface SourceLine {
  readonly start: number;
  /** After every kind of blank that stands at its beginning. */
  readonly word: number;
  readonly end: number;
}
