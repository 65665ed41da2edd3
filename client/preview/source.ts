/** Reads in the editor which line of a document is in view, and goes to a line that is asked for. */
import { Range, TextEditorRevealType, type Uri, ViewColumn, window } from 'vscode';

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

function editorOf(uri: Uri) {
  return window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
}
