/** Writes letters with their accents in one way, whichever of the ways of Unicode they were stored in. */

/** A text in Unicode's normal form C, in which names and codes are compared (design §4). */
export function composed(text: string): string {
  return /[^ -~]/.test(text) ? text.normalize('NFC') : text;
}
