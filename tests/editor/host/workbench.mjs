// VS Code's web workbench in a headless Chromium that can reach this machine only.
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { findChromium } from './install.mjs';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts a Chromium without a window; with HEADED set, in one. */
export function startBrowser() {
  return chromium.launch({ executablePath: findChromium(), headless: !process.env.HEADED, args: flags });
}

/** Returns a new page in a context of its own. */
export async function newPage(browser) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await context.route(isElsewhere, (route) => route.abort());
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  return page;
}

function isElsewhere({ protocol, hostname }) {
  return /^https?:$/.test(protocol) && !['127.0.0.1', 'localhost'].includes(hostname);
}

/** Returns the address of the workbench with a folder open, or those that a file names, an extension under development and perhaps its tests. */
export function workbenchUrl({ authority }, { folder, extension, tests }) {
  for (const path of [folder, extension, tests]) {
    if (path && !existsSync(path)) throw new Error(`${path} does not exist.`);
  }
  const remote = (path) => `vscode-remote://${authority}${path}`;
  const payload = [['extensionDevelopmentPath', remote(extension)]];
  if (tests) payload.push(['extensionTestsPath', remote(tests)]);
  const opened = folder.endsWith('.code-workspace') ? { workspace: folder } : { folder };
  return `http://${authority}/?${new URLSearchParams({ ...opened, payload: JSON.stringify(payload) })}`;
}
