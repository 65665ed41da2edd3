/** Makes the page of the preview: an empty place in which forms are then shown. */
import type { Uri, Webview } from 'vscode';
import { pageWith } from '../pages/page.ts';

export function pageHtml(webview: Webview, extension: Uri): string {
  return pageWith(webview, extension, {
    title: 'Form preview',
    name: 'preview',
    body: `<header>
      <p id="preview-notice" role="status"></p>
      <div id="preview-hint" hidden>
        <p>Click a question, or press F12 in it, to go to its source.</p>
        <label><input type="checkbox" id="preview-live"> Try the form: fill it in, and see what is asked</label>
        <label><input type="checkbox" id="preview-findings" checked> Show findings</label>
        <label><input type="checkbox" id="preview-changes"> Show what has changed</label>
      </div>
    </header>
    <main id="preview-form" hidden></main>`,
  });
}
