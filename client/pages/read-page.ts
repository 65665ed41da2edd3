/** Shows a page of Markdown as it is read. */
import { commands, type Uri, window } from 'vscode';

/** Shows a page in VS Code's own preview of Markdown, which may be turned off or missing: then as it is written. */
export async function readPage(page: Uri): Promise<void> {
  try {
    await commands.executeCommand('markdown.showPreviewToSide', page);
  } catch {
    await window.showTextDocument(page);
  }
}
