/** What the linter hands on: findings, the places that go with them, and the fixes that mend them. */
import type { Span } from '../syntax/chunk.ts';

export type Severity = 'error' | 'warning' | 'hint';

/** What a rule reports. Places are spans of chunks, so that they stay right when lines are added above. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly at: Span;
  readonly related: readonly Related[];
  readonly fixes: readonly Fix[];
}

export interface Related {
  readonly at: Span;
  readonly message: string;
}

/** A change that mends a finding. A safe one never alters what the set means and is applied by `--fix`. */
export interface Fix {
  readonly title: string;
  readonly safe: boolean;
  readonly edits: readonly FixEdit[];
  /** It makes a list of Markdown out of bullets that are words: what is shown changes, and the words do not. */
  readonly makesList?: true;
  /** A document that is put where none is yet. */
  readonly creates?: NewDocument;
}

export interface NewDocument {
  readonly uri: string;
  readonly text: string;
}

export interface FixEdit {
  readonly at: Span;
  readonly text: string;
}
