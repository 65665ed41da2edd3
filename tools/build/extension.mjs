// Builds the extension of VS Code, and what its panels show.
import { join } from 'node:path';
import { build } from 'esbuild';
import { inputsOf, nodeOptions, pageOptions, root, workerOptions } from './options.mjs';

/** What the library that reads CSV asks of Node. */
const instead = (name) => join(root, 'tools', 'build', name);
const likeNode = {
  alias: { 'node:stream/web': instead('web-streams.mjs') },
  inject: [instead('web-buffer.mjs')],
};

/** Builds the language server as a worker of a browser. Returns the paths of all that went into it. */
export async function buildWebServer(outdir, options) {
  const entryPoints = { 'server-web': 'server/lsp/serve-browser.ts' };
  return inputsOf(await build({ ...workerOptions(options), ...likeNode, entryPoints, outdir }));
}

/** Builds the extension, for computers and for browsers, and the pages of its panels. Returns the paths of all that went into them. */
export async function buildExtension(outdir, options) {
  const client = { outdir, format: 'cjs', external: ['vscode'] };
  const onComputer = await build({
    ...nodeOptions(options),
    ...client,
    entryPoints: { client: 'client/on-computer/main.ts' },
    outExtension: { '.js': '.cjs' },
  });
  const inBrowser = await build({
    ...workerOptions(options),
    ...client,
    entryPoints: { 'client-web': 'client/in-browser/main.ts' },
  });
  const server = await buildWebServer(outdir, options);
  const page = await build({
    ...pageOptions(options),
    entryPoints: { preview: 'client/preview/webview/main.ts', review: 'client/review/webview/main.ts' },
    outdir,
  });
  // This script is written into the forms that are exported, which stand alone.
  const form = await build({
    ...pageOptions({ maps: false }),
    entryPoints: { form: 'client/form/main.ts' },
    outdir,
  });
  const style = {
    preview: 'client/preview/webview/preview.css',
    review: 'client/review/webview/review.css',
  };
  await build({ ...pageOptions({ maps: false }), entryPoints: style, outdir });
  return [...server, ...[onComputer, inBrowser, page, form].flatMap(inputsOf)];
}
