/** Imports a document for an editor: the documents with the report, what is open in them, and the text of the source. */
import { counted } from '../../text/wording/counted.ts';
import { importDocument, UnreadableDocument } from './import.ts';
import { openPlaces } from './open-places.ts';
import { importReport, REPORT } from './report.ts';

/** What was read; a sentence that says why there is nothing. */
export async function importForEditor(name: string, bytes: Uint8Array) {
  try {
    const imported = await importDocument(name, bytes);
    if (imported.outline.sections.length === 0)
      return { refusal: `There are no questions and no text in “${name}”.` };
    const opened = openPlaces(imported);
    const [manifest, ...others] = [...imported.files].reverse();
    const files = [...others.reverse(), { name: REPORT, text: importReport(name, imported) }, manifest!];
    const lost = imported.account.asides.filter(({ why }) => why === 'lost').length;
    const entries = imported.outline.sections.flatMap((section) => section.entries);
    const summary = `Brought in ${counted(entries.filter(({ isNote }) => !isNote).length, 'question')} of “${name}”${lost === 0 ? ', and lost no word' : ''}. Left to decide: ${opened.open.length}.`;
    return { ...opened, files: files.map(({ name, text }) => ({ name, text })), summary };
  } catch (error) {
    if (error instanceof UnreadableDocument)
      return { refusal: `“${name}” cannot be imported: ${error.message}.` };
    throw error;
  }
}
