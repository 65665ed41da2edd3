/** A set as a Word document: a title page, contents, and the familiar table under each key question, with headings that are read out. */
import type { ExportedSet } from './exported-set.ts';

/** The library that writes Word documents is large, and nothing else needs it. */
export async function exportedWord(set: ExportedSet): Promise<Uint8Array> {
  const { wordOf } = await import('./word-library.ts');
  return wordOf(set);
}
