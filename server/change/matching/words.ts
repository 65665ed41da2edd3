/** Takes texts apart into words, and weighs words by how rare they are in what is compared. */

/** Numbers with their points, words with the signs inside them, and signs that mean something by themselves. */
const WORD = /\d+(?:[.,]\d+)*|[\p{L}\p{M}]+(?:['-][\p{L}\p{M}]+)*|[%<>=+±≤≥£€$]/gu;

/** The words of a text, in order: capital letters and the shapes of apostrophes set aside. */
export function comparedWords(text: string): string[] {
  return text.normalize('NFKC').replace(/[‘’ʼ]/g, "'").toLowerCase().match(WORD) ?? [];
}

/** What the forms of a word have in common: “classified” and “classification” begin alike. It holds of Welsh as well. */
const ROOT = 6;

export type Bag = ReadonlyMap<string, number>;

/** How often each word stands in a text, and how often each root: another form of a word is half the same. */
export function bagOf(text: string): Bag {
  const bag = new Map<string, number>();
  const add = (key: string) => bag.set(key, (bag.get(key) ?? 0) + 1);
  for (const word of comparedWords(text)) {
    const bare = word.replace(/'s?$/, '');
    add(bare);
    add(`${rootOf(bare)}-`);
  }
  return bag;
}

function rootOf(word: string): string {
  const one = word.length > 3 && /[^su]s$/.test(word) ? word.slice(0, -1) : word;
  return /^\d/.test(one) ? one : one.slice(0, ROOT);
}

/** What words weigh: a word that every text has says little of what one text is about. */
export class Weights {
  private readonly holding = new Map<string, number>();
  private readonly texts: number;
  private readonly weights = new Map<string, number>();
  private readonly sums = new WeakMap<Bag, number>();

  constructor(bags: readonly Bag[]) {
    this.texts = bags.length;
    for (const bag of bags) for (const word of bag.keys()) this.holding.set(word, this.holdingOf(word) + 1);
  }

  /** In how many texts a word stands. */
  holdingOf(word: string): number {
    return this.holding.get(word) ?? 0;
  }

  /** The bits that are learnt from meeting the word. */
  of(word: string): number {
    const known = this.weights.get(word);
    if (known !== undefined) return known;
    const weight = Math.log2(1 + this.texts / Math.max(1, this.holdingOf(word)));
    this.weights.set(word, weight);
    return weight;
  }

  sum(bag: Bag): number {
    const known = this.sums.get(bag);
    if (known !== undefined) return known;
    let sum = 0;
    for (const [word, count] of bag) sum += this.of(word) * count;
    this.sums.set(bag, sum);
    return sum;
  }

  /** The weight of what two texts share. */
  shared(a: Bag, b: Bag): number {
    if (a.size > b.size) return this.shared(b, a);
    let sum = 0;
    for (const [word, count] of a) {
      const other = b.get(word);
      if (other !== undefined) sum += this.of(word) * Math.min(count, other);
    }
    return sum;
  }

  /** How much of two texts, by weight, is common to both: from 0 to 1. */
  likeness(a: Bag, b: Bag): number {
    const all = this.sum(a) + this.sum(b);
    return all === 0 ? 0 : (2 * this.shared(a, b)) / all;
  }
}

/** What stands in the first text beyond what stands in the second. */
export function without(a: Bag, b: Bag): Bag {
  const left = new Map<string, number>();
  for (const [word, count] of a) {
    const more = count - (b.get(word) ?? 0);
    if (more > 0) left.set(word, more);
  }
  return left;
}
