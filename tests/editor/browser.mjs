// Works on a repository that is on no disk, as on vscode.dev: the extension and its server are workers of the browser.
//   node tests/editor/browser.mjs
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { accessibilityFaults, panelFrame, themes } from './looks.mjs';
import { goToLine, openDocument, runCommand, inWorkbench as withWorkbench } from './workbench.mjs';

const folders = [join(import.meta.dirname, 'workspace')];
/** Two sets beside each other, of which one uses the other. */
const apart = mkdtempSync(join(tmpdir(), 'carag-apart-'));
for (const [name, more] of [
  ['inside', 'uses: [../outside]\n'],
  ['outside', ''],
]) {
  const manifest =
    'carag: question-set\nformat: 1\ntitle: Set\nversion: "1.0"\nlanguages: [en]\nids: lettered\n';
  mkdirSync(join(apart, name));
  writeFileSync(join(apart, name, 'carag.yaml'), `${manifest}${more}sections: []\n`);
}
after(() => rmSync(apart, { recursive: true }));

const planning = 'broken/planning.carag.md';

const inBrowser = (name, settings, look, documents = folders, options = {}) =>
  withWorkbench(name, settings, look, documents, { ...options, host: 'browser' });

const line = (page, text) => page.locator('.view-line').filter({ hasText: text }).first();

for (const { name, label, mark } of themes)
  test(`what is found is shown, explained and mended, beside the form (${name})`, () =>
    inBrowser(`mended-${name}`, { 'workbench.colorTheme': label }, async (page, folder) => {
      await page.locator(`.monaco-workbench${mark}`).waitFor();
      await openDocument(page, planning);
      await page.getByRole('button', { name: /Open Form Preview to the Side/ }).click();
      const form = await panelFrame(page);
      await form.getByText('Is the plan one that can be carried out?').first().waitFor();
      await page.locator('.squiggly-error').first().waitFor();
      await page.locator('.view-line').getByText('A1.18').first().hover();
      await page
        .locator('.monaco-hover')
        .getByText(/no question A1\.18|A1\.18/)
        .first()
        .waitFor();
      await page.screenshot({ path: join(import.meta.dirname, 'shots', `browser-hover-${name}.png`) });
      assert.deepEqual(await accessibilityFaults(form), []);
      await goToLine(page, 16);
      await page.keyboard.press('F8');
      await page.keyboard.press('Control+.');
      await page.locator('.action-widget').getByText(/A1\.8/).first().click();
      await line(page, '[[A1.8]]').waitFor();
      await page.locator('.squiggly-error').first().waitFor({ state: 'hidden' });
      await page.keyboard.press('Control+s');
      await page.locator('.tab.dirty').waitFor({ state: 'hidden' });
      assert.match(readFileSync(join(folder, planning), 'utf8'), /\[\[A1\.8\]\]/);
    }));

test('a question is described where it is named, and named where it is typed', () =>
  inBrowser('described', {}, async (page) => {
    await openDocument(page, planning);
    await page.locator('.squiggly-error').first().waitFor();
    await page.locator('.view-line').getByText('A1.9').first().hover();
    await page.locator('.monaco-hover').getByText('Is there enough to go on?').first().waitFor();
    await goToLine(page, 34);
    await page.keyboard.press('End');
    await page.keyboard.type(' See [[');
    await page.locator('.suggest-widget').getByText('A1.8').first().waitFor();
    await page.keyboard.press('Escape');
  }));

test('nothing outside the folder that is opened is read, whatever a document names', () =>
  inBrowser(
    'outside',
    {},
    async (page) => {
      await openDocument(page, 'carag.yaml');
      await page.locator('.squiggly-error').first().waitFor();
      await page.locator('[id="status.problems"] a').click();
      await page.locator('.markers-panel').getByText('No question set is in ../outside.').first().waitFor();
    },
    [apart],
    { opens: 'inside' },
  ));

test('a folder that is not open is not compared with, and why is said', () =>
  inBrowser(
    'outside-compared',
    {},
    async (page) => {
      await openDocument(page, 'carag.yaml');
      await page.locator('.squiggly-error').first().waitFor();
      await runCommand(page, 'CARaG: Compare With…');
      await page.locator('.quick-input-list').getByText('A Folder…').click();
      const folders = page.locator('.quick-input-list');
      await folders.getByText('..', { exact: true }).click();
      await folders.getByText('outside', { exact: true }).click();
      await page.getByRole('button', { name: 'Compare With It' }).click();
      await page.getByText('In a browser only what is open can be compared with').first().waitFor();
    },
    [apart],
    { opens: 'inside' },
  ));

test('what needs git says so, and a version in a folder is compared with all the same', () =>
  inBrowser(
    'no-git',
    {},
    async (page) => {
      await openDocument(page, 'assessment.carag.yaml');
      await page.locator('.cgmr').first().waitFor();
      await runCommand(page, 'CARaG: Compare With…');
      const why = 'Branches and tags cannot be named here: there is no git in a browser.';
      await page.locator(`.quick-input-widget input[placeholder="${why}"]`).waitFor();
      await page.locator('.quick-input-list').getByText('A Folder…').waitFor();
      await page.keyboard.press('Escape');
      await runCommand(page, 'CARaG: Review Changes');
      const review = await panelFrame(page);
      await review.getByText('6 changes', { exact: true }).waitFor();
    },
    [join(import.meta.dirname, 'reviewed')],
  ));

test('the checker is started again', () =>
  inBrowser('restarted', {}, async (page) => {
    await openDocument(page, planning);
    await page.locator('.squiggly-error').first().waitFor();
    await runCommand(page, 'CARaG: Restart');
    await page.locator('.squiggly-error').first().waitFor();
    await page.locator('[id="status.languageStatus"]').hover();
    await page.locator('.hover-language-status').getByText('CARaG: ready').waitFor();
  }));
