// VS Code as it is on vscode.dev: files that a browser loads, extensions that run in its workers, and nothing of Node.
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { vscode } from './install.mjs';
import { answerAbout } from './kept-files.mjs';
import { quietSettings } from './server.mjs';

const keeper = join(import.meta.dirname, 'kept-files');
const workbench = 'out/vs/code/browser/workbench';
/** By these the workbench of the package rests on a server with an extension host and a disk, and what is there without one. */
const restsOnServer = [
  [/,remoteAuthority:location\.host}/g, '}'],
  [/(this\.userDataPath\)\.with\({scheme:\w+\.)vscodeRemote/g, '$1vscodeUserData'],
];

const types = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

/**
 * Serves a workbench on a free port of this machine, with an extension and with files that are on no disk of the browser's.
 * @param opened the path below `kept` of what is opened: a folder, or a file that names several
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 */
export async function serveWorkbench({ kept, opened, extension, settings = {}, asksForTrust = false }) {
  const places = { vscode, extension, keeper };
  const page = (authority) => pageOf(authority, { opened, settings, asksForTrust });
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url, 'http://127.0.0.1');
    const path = decodeURIComponent(pathname);
    if (path === '/') return send(response, '.html', page(request.headers.host));
    if (path === `/vscode/${workbench}/workbench.js`) return send(response, '.js', aloneScript());
    if (path === '/kept') {
      const { status, body } = answerAbout(kept, Object.fromEntries(searchParams), await bodyOf(request));
      return response.writeHead(status).end(body);
    }
    const [, name, ...rest] = path.split('/');
    return sendFile(response, places[name] && join(places[name], normalize(`/${rest.join('/')}`)));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const stop = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { url: `http://127.0.0.1:${server.address().port}/`, stop };
}

/** The page of the package, told of what it needs to be a workbench by itself. */
function pageOf(authority, { opened, settings, asksForTrust }) {
  const here = (path) => ({ scheme: 'http', authority, path });
  const file = { scheme: 'kept', authority: '', path: opened };
  const configuration = {
    ...(opened.endsWith('.code-workspace') ? { workspaceUri: file } : { folderUri: file }),
    additionalBuiltinExtensions: [here('/keeper')],
    configurationDefaults: {
      ...quietSettings,
      ...settings,
      'security.workspace.trust.enabled': asksForTrust,
    },
    developmentOptions: { extensions: [here('/extension')], enableSmokeTestDriver: true },
    enableWorkspaceTrust: asksForTrust,
    userDataPath: '/',
    isEnabledFileDownloads: true,
    isEnabledFileUploads: true,
    isEnabledCoderGettingStarted: false,
    productConfiguration: {
      ...{ nameShort: 'Code', nameLong: 'Code', enableTelemetry: false },
      extensionEnabledApiProposals: { 'carag-tests.kept-files': ['fileSearchProvider'] },
    },
    webviewEndpoint: '/vscode/out/vs/workbench/contrib/webview/browser/pre',
  };
  const values = {
    WORKBENCH_WEB_CONFIGURATION: JSON.stringify(configuration).replaceAll('"', '&quot;'),
    WORKBENCH_WEB_BASE_URL: '/vscode',
    WORKBENCH_NLS_FALLBACK_URL: '/vscode/out/nls.messages.js',
  };
  const page = readFileSync(join(vscode, workbench, 'workbench.html'), 'utf8');
  return page.replace(/{{(\w+)}}/g, (_, name) => values[name] ?? '');
}

/** The workbench without what makes it look for a server. Throws where that is no longer in it. */
function aloneScript() {
  const text = readFileSync(join(vscode, workbench, 'workbench.js'), 'utf8');
  return restsOnServer.reduce((script, [pattern, instead]) => {
    const count = script.match(pattern)?.length;
    if (count !== 1) throw new Error(`The workbench has ${pattern} ${count ?? 0} times.`);
    return script.replace(pattern, instead);
  }, text);
}

async function bodyOf(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function sendFile(response, path) {
  try {
    send(response, extname(path), readFileSync(path));
  } catch {
    response.writeHead(404).end();
  }
}

function send(response, ending, body) {
  response.writeHead(200, { 'Content-Type': types[ending] ?? 'application/octet-stream' }).end(body);
}
