/** Reads what Office saves: a text as .docx, a workbook as .xlsx. */
import type { SourceDocument } from '../../document.ts';
import { UnreadableDocument } from '../unreadable.ts';
import { packedParts } from './archive.ts';

/** The document in a file that Office has packed. Throws `Unreadable` where it is no text and no workbook, or is broken. */
export async function readOffice(bytes: Uint8Array): Promise<SourceDocument> {
  const parts = packedParts(bytes);
  try {
    if (parts.has('word/document.xml')) return await (await import('./word.ts')).readWord(parts);
    if (parts.has('xl/workbook.xml')) return await (await import('./workbook.ts')).readWorkbook(parts);
  } catch (error) {
    if (error instanceof UnreadableDocument) throw error;
    throw new UnreadableDocument('it is damaged: what is packed in it cannot be read');
  }
  throw new UnreadableDocument('it is packed as Office packs its files, but is no .docx and no .xlsx');
}
