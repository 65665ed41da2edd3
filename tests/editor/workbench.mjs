// A workbench of VS Code in the web host, and what a hand does in it, for the files that look at the extension as its users do.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { installHost } from './host/install.mjs';
import { requireBuild, withCopies } from './prepare.mjs';

requireBuild();
installHost();
const { startServer } = await import('./host/server.mjs');
const { newPage, startBrowser, workbenchUrl } = await import('./host/workbench.mjs');

/** Where pictures are left. */
export const shots = join(import.meta.dirname, 'shots');

/** The pictures of docs/authors.md, which are taken anew where `CARAG_PICTURES` is set. */
const pictures = join(import.meta.dirname, '..', '..', 'docs', 'pictures');
const pictured = new Set(['walkthrough-light', 'pasting', 'cases', 'importing-light']);

let server;
let browser;

before(async () => {
  mkdirSync(shots, { recursive: true });
  [server, browser] = await Promise.all([startServer(), startBrowser()]);
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

/** A page of the browser, without a workbench. */
export const plainPage = () => newPage(browser);

/** Opens a workbench on copies of the documents, runs `look` with the page and the folder, and leaves a picture of how it ended. */
export function inWorkbench(name, settings, look, documents) {
  return withCopies(documents, async ({ folder, extension }) => {
    mkdirSync(join(folder, '.vscode'), { recursive: true });
    writeFileSync(join(folder, '.vscode', 'settings.json'), JSON.stringify(settings));
    const page = await newPage(browser);
    try {
      await page.goto(workbenchUrl(server, { folder, extension }));
      await page.locator('.monaco-workbench').waitFor();
      await look(page, folder);
    } finally {
      await page.screenshot({ path: join(shots, `${name}.png`) });
      if (process.env.CARAG_PICTURES && pictured.has(name))
        await page.screenshot({ path: join(pictures, `${name}.png`) });
      await page.context().close();
    }
  });
}

/** Resolves to whether something comes to be seen within some milliseconds. */
export function isShown(locator, timeout) {
  return locator.waitFor({ timeout }).then(
    () => true,
    () => false,
  );
}

export async function openDocument(page, path) {
  await choose(page, 'Control+p', path, path.split('/').at(-1));
  await page.locator('.editor-instance .view-line').first().waitFor();
}

export async function goToLine(page, line) {
  await choose(page, 'Control+g', `:${line}`, /Go to line|Press Enter/i);
  await atLine(page, line);
}

/** Types into the quick input that a key opens, and takes its first entry. */
export async function choose(page, key, text, entry) {
  await page.keyboard.press(key);
  await page.locator('.quick-input-widget input').first().fill(text);
  await page.locator('.quick-input-list').getByText(entry).first().waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
}

export function atLine(page, line) {
  return page.locator('[id="status.editor.selection"]').getByText(`Ln ${line},`).waitFor();
}

/** Runs a command of the editor by its category and title. */
export async function runCommand(page, title) {
  const input = page.locator('.quick-input-widget input').first();
  await page.keyboard.press('F1');
  await input.fill(`>${title}`);
  const focused = page.locator('.quick-input-list .monaco-list-row.focused .label-name').first();
  // Those used before come first, and at times others that are less close to what is typed.
  await page.locator('.quick-input-list').getByText(title, { exact: true }).first().waitFor();
  for (let tries = 0; tries < 5 && (await focused.textContent()) !== title; tries++)
    await input.press('ArrowDown');
  await input.press('Enter');
}
