/** Looks words up in a packed list, and finds those that differ by a single slip of the hand. */

/** No word of a list is longer. */
const LONGEST = 45;
/** How many answers are kept. */
const MOST_KEPT = 10_000;

/** A list of words as `tools/pack-words.mjs` packs it, in which they are looked up as it stands: nothing is unpacked. */
export class WordList {
  private readonly edges: Uint8Array;
  /** How many edges there are. */
  private readonly count: number;
  private readonly nearest = new Map<string, { readonly word: string | undefined }>();

  constructor(packed: Uint8Array = new Uint8Array()) {
    this.edges = packed;
    this.count = packed.length / 4;
  }

  get isEmpty(): boolean {
    return this.edges.length === 0;
  }

  has(word: string): boolean {
    const bytes = encoder.encode(word);
    const { length, isWord } = this.follow(bytes);
    return isWord && length === bytes.length;
  }

  /**
   * A word of the list that differs from one by a single slip of the hand; undefined where there is none, or where the
   * word is longer than any. Worked out once for a word, not at every keystroke.
   */
  near(word: string): string | undefined {
    if (word.length > LONGEST) return undefined;
    const known = this.nearest.get(word);
    if (known !== undefined) return known.word;
    if (this.nearest.size >= MOST_KEPT) this.nearest.clear();
    const near = this.nearestTo(word);
    this.nearest.set(word, { word: near });
    return near;
  }

  private nearestTo(word: string): string | undefined {
    for (const other of slipsOf(word, this.sharedStart(word))) if (this.has(other)) return other;
    return undefined;
  }

  /** How many letters at the start of a word are the start of any word of the list. */
  private sharedStart(word: string): number {
    let most = this.follow(encoder.encode(word)).length;
    let letters = 0;
    for (const letter of word) {
      most -= encoder.encode(letter).length;
      if (most < 0) break;
      letters += letter.length;
    }
    return letters;
  }

  /** How many bytes at the start of some are the start of any word, and whether they are one. */
  private follow(bytes: Uint8Array): { readonly length: number; readonly isWord: boolean } {
    let state: number | undefined = 0;
    let isWord = false;
    for (let length = 0; length < bytes.length; length++) {
      const edge: number | undefined = state === undefined ? undefined : this.edgeOf(state, bytes[length]!);
      if (edge === undefined) return { length, isWord: false };
      const rest = this.restOf(edge);
      const far = rest >> FLAGS;
      isWord = (rest & IS_WORD) !== 0;
      state = far === 0 ? undefined : edge + far;
    }
    return { length: bytes.length, isWord };
  }

  /** The edge of a state that a byte follows. */
  private edgeOf(state: number, byte: number): number | undefined {
    const { edges, count } = this;
    for (let edge = state; edge < count; edge++) {
      if (edges[edge] === byte) return edge;
      if ((edges[count + edge]! & IS_LAST) !== 0) break;
    }
    return undefined;
  }

  private restOf(edge: number): number {
    const { edges, count } = this;
    return edges[count + edge]! | (edges[2 * count + edge]! << 8) | (edges[3 * count + edge]! << 16);
  }
}

const encoder = new TextEncoder();

/** How many bits of what comes with an edge are flags. */
const FLAGS = 2;
const IS_WORD = 2;
const IS_LAST = 1;

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/**
 * The word with two letters the other way round, a letter more, a letter less, or another letter, where no more than so
 * many letters before that stay as they are.
 */
function* slipsOf(word: string, most: number): Generator<string> {
  const cuts = Array.from({ length: most + 1 }, (_, at) => [word.slice(0, at), word.slice(at)] as const);
  for (const [before, after] of cuts)
    if (after.length > 1) yield before + after[1]! + after[0]! + after.slice(2);
  for (const [before, after] of cuts) if (before) for (const letter of LETTERS) yield before + letter + after;
  for (const [before, after] of cuts) if (before && after) yield before + after.slice(1);
  for (const [before, after] of cuts)
    if (after) for (const letter of LETTERS) yield before + letter + after.slice(1);
}
