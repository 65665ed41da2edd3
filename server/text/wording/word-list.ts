/** Looks words up in a sorted list, and finds those that differ by a single slip of the hand. */

/** No word of a list is longer. */
const LONGEST = 45;
/** How many answers are kept. */
const MOST_KEPT = 10_000;

/** A sorted list of words, one a line, in which words are looked up as it stands in UTF-8: nothing is unpacked. */
export class WordList {
  private readonly bytes: Uint8Array;
  private readonly nearest = new Map<string, { readonly word: string | undefined }>();

  constructor(list: string | Uint8Array) {
    this.bytes = typeof list === 'string' ? encoder.encode(list) : list;
  }

  get isEmpty(): boolean {
    return this.bytes.length === 0;
  }

  has(word: string): boolean {
    return word !== '' && this.holds(encoder.encode(`${word}\n`));
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
    let length = 0;
    while (length < word.length) {
      if (!this.holds(encoder.encode(word.slice(0, length + 1)))) break;
      length++;
    }
    return length;
  }

  /** True where some word of the list begins so; bytes that end with a line break are those of a whole word. */
  private holds(start: Uint8Array): boolean {
    const at = this.placeOf(start);
    return at < this.bytes.length && this.compare(at, start) === 0;
  }

  /** Where the first word stands that does not come before some bytes. */
  private placeOf(wanted: Uint8Array): number {
    const { bytes } = this;
    let low = 0;
    let high = bytes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const start = middle === 0 ? 0 : bytes.lastIndexOf(LINE_BREAK, middle - 1) + 1;
      const end = bytes.indexOf(LINE_BREAK, middle);
      if (this.compare(start, wanted) < 0) low = end < 0 ? bytes.length : end + 1;
      else high = start;
    }
    return low;
  }

  /** Below 0 where the word at a place comes before some bytes, 0 where it begins with them. UTF-8 sorts as code points do. */
  private compare(at: number, wanted: Uint8Array): number {
    const { bytes } = this;
    for (let index = 0; index < wanted.length; index++) {
      const difference = (bytes[at + index] ?? 0) - wanted[index]!;
      if (difference !== 0) return difference;
    }
    return 0;
  }
}

const encoder = new TextEncoder();
const LINE_BREAK = 10;

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
