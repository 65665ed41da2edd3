/** Finds the word that was most likely meant by a misspelt one. */
import { distance } from 'fastest-levenshtein';

/**
 * The candidate that `word` most likely meant: about a third of it differs at the most, case set aside. Of several that
 * are equally near it is the first by spelling, in whatever order they come.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase();
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor((wanted.length + 1) / 3));
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - wanted.length) > bestDistance) continue;
    const found = distance(wanted, candidate.toLowerCase());
    const isNearer =
      best === undefined
        ? found <= bestDistance
        : found < bestDistance || (found === bestDistance && candidate < best);
    if (!isNearer) continue;
    best = candidate;
    bestDistance = found;
  }
  return best;
}
