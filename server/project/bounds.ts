/** How much is read: bounds on the size of documents, on their entries, and on how deep folders lie. */
import type { Source } from '../syntax/source.ts';

/** The largest document that is read, in bytes. The largest of the seed documents has 0.4 MB. */
export const LARGEST_DOCUMENT = 10 * 1024 * 1024;

/** How many questions, or other entries below which no others hang, of one document are read. */
export const MOST_ENTRIES = 5000;

/** True of a document with more of them. The head is none, nor is a key question that heads questions. */
export function hasTooManyEntries({ chunks }: Source): boolean {
  if (chunks.length <= MOST_ENTRIES) return false;
  const entries = chunks.filter(({ level }, index) => level > 0 && (chunks[index + 1]?.level ?? 0) <= level);
  return entries.length > MOST_ENTRIES;
}

/** How deep below its root a folder is looked for. */
export const DEEPEST_FOLDER = 32;
