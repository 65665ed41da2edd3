// Imports a document as a newcomer does, and steps through what that leaves open, in a light, a dark and a high-contrast theme.
//   node tests/editor/importing.mjs
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { themes } from './looks.mjs';
import { chooseInMenu, inWorkbench, runCommand } from './workbench.mjs';

const documents = [join(import.meta.dirname, 'imported')];

for (const { name, label, mark } of themes) {
  test(`a document becomes a set beside its own text, and each open note leads to its place (${name})`, () =>
    inWorkbench(
      `importing-${name}`,
      { 'workbench.colorTheme': label },
      async (page, folder) => {
        await page.locator(`.monaco-workbench${mark}`).waitFor();
        await importByMenu(page, 'custody.html');
        // The first that is open stands in the section; the source shows the row that it was made from.
        await tab(page, 'in-the-suite.carag.yaml').waitFor();
        await tab(page, 'custody.html.txt').waitFor();
        await left(page, '4 left to decide');
        await waitForSource(page, /C 1\.1 {2}\| {2}Is risk assessed/);
        await runCommand(page, 'CARaG: Next Left to Decide');
        await waitForSource(page, /C 1\.2/);
        await settle(page);
        await left(page, '3 left to decide');
        assert.match(read(folder, 'custody/import-report.md'), /Words: /);
        assert.match(read(folder, 'custody/in-the-suite.carag.yaml'), /printed: C 1\.1\n/);
        assert.ok(existsSync(join(folder, 'custody/carag.yaml')));
      },
      documents,
    ));
}

/** Chooses the command in the menu of a file, and takes the folder that is proposed. */
async function importByMenu(page, file) {
  const folder = page.locator('.quick-input-widget input').first();
  await chooseInMenu(page, file, 'Import a Document…', folder);
  await page.keyboard.press('Enter');
}

/** Takes the note out in which the cursor stands. */
async function settle(page) {
  for (let line = 0; line < 3; line++) await page.keyboard.press('Control+Shift+k');
}

const read = (folder, path) => readFileSync(join(folder, path), 'utf8');

const tab = (page, name) =>
  page.getByRole('tab', { name: new RegExp(`^${name.replaceAll('.', '[.]')}`) }).first();

const left = (page, words) => page.locator('.statusbar-item', { hasText: words }).first().waitFor();

/** Waits until the line of the source that is selected says something: it stands behind the selection, at the same height. */
async function waitForSource(page, words) {
  await page.waitForFunction(
    ([source, flags]) => {
      const editor = [...document.querySelectorAll('.editor-instance')].at(-1);
      const top = editor?.querySelector('.selected-text')?.parentElement?.style.top;
      const line = [...(editor?.querySelectorAll('.view-line') ?? [])].find((each) => each.style.top === top);
      return new RegExp(source, flags).test((line?.textContent ?? '').replaceAll('\u00a0', ' '));
    },
    [words.source, words.flags],
  );
}
