/** Works out the ratings of a results document, or of case data, with the command line that comes along, and shows them as a page. */
import { execFile } from 'node:child_process';
import { basename, dirname, join } from 'node:path';
import { ProgressLocation, type TextDocument, type Uri, window } from 'vscode';
import type { CaragDocuments } from './documents.ts';
import type { Reports } from './reports.ts';

/** In characters: the longest report that is shown. */
const LONGEST = 64_000_000;

const isCaseData = (uri: Uri) => /\.(?:csv|json)$/i.test(uri.path);

/** Shows the ratings of what was chosen in the explorer, or of the document in use. */
export async function showRating(
  extensionPath: string,
  documents: CaragDocuments,
  reports: Reports,
  chosen: Uri | undefined,
): Promise<void> {
  const open = window.activeTextEditor?.document;
  const uri = chosen ?? (open && isRated(documents, open) ? open.uri : undefined);
  if (uri?.scheme !== 'file') {
    const how = 'Open a document that begins with “carag: results”, or case data, and ask again.';
    return void window.showInformationMessage(how);
  }
  // What is rated is what stands on the disk.
  if (open?.isDirty && open.uri.toString() === uri.toString()) await open.save();
  const work = { location: ProgressLocation.Window, title: 'Working out ratings' };
  const { printed, told } = await window.withProgress(work, () => rated(extensionPath, uri.fsPath));
  const name = basename(uri.fsPath);
  if (printed) await reports.open({ title: `${name}: ratings`, markdown: printed });
  else
    await reports.open({
      title: `${name}: not rated`,
      markdown: `# ${name} is not rated\n\n${asText(told)}`,
    });
}

const isRated = (documents: CaragDocuments, document: TextDocument) =>
  documents.kindOf(document) === 'results' || isCaseData(document.uri);

interface Outcome {
  /** The report; empty where nothing could be rated. */
  readonly printed: string;
  /** Why nothing could be. */
  readonly told: string;
}

function rated(extensionPath: string, path: string): Promise<Outcome> {
  const args = [join(extensionPath, 'dist', 'carag.js'), 'rate', path, '--format', 'markdown'];
  const options = {
    cwd: dirname(path),
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    maxBuffer: LONGEST,
  };
  return new Promise((resolve) => {
    execFile(process.execPath, args, options, (error, stdout, stderr) =>
      resolve({ printed: stdout.trim(), told: stderr.trim() || (error?.message ?? '') }),
    );
  });
}

/** A text in Markdown as it stands. */
const asText = (text: string) => text.replace(/^/gm, '    ');
