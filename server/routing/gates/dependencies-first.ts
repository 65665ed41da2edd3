/** Settles something after all that it rests on, the furthest first, so that a long chain needs no deep stack. */

/** Within a cycle something is settled before what it rests on. */
export function dependenciesFirst<Key>(
  wanted: Key,
  isSettled: (key: Key) => boolean,
  behind: (key: Key) => readonly Key[],
  settle: (key: Key) => void,
): void {
  const seen = new Set<Key>();
  const left = [wanted];
  for (let at = left.at(-1); at !== undefined; at = left.at(-1)) {
    if (isSettled(at) || seen.has(at)) {
      left.pop();
      if (!isSettled(at)) settle(at);
    } else {
      seen.add(at);
      left.push(...behind(at).filter((key) => !seen.has(key)));
    }
  }
}
