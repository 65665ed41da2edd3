// Forms that stand alone, in a browser that can reach nothing else: how they are opened, and what is looked for on their pages.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before } from 'node:test';
import { pathToFileURL } from 'node:url';
import { installHost } from './host/install.mjs';
import { repository, requireBuild } from './prepare.mjs';

requireBuild();
installHost();
const { newPage, startBrowser } = await import('./host/workbench.mjs');

export const program = join(repository, 'dist', 'carag.js');
export const shots = join(import.meta.dirname, 'shots');
/** Where a test file may write; it is gone afterwards. */
export const folder = mkdtempSync(join(tmpdir(), 'carag-form-'));

let browser;
before(async () => {
  mkdirSync(shots, { recursive: true });
  browser = await startBrowser();
});
after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

/** A page of the browser, without anything on it. */
export const plainPage = () => newPage(browser);

/** A page on which no script runs. */
export const scriptlessPage = async () => (await browser.newContext({ javaScriptEnabled: false })).newPage();

/** Opens the form of a document, of the samples or by its whole path, and runs `look` with its page. */
export async function onForm(document, look, options) {
  const page = await plainPage();
  if (options) await page.emulateMedia(options);
  const faults = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  try {
    await page.goto(pathToFileURL(formOf(document)).href);
    await look(page);
    assert.deepEqual(faults, []);
  } finally {
    await page.context().close();
  }
}

/** Writes the form of a document as a page that stands alone: once, since no test changes what it opens. @returns its path. */
export function formOf(document) {
  const out = join(folder, `${document.replace(/\W+/g, '-')}.html`);
  if (!existsSync(out))
    execFileSync(process.execPath, [program, 'preview', resolve(repository, 'samples', document), '-o', out]);
  return out;
}

/** The same with all sections on one page. */
export const onWhole = (document, look, options) =>
  onForm(
    document,
    async (page) => {
      await page.getByLabel('Show all sections on one page').check();
      await look(page);
    },
    options,
  );

const pictures = join(repository, 'docs', 'pictures');

/** Leaves a picture of a page; one of docs/form.md is taken anew where `CARAG_PICTURES` is set. */
export async function shoot(page, name, isInDocs = false) {
  await page.mouse.move(0, 0);
  await page.screenshot({ path: join(shots, `${name}.png`) });
  if (!isInDocs || !process.env.CARAG_PICTURES) return;
  const before = page.viewportSize();
  await page.setViewportSize({ width: 820, height: 430 });
  await page.screenshot({ path: join(pictures, `${name}.png`) });
  await page.setViewportSize(before);
}

export const panel = (page) => page.locator('.carag-try');
export const status = (page) => page.locator('.carag-status');
export const question = (page, id) => page.locator(`[data-asks="${id}"]`);
export const task = (page, name) => page.locator('.carag-tasks').getByRole('link', { name });
export const showOnlyAsked = (page) => page.getByLabel('Show only what is asked in this case').check();
