/** Finds the fewest items that were moved in a list. */

/** The items that have to be taken out so that the rest stand in the order of their ranks: the complement of a longest increasing run. */
export function inNoOrder<Item>(items: readonly Item[], rankOf: (item: Item) => number): Item[] {
  const ranks = items.map(rankOf);
  const ends: number[] = [];
  const before: number[] = [];
  for (const [at, rank] of ranks.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (ranks[ends[middle]!]! < rank) low = middle + 1;
      else high = middle;
    }
    before[at] = low > 0 ? ends[low - 1]! : -1;
    ends[low] = at;
  }
  const kept = new Set<number>();
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at]!) kept.add(at);
  return items.filter((_, at) => !kept.has(at));
}
