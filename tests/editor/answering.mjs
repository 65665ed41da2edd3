// Tries the form in the preview while its document is edited: what is filled in, opened, cleared and checked stays.
//   node tests/editor/answering.mjs
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { accessibilityFaults, panelFrame } from './looks.mjs';
import { goToLine, inWorkbench, openDocument, runCommand } from './workbench.mjs';

const tested = join(import.meta.dirname, 'tested');
const planning = 'planning.carag.yaml';

/** Opens the preview of the section, where it can be filled in. */
const whileTried = (name, look) =>
  inWorkbench(
    name,
    {},
    async (page, folder) => {
      await openDocument(page, planning);
      await page.getByRole('button', { name: /Open Form Preview to the Side/ }).click();
      const form = await panelFrame(page);
      await form.getByLabel('Try the form').check();
      await form.getByRole('button', { name: 'Check the answers' }).waitFor();
      await look(page, form, folder);
    },
    [tested],
  );

const early = (form) => form.locator('[data-asks="P1.1"]').getByLabel('Yes');

/** Types at the end of the text of P1.1, and waits until the form shows it. */
async function edit(page, form, words) {
  await page.locator('.editor-instance .view-line').first().click();
  await goToLine(page, 10);
  await page.keyboard.press('End');
  await page.keyboard.insertText(words);
  await form.getByText(words.trim()).first().waitFor();
}

async function openCase(form, folder, answer) {
  const path = join(folder, 'made-up.yaml');
  writeFileSync(path, `carag: case\ntitle: Made up\nanswers: { P1.1: "${answer}" }\n`);
  await form.locator('input[type=file]').setInputFiles(path);
  await form.locator('.carag-status').getByText(/^1 of/).waitFor();
}

test('a case that was opened stays filled in when the document is edited, and cleared when it was', () =>
  whileTried('answering-opened', async (page, form, folder) => {
    await openCase(form, folder, 'yes');
    assert.equal(await early(form).isChecked(), true);
    await edit(page, form, ' Really?');
    assert.equal(await early(form).isChecked(), true);
    await form.getByRole('button', { name: 'Clear all answers' }).click();
    await edit(page, form, ' Truly?');
    assert.equal(await early(form).isChecked(), false);
  }));

test('what was opened is there again after the panel was hidden and the document edited', () =>
  whileTried('answering-hidden', async (page, form, folder) => {
    await openCase(form, folder, 'yes');
    await page.locator('.editor-instance .view-line').first().click();
    await openDocument(page, 'late.carag.yaml');
    // It comes to stand before the panel, in its group.
    await runCommand(page, 'View: Move Editor into Next Group');
    await page.getByRole('tab', { name: planning }).click();
    await goToLine(page, 10);
    await page.keyboard.press('End');
    await page.keyboard.insertText(' Really?');
    await page.getByRole('tab', { name: /^(CARaG Form|Form: )/ }).click();
    await form.getByText('Was it made in time? Really?').first().waitFor();
    assert.equal(await early(form).isChecked(), true);
  }));

test('what an author tries in turn', (t) =>
  whileTried('answering-tried', async (page, form) => {
    await t.test('what was checked stays while the editor and the form are used in turn', async () => {
      await form.getByRole('button', { name: 'Check the answers' }).click();
      const summary = form.locator('.govuk-error-summary');
      await summary.getByRole('link', { name: /^P1\.1 / }).waitFor();
      await page.locator('.editor-instance .view-line').first().click();
      await goToLine(page, 12);
      await form.locator('[data-asks="P1.1"] .carag-text').first().click();
      assert.equal(await summary.count(), 1);
      assert.equal(await form.locator('.govuk-form-group--error').count(), 1);
    });
    await t.test('a case is made up in which a question is asked, and one in which it is not', async () => {
      const late = form.locator('[data-asks="P1.1"]').getByLabel('No', { exact: true });
      await form.getByRole('button', { name: 'Show a case in which P1.2 is asked' }).click();
      await form.waitForFunction(
        () => document.querySelector('[data-asks="P1.1"] input[value="yes"]').checked,
      );
      await form.getByRole('button', { name: 'Show one in which it is not' }).click();
      await form.waitForFunction(
        () => document.querySelector('[data-asks="P1.1"] input[value="no"]').checked,
      );
      assert.equal(await late.isChecked(), true);
      assert.equal(await form.getByRole('button', { name: /^Show a case in which P1\.1/ }).count(), 0);
      assert.deepEqual(await accessibilityFaults(form), []);
    });
  }));
