// VS Code's own server, as it comes in the npm package of code-server.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { serverNode, vscode } from './install.mjs';

const startLimit = 60_000;
const neededBuiltins = ['yaml', 'markdown', 'html', 'theme-defaults', 'references-view', 'search-result'];
export const quietSettings = {
  'telemetry.telemetryLevel': 'off',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'window.autoDetectColorScheme': false,
  'files.autoSave': 'off',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'update.mode': 'none',
};

/**
 * Starts the server on a free port of this machine, with settings of its own in a temporary folder.
 * @returns {Promise<{ authority: string, log: () => string, stop: () => Promise<void> }>}
 * @throws when it does not listen within a minute
 */
export async function startServer({ settings = {}, env = {}, asksForTrust = false } = {}) {
  // A short path: a socket's may be no longer than 107 bytes.
  const root = mkdtempSync(join(tmpdir(), 'carag-'));
  const trust = { 'security.workspace.trust.enabled': asksForTrust };
  const folders = makeFolders(root, { ...trust, ...settings });
  const child = spawn(serverNode(), serverArguments(folders, asksForTrust), {
    cwd: vscode,
    env: serverEnvironment(root, folders, env),
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  const listening = new Promise((resolve, reject) => {
    const read = (chunk) => {
      log += chunk;
      const port = /agent listening on (\d+)/.exec(log)?.[1];
      if (port) resolve(port);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', (code) => reject(new Error(`The VS Code server ended with ${code}.\n${log}`)));
  });
  const stop = () => end(child, root);
  try {
    const port = await within(startLimit, listening, 'The VS Code server did not start in a minute.');
    return { authority: `127.0.0.1:${port}`, log: () => log, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Resolves as `promise` does, or rejects with `message` once `limit` milliseconds have passed. */
export async function within(limit, promise, message) {
  const done = new AbortController();
  const late = pause(limit, undefined, { signal: done.signal }).then(() => {
    throw new Error(message);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    late.catch(() => {});
    done.abort();
  }
}

function makeFolders(root, settings) {
  const [data, extensions, home] = ['d', 'x', 'h'].map((name) => join(root, name));
  const user = join(data, 'data', 'User');
  for (const folder of [extensions, home, user]) mkdirSync(folder, { recursive: true });
  writeFileSync(join(user, 'settings.json'), JSON.stringify({ ...quietSettings, ...settings }));
  return { data, extensions, home };
}

function serverArguments({ data, extensions }, asksForTrust) {
  return [
    join('out', 'server-main.js'),
    ...['--host', '127.0.0.1', '--port', '0'],
    ...['--without-connection-token', '--accept-server-license-terms'],
    ...['--telemetry-level', 'off'],
    ...(asksForTrust ? [] : ['--disable-workspace-trust']),
    // Without it the workbench ignores the extension under development and its tests.
    '--enable-smoke-test-driver',
    ...['--server-data-dir', data, '--extensions-dir', extensions],
  ];
}

function serverEnvironment(root, { home }, extra) {
  const { NODE_OPTIONS, NODE_TEST_CONTEXT, ...inherited } = process.env;
  return {
    ...inherited,
    HOME: home,
    TMPDIR: root,
    EXTENSIONS_GALLERY: '{}',
    VSCODE_SKIP_BUILTIN_EXTENSIONS: unneededBuiltins().join(','),
    ...extra,
  };
}

/** Every extension that VS Code brings along but for those that our documents are shown with. */
function unneededBuiltins() {
  const folder = join(vscode, 'extensions');
  const manifests = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'node_modules')
    .map((entry) => JSON.parse(readFileSync(join(folder, entry.name, 'package.json'), 'utf8')));
  return manifests
    .filter(({ name }) => !neededBuiltins.includes(name))
    .map(({ publisher, name }) => `${publisher}.${name}`);
}

/** Ends the server with its extension hosts and language servers, which share its process group. */
async function end(child, root) {
  const running = child.exitCode === null && child.signalCode === null;
  const exited = running ? new Promise((resolve) => child.once('exit', resolve)) : Promise.resolve();
  signal(child, 'SIGTERM');
  await within(3000, exited, 'late').catch(() => {});
  signal(child, 'SIGKILL');
  rmSync(root, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}

function signal(child, name) {
  try {
    process.kill(-child.pid, name);
  } catch {
    // The group is gone already.
  }
}
