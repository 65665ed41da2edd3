/** Makes a code of words: small letters and digits, with dashes between them. */

/** The code begins with a letter; it is empty where the words hold none. */
export function slugOf(words: string): string {
  return words
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^[-\p{N}]+/u, '')
    .replace(/-$/, '');
}
