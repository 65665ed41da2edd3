/** Shows the ratings of a results document, or of case data, as a page. */
import { ProgressLocation, type TextDocument, type Uri, window } from 'vscode';
import type { CaragDocuments } from '../documents.ts';
import type { Host } from '../host.ts';
import { nameOf } from '../places.ts';
import type { Reports } from './reports.ts';

const isCaseData = (uri: Uri) => /\.(?:csv|json)$/i.test(uri.path);

/** Shows the ratings of what was chosen in the explorer, or of the document in use. */
export async function showRating(
  { rate }: Host,
  documents: CaragDocuments,
  reports: Reports,
  chosen: Uri | undefined,
): Promise<void> {
  const open = window.activeTextEditor?.document;
  if (!rate) {
    const where = 'Open the folder in VS Code on a computer, or run “carag rate” there.';
    return void window.showInformationMessage(`Ratings cannot be worked out in a browser. ${where}`);
  }
  const uri = chosen ?? (open && isRated(documents, open) ? open.uri : undefined);
  if (uri?.scheme !== 'file') {
    const how = 'Open a document that begins with “carag: results”, or case data, and ask again.';
    return void window.showInformationMessage(how);
  }
  // What is rated is what stands on the disk.
  if (open?.isDirty && open.uri.toString() === uri.toString()) await open.save();
  const work = { location: ProgressLocation.Window, title: 'Working out ratings' };
  const { printed, told } = await window.withProgress(work, () => rate(uri));
  const name = nameOf(uri);
  if (printed) await reports.open({ title: `${name}: ratings`, markdown: printed });
  else
    await reports.open({
      title: `${name}: not rated`,
      markdown: `# ${name} is not rated\n\n${asText(told)}`,
    });
}

const isRated = (documents: CaragDocuments, document: TextDocument) =>
  documents.kindOf(document) === 'results' || isCaseData(document.uri);

/** A text in Markdown as it stands. */
const asText = (text: string) => text.replace(/^/gm, '    ');
