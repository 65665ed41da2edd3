/** The fingerprint of a text, by which a translation says which source text it was made from. */
import { sha256 } from '@noble/hashes/sha2.js';

const TEXT = new TextEncoder();

/** The first eight hex digits of SHA-256 of a text whose spacing is folded (design §3). */
export function fingerprint(text: string): string {
  return [...sha256(TEXT.encode(folded(text))).subarray(0, 4)]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}

/** The text with every run of spaces and line breaks as one space. */
export const folded = (text: string): string => text.trim().replace(/\s+/g, ' ');
