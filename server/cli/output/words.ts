/** Forms of words for what commands print: counts, lists, and paths as they are typed. */

/** The length of the longest of some texts. */
export function longest(texts: readonly string[]): number {
  return texts.reduce((length, text) => Math.max(length, text.length), 0);
}

/** A path as it has to be typed in a command. */
export function typed(path: string): string {
  return /^[\w./\\:-]+$/.test(path) ? path : `"${path}"`;
}

export { counted } from '../../text/wording/counted.ts';
export { sentenceList as listed } from '../../text/wording/sentence-list.ts';
