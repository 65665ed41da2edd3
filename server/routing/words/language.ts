/** What a language has to say for conditions to be put in its words. */
import type { Quantity, TestKind } from '../../syntax/conditions/tree.ts';
import type { Named, Piece } from './pieces.ts';

/** What a test is of. */
export interface TestedSubject {
  readonly of: Quantity;
  readonly named: Named;
  /** What is counted, where the answer is a number: “months”. */
  readonly unit: string | undefined;
}

/** How a language says conditions. */
export interface Language {
  readonly test: (asked: TestedSubject, kind: TestKind, values: readonly string[]) => Piece[];
  readonly not: (part: readonly Piece[]) => Piece[];
  readonly and: (parts: readonly (readonly Piece[])[]) => Piece[];
  readonly or: (parts: readonly (readonly Piece[])[]) => Piece[];
  /** The months, for dates: “31 January 2015”. */
  readonly months: readonly string[];
}

/** Parts with a word between every two. */
export function joined(
  parts: readonly (readonly Piece[])[],
  word: (next: readonly Piece[]) => string,
): Piece[] {
  return parts.flatMap((part, index) => (index === 0 ? part : [` ${word(part)} `, ...part]));
}
