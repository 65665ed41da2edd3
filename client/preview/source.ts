/** Reads in the editor which line of a document is in view, and goes to a line that is asked for. */
import { Range, TextEditorRevealType, type Uri, ViewColumn, window, workspace } from 'vscode';

/** The line that the reader of a document is at: the cursor's, or the topmost once the cursor is out of sight. */
export function lineInView(uri: Uri): number | undefined {
  const editor = editorOf(uri);
  if (!editor) return undefined;
  const { active } = editor.selection;
  const [top] = editor.visibleRanges;
  const cursorInSight = !top || editor.visibleRanges.some((range) => range.contains(active));
  return cursorInSight ? active.line : top.start.line;
}

/** Opens a document at a line, in the editor that already shows it where there is one. */
export async function goTo(uri: Uri, line: number): Promise<void> {
  const start = new Range(line, 0, line, 0);
  const viewColumn = editorOf(uri)?.viewColumn ?? ViewColumn.One;
  const editor = await window.showTextDocument(uri, { viewColumn, selection: start });
  editor.revealRange(start, TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Opens a case that was filled in as a document of its own, which its author keeps or throws away. */
export async function openCase(text: unknown): Promise<void> {
  if (typeof text !== 'string' || !text.startsWith('carag: case\n')) return;
  const document = await workspace.openTextDocument({ language: 'yaml', content: text });
  await window.showTextDocument(document, { viewColumn: ViewColumn.One });
}

function editorOf(uri: Uri) {
  return window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
}
