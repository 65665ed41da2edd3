/** Makes the page of the preview, which may run our one script and load nothing else than our styles. */
import { randomBytes } from 'node:crypto';
import { Uri, type Webview, type WebviewOptions } from 'vscode';

/** The panel's page may run our one script and load our style sheets, and nothing else. */
export function pageOptions(extension: Uri): WebviewOptions {
  return { enableScripts: true, localResourceRoots: [Uri.joinPath(extension, 'dist')] };
}

/** Returns the empty page that forms are then shown in. */
export function pageHtml(webview: Webview, extension: Uri): string {
  const nonce = randomBytes(16).toString('base64url');
  const built = (name: string) => webview.asWebviewUri(Uri.joinPath(extension, 'dist', name));
  const policy = [
    "default-src 'none'",
    `style-src ${webview.cspSource}`,
    `script-src 'nonce-${nonce}'`,
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="${policy}">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Form preview</title>
    <link rel="stylesheet" href="${built('form.css')}">
    <link rel="stylesheet" href="${built('preview.css')}">
  </head>
  <body>
    <header>
      <p id="preview-notice" role="status"></p>
      <div id="preview-hint" hidden>
        <p>Click a question, or press F12 in it, to go to its source.</p>
        <label><input type="checkbox" id="preview-live"> Try the form: fill it in, and see what is asked</label>
      </div>
    </header>
    <main id="preview-form" hidden></main>
    <script nonce="${nonce}" src="${built('preview.js')}"></script>
  </body>
</html>`;
}
