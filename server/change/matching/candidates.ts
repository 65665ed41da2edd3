/** Finds which entries may be the same in two versions: by id, by the same text, and by the rare words that they share. */
import type { Profile } from './profile.ts';
import type { Weights } from './words.ts';

/** The rarest words of a text tell best what it is about; more would only find what shares little. */
const WORDS_LOOKED_UP = 12;

/** A word that stands in more texts than this finds nothing: it would find everything. */
const TOO_COMMON = 400;

/** So many of those that share most are looked at closely. */
const MOST_LIKELY = 12;

/** Of so many with the same text those are looked at that stand in about the same place. */
const NEAREST_ALIKE = 4;

export class Candidates {
  private readonly byId = new Map<string, number[]>();
  private readonly byText = new Map<string, number[]>();
  private readonly byWord = new Map<string, number[]>();
  private readonly weights: Weights;

  constructor(heads: readonly Profile[], weights: Weights) {
    this.weights = weights;
    for (const { id, text, words, index } of heads) {
      if (id !== undefined) push(this.byId, id, index);
      push(this.byText, text, index);
      for (const word of words.keys())
        if (weights.holdingOf(word) <= TOO_COMMON) push(this.byWord, word, index);
    }
  }

  /** The places of those that may be the counterpart of an entry, whose like is the k-th of those with its text. */
  of({ id, text, words }: Profile, k: number): Set<number> {
    const alike = this.byText.get(text) ?? [];
    const from = Math.max(0, k - NEAREST_ALIKE);
    return new Set([
      ...(id === undefined ? [] : (this.byId.get(id) ?? [])),
      ...alike.slice(from, k + NEAREST_ALIKE + 1),
      ...this.sharing(words.keys()),
    ]);
  }

  /** The place of the first entry with an id. */
  named(id: string): number | undefined {
    return this.byId.get(id)?.[0];
  }

  private sharing(words: Iterable<string>): number[] {
    const rarest = [...words]
      .filter((word) => this.byWord.has(word))
      .sort((a, b) => this.weights.holdingOf(a) - this.weights.holdingOf(b) || (a < b ? -1 : 1))
      .slice(0, WORDS_LOOKED_UP);
    const found = new Map<number, number>();
    for (const word of rarest)
      for (const index of this.byWord.get(word)!)
        found.set(index, (found.get(index) ?? 0) + this.weights.of(word));
    return [...found]
      .sort(([a, much], [b, more]) => more - much || a - b)
      .slice(0, MOST_LIKELY)
      .map(([index]) => index);
  }
}

function push<Key>(map: Map<Key, number[]>, key: Key, index: number): void {
  const list = map.get(key);
  if (list) list.push(index);
  else map.set(key, [index]);
}
