/** Looks ahead in a list of ids, of which some are missing. */

/** For each place, the id that comes next. */
export function followingIds(ids: readonly (string | undefined)[]): (string | undefined)[] {
  const following: (string | undefined)[] = [];
  let next: string | undefined;
  for (let index = ids.length - 1; index >= 0; index--) {
    following[index] = next;
    next = ids[index] ?? next;
  }
  return following;
}
