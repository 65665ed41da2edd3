/** Shows the page of a rule: what is reported, why it matters, and what to do. */
import { type Diagnostic, type Disposable, languages, Uri, window, workspace } from 'vscode';
import { readPage } from './read-page.ts';

/** The scheme of the addresses that findings lead to: `carag-rule:/ref/unknown.md`. */
const SCHEME = 'carag-rule';

/** Answers what stands on the page of a rule, which comes with the extension. */
export function rulePages(extension: Uri): Disposable {
  return workspace.registerTextDocumentContentProvider(SCHEME, {
    async provideTextDocumentContent({ path }) {
      const rule = path.slice(1).replace('.md', '');
      // An address may come from anywhere, and may lead to no other file.
      if (!/^[a-z]+\/[a-z-]+$/.test(rule)) return '';
      const page = await workspace.fs.readFile(Uri.joinPath(extension, 'dist', 'rules', `${rule}.md`));
      return new TextDecoder().decode(page);
    },
  });
}

/** Shows the page of the rule that reports something where the cursor stands. */
export async function explainFinding(): Promise<void> {
  const rule = ruleAtCursor();
  if (rule === undefined) window.showInformationMessage('Nothing is found where the cursor stands.');
  else await readPage(Uri.from({ scheme: SCHEME, path: `/${rule}.md` }));
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
