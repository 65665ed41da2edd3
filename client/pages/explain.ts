/** Shows the page of a rule: what is reported, why it matters, and what to do. */
import { type Diagnostic, languages, Uri, window } from 'vscode';
import { readPage } from './read-page.ts';

/** Shows the page of a rule; unless one is named, of that which reports something where the cursor stands. */
export async function explainFinding(extension: Uri, named?: unknown): Promise<void> {
  const rule = typeof named === 'string' ? named : ruleAtCursor();
  // What names a page came over a link, and may lead to no other file.
  if (rule === undefined || !/^[a-z]+\/[a-z-]+$/.test(rule))
    return void window.showInformationMessage('Nothing is found where the cursor stands.');
  await readPage(Uri.joinPath(extension, 'dist', 'rules', `${rule}.md`));
}

/** The rule of the finding at the cursor, or else on its line. */
function ruleAtCursor(): string | undefined {
  const editor = window.activeTextEditor;
  const here = editor?.selection.active;
  if (!editor || !here) return undefined;
  const line = editor.document.lineAt(here.line).range;
  const ours = languages.getDiagnostics(editor.document.uri).filter(({ source }) => source === 'carag');
  const around = ours.filter(({ range }) => range.contains(here));
  const found = around.length > 0 ? around : ours.filter(({ range }) => range.intersection(line));
  return found.map(codeOf)[0];
}

function codeOf({ code }: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}
