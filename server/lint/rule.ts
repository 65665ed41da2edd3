/** The form that every rule has, and what it reports with. */
import type { Reading } from '../model/reading.ts';
import type { Catalogue } from '../project/catalogue.ts';
import type { Document } from '../project/document.ts';
import type { View } from '../project/view.ts';
import type { Span } from '../syntax/chunk.ts';
import type { Steps } from '../text/steps.ts';
import type { Example } from './example.ts';
import type { Fix, Related, Severity } from './finding.ts';
import type { Subject } from './subjects.ts';

/**
 * What the linter knows, one rule a file. The docs page, the index of rules and the tests of the examples
 * come from what stands here.
 */
export interface Rule {
  /** `family/what-is-wrong`. */
  readonly name: string;
  readonly severity: Severity;
  /** How serious it is in a set that says of itself that it is published, where that is something else. */
  readonly whenPublished?: Severity;
  /** One sentence: what is reported. */
  readonly what: string;
  /** Why it matters to those who use the set. */
  readonly why: string;
  /** What to do about it. */
  readonly remedy: string;
  readonly examples: readonly Example[];
  /** Neither ignored nor turned off: the document cannot be trusted otherwise. */
  readonly isFixed?: boolean;
  /** `checkDocument` runs also on a document that does not say what it is, of which nothing else is checked. */
  readonly readsAnyKind?: boolean;
  /** What it looks entries up by, where that takes long to work out for a large set: it is done in steps before it asks. */
  catalogues?(): readonly Catalogue[];
  /** What it looks at: of an entry that holds none of these it is not asked. Without it, it is asked of all. */
  readonly on?: readonly Subject[];
  /** Checks an entry, or the head of a document, by itself; `rules` are those that run, by name. */
  checkText?(reading: Reading, report: Report, document: Document, rules: ReadonlyMap<string, Rule>): void;
  /** Checks an entry, or the head of a document, within its set. */
  check?(reading: Reading, report: Report, view: View, document: Document): void;
  /** Checks a document as a whole; `view` is absent where the document belongs to no set. */
  checkDocument?(document: Document, report: Report, view: View | undefined): void;
  /** Works out in steps what `checkSet` rests on, where that takes long for a large set. */
  prepareSet?(view: View): Steps;
  /** Checks a set as a whole. What it finds may lie in any of its documents, so each place is a span. */
  checkSet?(report: SetReport, view: View): void;
}

/** A place in the chunk that is being checked, or a span of another one. */
export type Place = { readonly start: number; readonly end: number } | Span;

export type Report = (
  at: Place,
  message: string,
  more?: { related?: readonly Related[]; fixes?: readonly Fix[] },
) => void;

export type SetReport = (at: Span, message: string, more?: Parameters<Report>[2]) => void;

/** A fix that replaces one stretch of a chunk. */
export function replace(at: Span, text: string, title: string, safe = true): Fix {
  return { title, safe, edits: [{ at, text }] };
}

/** The span of a node or a mention of a reading. */
export function spanIn(reading: Reading, place: { readonly start: number; readonly end: number }): Span {
  return { chunk: reading.chunk, start: place.start, end: place.end };
}
