/** A repeatable source of chance: the same seed gives the same numbers on every machine. */
export interface Random {
  /** A whole number from 0 up to, and without, `limit`. */
  below(limit: number): number;
  /** True in `share` of the cases. */
  chance(share: number): boolean;
  /** One of the items. Throws on an empty list. */
  pick<T>(items: readonly T[]): T;
  /** `count` different items, in the order of the list. */
  sample<T>(items: readonly T[], count: number): T[];
}

/** Returns the source of chance for a seed. */
export function random(seed: number): Random {
  const next = mulberry32(seed);
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    chance: (share) => next() < share,
    pick(items) {
      if (items.length === 0) throw new RangeError('Nothing to pick from.');
      return items[below(items.length)]!;
    },
    sample(items, count) {
      let wanted = count;
      return items.filter((_, at) => {
        const taken = next() * (items.length - at) < wanted;
        if (taken) wanted -= 1;
        return taken;
      });
    },
  };
}

/** The mulberry32 generator: numbers from 0 up to, and without, 1. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
