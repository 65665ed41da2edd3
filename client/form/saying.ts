/** Fills in sentences in which a hash stands for a number or an id. */

/** So many ids are named. */
const MOST_NAMED = 5;

export function saying(words: string, ...values: readonly (string | number)[]): string {
  const parts = words.split('#');
  return parts.map((part, at) => part + (at < parts.length - 1 ? (values[at] ?? '') : '')).join('');
}

/** A sentence about some of them, after a space; nothing where there are none. */
export function told(words: string, ids: readonly string[]): string {
  if (ids.length === 0) return '';
  const more = ids.length > MOST_NAMED ? ` + ${ids.length - MOST_NAMED}` : '';
  return ` ${saying(words, ids.slice(0, MOST_NAMED).join(', ') + more)}`;
}
