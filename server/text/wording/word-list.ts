/** Looks words up in a packed list, and finds those that differ by a single slip of the hand. */

/** No word of a list is longer. */
const LONGEST = 45;
/** How many answers are kept. */
const MOST_KEPT = 10_000;

/** A list of words as `tools/pack-words.mjs` packs it, in which they are looked up as it stands: nothing is unpacked. */
export class WordList {
  private readonly edges: Uint8Array;
  private readonly nearest = new Map<string, { readonly word: string | undefined }>();

  constructor(packed: Uint8Array = new Uint8Array()) {
    this.edges = packed;
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
    let state = 0;
    let isWord = false;
    for (let length = 0; length < bytes.length; length++) {
      // Nothing leads back to the first state: place 0 is where no more comes.
      const at = length > 0 && state === 0 ? -1 : this.edgeOf(state, bytes[length]!);
      if (at < 0) return { length, isWord: false };
      const rest = this.restOf(at);
      isWord = (rest & IS_WORD) !== 0;
      state = rest >> FLAGS;
    }
    return { length: bytes.length, isWord };
  }

  /** Where the edge of a state stands that a byte follows; below 0 where there is none. */
  private edgeOf(state: number, byte: number): number {
    const { edges } = this;
    for (let at = state * EDGE; at < edges.length; at += EDGE) {
      if (edges[at] === byte) return at;
      if ((edges[at + 1]! & IS_LAST) !== 0) return -1;
    }
    return -1;
  }

  private restOf(at: number): number {
    const { edges } = this;
    return edges[at + 1]! | (edges[at + 2]! << 8) | (edges[at + 3]! << 16);
  }
}

const encoder = new TextEncoder();

/** How many bytes an edge has, and how many bits of them are flags. */
const EDGE = 4;
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
