/** Looks words up in a sorted list, and finds those that differ by a single slip of the hand. */

/** No word of a list is longer. */
const LONGEST = 45;
/** How many answers are kept. */
const MOST_KEPT = 10_000;

/** A sorted list of words, one a line, in which words are looked up as it stands: nothing is unpacked. */
export class WordList {
  private readonly text: string;
  private readonly nearest = new Map<string, { readonly word: string | undefined }>();

  constructor(text: string) {
    this.text = text;
  }

  get isEmpty(): boolean {
    return this.text === '';
  }

  has(word: string): boolean {
    return word !== '' && this.text.startsWith(`${word}\n`, this.placeOf(word));
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
      const start = word.slice(0, length + 1);
      if (!this.text.startsWith(start, this.placeOf(start))) break;
      length++;
    }
    return length;
  }

  /** Where a word stands in the list, or would. */
  private placeOf(word: string): number {
    const { text } = this;
    let low = 0;
    let high = text.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const start = text.lastIndexOf('\n', middle - 1) + 1;
      const end = text.indexOf('\n', middle);
      const next = end < 0 ? text.length : end + 1;
      if (text.slice(start, end < 0 ? text.length : end) < word) low = next;
      else high = start;
    }
    return low;
  }
}

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
