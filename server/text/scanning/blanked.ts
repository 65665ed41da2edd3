/** Blanks out stretches of a text without moving what stands after them. */

/** A part of a text, from `start` up to, not including, `end`. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The text with signs in place of some stretches, given in order; line breaks, and so every offset, stay. */
export function blanked(text: string, stretches: Iterable<Stretch>, sign = ' '): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of stretches) {
    if (end <= at) continue;
    const from = Math.max(start, at);
    parts.push(text.slice(at, from), text.slice(from, end).replace(/[^\n]/g, sign));
    at = end;
  }
  return at === 0 ? text : parts.join('') + text.slice(at);
}
