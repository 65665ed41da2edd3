// A workbench of VS Code in the web host, and what a hand does in it, for the files that look at the extension as its users do.
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, posix } from 'node:path';
import { after, before } from 'node:test';
import { installHost } from './host/install.mjs';
import { requireBuild, withCopies } from './prepare.mjs';

requireBuild();
installHost();
const { startServer } = await import('./host/server.mjs');
const { serveWorkbench } = await import('./host/in-browser.mjs');
const { newPage, startBrowser, workbenchUrl } = await import('./host/workbench.mjs');

/** Where pictures are left. */
export const shots = join(import.meta.dirname, 'shots');

/** The pictures of the documentation, which are taken anew where `CARAG_PICTURES` is set. */
const pictures = join(import.meta.dirname, '..', '..', 'docs', 'pictures');
/** Those that show how a test ended. */
const pictured = new Set(['walkthrough-light', 'cases', 'importing-light']);

/** Where the extension runs unless a test says it: in the server's Node, or as on vscode.dev in a worker of the browser. */
const usualHost = process.env.CARAG_HOST ?? 'node';
/** True where whatever does not say it runs in the browser alone. */
export const isInBrowser = usualHost === 'browser';

let server;
let browser;

before(async () => {
  mkdirSync(shots, { recursive: true });
  browser = await startBrowser();
});
after(async () => {
  await browser?.close();
  await (await server)?.stop();
});

/** A page of the browser, without a workbench. */
export const plainPage = () => newPage(browser);

/**
 * Opens a workbench on copies of the documents, runs `look` with the page and the folder, and leaves a picture of how it ended.
 * @param options `host`, where that is not the usual; `opens`, the path of what is opened, where that is not the whole
 * folder; `asksForTrust`, where VS Code is to ask whether the folder is trusted
 */
export function inWorkbench(name, settings, look, documents, options = {}) {
  return withCopies(documents, async ({ folder, extension }) => {
    mkdirSync(join(folder, '.vscode'), { recursive: true });
    writeFileSync(join(folder, '.vscode', 'settings.json'), JSON.stringify(settings));
    const { host = usualHost } = options;
    const page = await newPage(browser);
    const { url, stop } = await openers[host](folder, extension, options);
    try {
      await page.goto(url);
      await page.locator('.monaco-workbench').waitFor();
      await look(page, folder);
    } finally {
      await page.screenshot({ path: join(shots, `${host === 'browser' ? 'browser-' : ''}${name}.png`) });
      if (pictured.has(name)) await picture(page, name);
      await page.context().close();
      await stop();
    }
  });
}

/**
 * Leaves a picture for the documentation, with nothing under the mouse.
 * @param of a selector of the part of the window that it is to show
 */
export async function picture(page, name, { of = '.monaco-workbench' } = {}) {
  if (!process.env.CARAG_PICTURES) return;
  await pointAtNothing(page);
  await page.locator(of).screenshot({ path: join(pictures, `${name}.png`) });
}

/** Takes the mouse away, and what it showed with it: that could lie on what is clicked next. */
export async function pointAtNothing(page) {
  await page.mouse.move(0, 0);
  await page.locator('.workbench-hover-container').waitFor({ state: 'hidden' });
}

/** How a workbench is opened on a folder: each resolves to its address, and to what ends what was started for it. */
const openers = {
  async node(folder, extension, { opens = '', asksForTrust }) {
    const own = asksForTrust ? await startServer({ asksForTrust }) : undefined;
    if (!own) server ??= startServer();
    const url = workbenchUrl(own ?? (await server), { folder: join(folder, opens), extension });
    return { url, stop: async () => own?.stop() };
  },
  browser: (folder, extension, { opens = '', asksForTrust }) =>
    serveWorkbench({
      ...{ kept: dirname(folder), extension, asksForTrust },
      opened: posix.join('/', basename(folder), opens),
    }),
};

/** Resolves to whether something comes to be seen within some milliseconds. */
const isShown = (locator, timeout) => comesTo(locator, { state: 'visible', timeout });

/** Resolves to whether something goes out of sight within some milliseconds. */
const isHidden = (locator, timeout) => comesTo(locator, { state: 'hidden', timeout });

const comesTo = (locator, options) =>
  locator.waitFor(options).then(
    () => true,
    () => false,
  );

/** Clicks on something until what it leads to is shown: the editor draws lenses anew while it settles, and a click on one that goes is lost. */
export async function clickUntil(locator, shown) {
  await locator.click();
  for (let tries = 0; tries < 5 && !(await isShown(shown, 5_000)); tries++) await locator.click();
  await shown.waitFor();
}

/**
 * Chooses an entry of the menu of a file, until what it leads to is shown: what an extension adds to a menu comes to be
 * known after the file.
 */
export async function chooseInMenu(page, file, name, shown) {
  const entry = page.getByRole('menuitem', { name });
  for (let tries = 0; tries < 4; tries++) {
    await page.locator('.explorer-folders-view').getByText(file).first().click({ button: 'right' });
    if (await isShown(entry, 5_000)) {
      await clickUntilGone(entry);
      // The extension may have to start first.
      if (await isShown(shown, 15_000)) return;
    }
    await page.keyboard.press('Escape');
  }
  await shown.waitFor();
}

/** Clicks on an entry of a menu until the menu has closed, or a list of what can be done: what has just opened takes no click for a tenth of a second. */
export async function clickUntilGone(entry) {
  for (let clicks = 0; clicks < 10 && (await entry.isVisible()); clicks++) {
    await entry.click({ timeout: 5_000 });
    if (await isHidden(entry, 500)) return;
  }
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
  await typeUntil(page, key, text, page.locator('.quick-input-list').getByText(entry).first());
  await page.keyboard.press('Enter');
  await quickInput(page).waitFor({ state: 'hidden' });
}

const quickInput = (page) => page.locator('.quick-input-widget');

/** Opens the quick input and types into it until an entry is listed: what comes to be known afterwards is never added to a list that is open. */
async function typeUntil(page, key, text, entry) {
  const input = quickInput(page).locator('input').first();
  for (let tries = 0; tries < 10; tries++) {
    await page.keyboard.press(key);
    // A key can be pressed before what is in front of the workbench has gone.
    if (!(await isShown(input, 3_000))) continue;
    await input.fill(text);
    if (await isShown(entry, 3_000)) return;
    await input.press('Escape');
    await quickInput(page).waitFor({ state: 'hidden' });
  }
  throw new Error(`Nothing that was looked for is listed for “${text}”.`);
}

export function atLine(page, line) {
  return page.locator('[id="status.editor.selection"]').getByText(`Ln ${line},`).waitFor();
}

/** Resolves to the commands that are offered for the whole title of one. */
export async function commandsFor(page, title) {
  const list = quickInput(page).locator('.quick-input-list');
  await typeUntil(page, 'F1', `>${title}`, list.getByText(title, { exact: true }).first());
  const offered = await list.locator('.label-name').allTextContents();
  await page.keyboard.press('Escape');
  return offered;
}

/** Runs a command of the editor by its category and title. */
export async function runCommand(page, title) {
  const list = quickInput(page).locator('.quick-input-list');
  const focused = list.locator('.monaco-list-row.focused .label-name').first();
  const input = quickInput(page).locator('input').first();
  // Those used before come first, and at times others that are less close to what is typed.
  await typeUntil(page, 'F1', `>${title}`, list.getByText(title, { exact: true }).first());
  for (let tries = 0; tries < 5 && (await focused.textContent()) !== title; tries++)
    await input.press('ArrowDown');
  await input.press('Enter');
}
