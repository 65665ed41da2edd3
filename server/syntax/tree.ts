/** The trees that YAML and Markdown are read into; offsets count UTF-16 units from the start of the chunk. */

/** Scalars keep their source text: `1.20` stays "1.20". */
export type Node = Scalar | Mapping | Sequence;

/** `prose` is running Markdown; `heading` is the id or the text of a Markdown heading. */
export type ScalarStyle = 'plain' | 'single' | 'double' | 'literal' | 'folded' | 'prose' | 'heading';

export interface Scalar {
  readonly type: 'scalar';
  readonly start: number;
  readonly end: number;
  readonly style: ScalarStyle;
  /** The text as its author meant it: unquoted, unfolded, without indentation. */
  readonly value: string;
  /** Of a block: the column at which its text stands. */
  readonly indent?: number;
}

export interface Pair {
  readonly key: Scalar;
  /** Absent where nothing was written: an empty value is a missing one. */
  readonly value: Node | undefined;
}

export interface Mapping {
  readonly type: 'mapping';
  readonly start: number;
  readonly end: number;
  readonly pairs: readonly Pair[];
}

export interface Sequence {
  readonly type: 'sequence';
  readonly start: number;
  readonly end: number;
  readonly items: readonly (Node | undefined)[];
}

/** A comment that the reader met, from `#` or `<!--` to its end. */
export interface Comment {
  readonly start: number;
  readonly end: number;
}

/** A replacement of `start`..`end` of the chunk by `text`. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Something that the reader could not take as written; becomes a finding of the rule it names. */
export interface Problem {
  readonly rule: string;
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly fix?: ProblemFix;
  /** Further ways to mend it. */
  readonly otherFixes?: readonly ProblemFix[];
  /** It is a slip: what is read is what was meant, and not what is written. */
  readonly isSlip?: true;
  /** The ids of entries that are not read because of it. */
  readonly lost?: readonly string[];
}

export interface ProblemFix {
  readonly title: string;
  readonly safe: boolean;
  readonly edits: readonly Replacement[];
}

export interface Tree {
  readonly root: Node | undefined;
  readonly problems: readonly Problem[];
  /** Only the comments that speak to this tool (`carag-ignore`). */
  readonly comments: readonly Comment[];
}

export function pairOf(node: Node | undefined, key: string): Pair | undefined {
  return node?.type === 'mapping' ? node.pairs.find((pair) => pair.key.value === key) : undefined;
}

export function valueAt(node: Node | undefined, key: string): Node | undefined {
  return pairOf(node, key)?.value;
}
