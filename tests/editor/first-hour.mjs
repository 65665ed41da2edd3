// Begins as an author does who has an empty folder and nothing but the editor, with VS Code's default settings.
//   node tests/editor/first-hour.mjs
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { atLine, inWorkbench, openDocument, runCommand } from './workbench.mjs';

const empty = mkdtempSync(join(tmpdir(), 'carag-empty-'));
after(() => rmSync(empty, { recursive: true }));

test('a set, a section, a question and a summary are begun from an empty folder, and nothing is found in them', () =>
  inWorkbench(
    'first-hour',
    {},
    async (page, folder) => {
      const read = (path) => readFileSync(join(folder, path), 'utf8');
      await run(page, 'New Question Set…');
      await answer(page, 'My guidance');
      await choose(page, 'A1.8');
      await choose(page, 'Markdown');
      await page.getByRole('tab', { name: 'assessment.carag.md', selected: true }).waitFor();
      await page.locator('.monaco-editor.focused').waitFor();
      await run(page, 'New Question');
      await choose(page, 'Judgement');
      await answer(page, 'Is the plan in time?');
      await atEndOf(page, 'A1.2 Is the plan in time?', 23);
      await run(page, 'New Summary and Explanation');
      await atEndOf(page, 'A1Sa', 38);
      await run(page, 'New Section…');
      await answer(page, 'Planning');
      await choose(page, 'Markdown');
      await page.getByRole('tab', { name: 'planning.carag.md', selected: true }).waitFor();
      await page.locator('[id="status.languageStatus"]').hover();
      await page.locator('.hover-language-status').getByText('CARaG: ready').waitFor();
      await page.locator('[id="status.problems"] a[aria-label="No Problems"]').waitFor();
      assert.match(read('assessment.carag.md'), /^## A1\.2 Is the plan in time\?$/m);
      assert.match(read('assessment.carag.md'), /^## A1S /m);
      assert.match(read('carag.yaml'), /assessment\.carag\.md\n {2}- planning\.carag\.md/);
    },
    [empty],
  ));

test('a manifest that is made by hand is read at once', () =>
  inWorkbench(
    'by-hand',
    {},
    async (page) => {
      await page.getByRole('treeitem', { name: 'settings.json' }).waitFor({ state: 'hidden' });
      await runCommand(page, 'File: New Untitled Text File');
      await page.locator('.editor-instance .view-line').first().waitFor();
      await page.keyboard.press('Control+k');
      await page.keyboard.press('m');
      await answer(page, 'YAML');
      await page.keyboard.type('carag: question-set', { delay: 40 });
      await page.locator('.squiggly-error').first().waitFor();
    },
    [empty],
  ));

test('the side bar says how to begin', () =>
  inWorkbench(
    'welcome',
    {},
    async (page) => {
      await page.getByRole('tab', { name: /^CARaG\b/ }).click();
      await page.getByText('There is no question set in this folder yet.').waitFor();
      await page.getByRole('button', { name: 'New Question Set…' }).waitFor();
    },
    [empty],
  ));

test('a sample is put into a folder of the author’s own, and opened there with nothing found in it', () =>
  inWorkbench(
    'sample',
    {},
    async (page, folder) => {
      await run(page, 'Open a Sample Set…');
      const dialog = page.locator('.quick-input-widget');
      await dialog.getByRole('button', { name: 'Put the Sample Here' }).click();
      await page.getByRole('treeitem', { name: 'domain-two' }).waitFor();
      assert.match(
        readFileSync(join(folder, 'carag-sample', 'domain-two', 'carag.yaml'), 'utf8'),
        /^carag: question-set$/m,
      );
      await openDocument(page, 'domain-two/planning.carag.md');
      await page.locator('[id="status.languageStatus"]').hover();
      await page.locator('.hover-language-status').getByText('CARaG: ready').waitFor();
      await page.locator('[id="status.problems"] a[aria-label="No Problems"]').waitFor();
    },
    [empty],
  ));

/** Runs one of our commands by its title. */
async function run(page, title) {
  await page.getByRole('tab', { name: /^CARaG\b/ }).waitFor();
  await runCommand(page, `CARaG: ${title}`);
}

/** Resolves once a heading is written, and the cursor stands behind what is below it. */
async function atEndOf(page, heading, line) {
  await page.getByText(heading).first().waitFor();
  await atLine(page, line);
}

/** Answers what the editor asks for in words. */
async function answer(page, words) {
  await page.locator('.quick-input-widget input').first().fill(words);
  await page.keyboard.press('Enter');
}

/** Takes one of the things that the editor offers. */
async function choose(page, label) {
  await page.locator('.quick-input-list').getByText(label, { exact: true }).first().click();
}
