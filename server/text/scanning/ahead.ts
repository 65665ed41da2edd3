/** Finds the next place of a sign in a text for offsets that only grow, going over the text no more than once. */

/** What is returned says infinity where the sign stands no more. */
export function ahead(text: string, sign: string): (from: number) => number {
  let next = -1;
  return (from) => {
    if (next < from) {
      const found = text.indexOf(sign, from);
      next = found < 0 ? Number.POSITIVE_INFINITY : found;
    }
    return next;
  };
}
