/** Makes pages of panels, which may run one script of ours and load nothing else than our styles. */
import { Uri, type Webview, type WebviewOptions } from 'vscode';

export function pageOptions(extension: Uri): WebviewOptions {
  return { enableScripts: true, localResourceRoots: [Uri.joinPath(extension, 'dist')] };
}

export interface PageContent {
  readonly title: string;
  /** That of its script and its style sheet. */
  readonly name: string;
  /** Markup of ours. */
  readonly body: string;
}

/** A complete page in the look of the form. */
export function pageWith(webview: Webview, extension: Uri, { title, name, body }: PageContent): string {
  const nonce = crypto.randomUUID();
  const built = (file: string) => webview.asWebviewUri(Uri.joinPath(extension, 'dist', file));
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
    <title>${title}</title>
    <link rel="stylesheet" href="${built('form.css')}">
    <link rel="stylesheet" href="${built(`${name}.css`)}">
  </head>
  <body>
    ${body}
    <script nonce="${nonce}" src="${built(`${name}.js`)}"></script>
  </body>
</html>`;
}
