/** A sorted list of words, one a line, in which words are looked up as it stands: nothing is unpacked. */
export class WordList {
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  get isEmpty(): boolean {
    return this.text === '';
  }

  has(word: string): boolean {
    const { text } = this;
    let low = 0;
    let high = text.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const start = text.lastIndexOf('\n', middle - 1) + 1;
      const end = text.indexOf('\n', middle);
      const found = text.slice(start, end < 0 ? text.length : end);
      if (found === word) return true;
      if (found < word) low = end < 0 ? text.length : end + 1;
      else high = start;
    }
    return false;
  }

  /** A word of the list that differs from one by a single slip of the hand; undefined where there is none. */
  near(word: string): string | undefined {
    for (const other of slipsOf(word)) if (this.has(other)) return other;
    return undefined;
  }
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** The word with two letters the other way round, a letter more, a letter less, or another letter. */
function* slipsOf(word: string): Generator<string> {
  const cuts = Array.from(
    { length: word.length + 1 },
    (_, at) => [word.slice(0, at), word.slice(at)] as const,
  );
  for (const [before, after] of cuts)
    if (after.length > 1) yield before + after[1]! + after[0]! + after.slice(2);
  for (const [before, after] of cuts) if (before) for (const letter of LETTERS) yield before + letter + after;
  for (const [before, after] of cuts) if (before && after) yield before + after.slice(1);
  for (const [before, after] of cuts)
    if (after) for (const letter of LETTERS) yield before + letter + after.slice(1);
}
