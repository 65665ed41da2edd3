/**
 * Finds the next place of a sign in a text, for offsets that only grow: the text is gone over once, however often it is
 * asked. Where there is none further on, it says infinity.
 */
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
