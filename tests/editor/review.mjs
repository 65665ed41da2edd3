// Reviews what has changed since an earlier version, as one who knows nothing of git does: sees it, steps through it, accepts it.
//   node tests/editor/review.mjs
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { accessibilityFaults, panelFrame, themes } from './looks.mjs';
import { goToLine, inWorkbench, isInBrowser, openDocument, runCommand } from './workbench.mjs';

const reviewed = join(import.meta.dirname, 'reviewed');
const section = 'assessment.carag.yaml';

const inReview = (name, settings, look) => inWorkbench(name, settings, look, [reviewed]);
const line = (page, name) => page.getByRole('treeitem', { name });

/** Opens the view of what has changed, with the room of those beside it: lines that do not fit are not drawn. */
async function openChanges(page) {
  await runCommand(page, 'CARaG: Focus on Change Control View');
  for (const other of ['Questions', 'Ratings']) {
    const head = page.getByRole('button', { name: `${other} Section` });
    if ((await head.getAttribute('aria-expanded')) === 'true') await head.click();
  }
  await line(page, /^A1\.2: the text changed/).waitFor();
}

/** Opens the review against what the manifest names, and resolves to its page. */
async function openReview(page) {
  await runCommand(page, 'CARaG: Review Changes');
  const review = await panelFrame(page);
  await review.getByRole('heading', { name: 'Changes from releases/1.0 to now' }).waitFor();
  return review;
}

for (const { name, label, mark } of themes) {
  test(`changes are listed, marked and reviewed (${name})`, () =>
    inReview(`review-${name}`, { 'workbench.colorTheme': label }, async (page) => {
      await page.locator(`.monaco-workbench${mark}`).waitFor();
      await openDocument(page, section);
      await openChanges(page);
      const review = await openReview(page);
      await review.getByText('6 changes', { exact: true }).waitFor();
      assert.deepEqual(await accessibilityFaults(review), []);
    }));
}

test('the view follows what is typed, and leads to its place and to both sides', () =>
  inReview('changes-live', {}, async (page) => {
    await openDocument(page, section);
    await openChanges(page);
    await goToLine(page, 19);
    await page.keyboard.press('End');
    await page.keyboard.insertText(' And when?');
    await line(page, /^A1\.3: the text changed/).hover();
    await page.locator('.monaco-hover').getByText('Was the school asked? And when?').first().waitFor();
    await line(page, /^A1\.1: the guidance changed/).click();
    await page.locator('[id="status.editor.selection"]').getByText('Ln 12,').waitFor();
    await line(page, /^A1\.1: the guidance changed/).hover();
    await page.getByRole('button', { name: 'Open Side by Side' }).first().click();
    await page.getByRole('tab', { name: /releases\/1\.0 ↔ now/ }).waitFor();
    await page.locator('.diff-editor, .monaco-diff-editor').getByText('fifteen').first().waitFor();
  }));

test('a changed question is marked beside its line, and shows its former text', () =>
  inReview('changes-marked', {}, async (page) => {
    await openDocument(page, section);
    await openChanges(page);
    await page.locator('.cgmr').first().waitFor();
    assert.equal(await page.locator('.cgmr').count(), 4);
    await page.locator('.view-line').getByText('Were both parents heard?').first().hover();
    await page.locator('.monaco-hover').getByText('Before: Were parents heard?').first().waitFor();
  }));

test('a review is filtered, stepped through, and copied', () =>
  inReview('review-steps', {}, async (page) => {
    await openDocument(page, section);
    await openChanges(page);
    const review = await openReview(page);
    await review.getByLabel('guidance', { exact: true }).uncheck();
    await review.getByText('4 of 6 changes').waitFor();
    await review.getByLabel('Filter').fill('A1.5');
    await review.getByText('1 of 6 changes').waitFor();
    assert.equal(await review.getByText('A1.3: it is asked').isVisible(), false);
    await review.getByLabel('Filter').fill('');
    const current = review.locator('tr[aria-current]');
    await review.getByRole('button', { name: 'Next' }).click();
    await current.getByText('A1.4 was removed.').waitFor();
    await page.getByText('Are strengths as well as risks named?').first().waitFor();
    await review.getByRole('button', { name: 'Next' }).click();
    await current.getByText('A1.5 was added.').waitFor();
    await review.getByRole('button', { name: 'Previous' }).click();
    await current.getByText('A1.4 was removed.').waitFor();
    await review.getByRole('button', { name: 'Previous' }).click();
    await current.getByText('A1.2: the text changed.').waitFor();
    await review.getByRole('button', { name: 'Copy as Markdown' }).click();
    await page.getByText('The changes were copied as Markdown.').waitFor();
  }));

test('a change is accepted where reviewers read it', () =>
  inReview('review-accepted', {}, async (page, folder) => {
    await openDocument(page, section);
    await openChanges(page);
    const review = await openReview(page);
    await review.getByRole('button', { name: 'Accept… A1.2: the text changed.' }).click();
    const input = page.locator('.quick-input-widget input').first();
    await input.fill('lead inspector');
    await page.keyboard.press('Enter');
    await page.locator('.quick-input-widget').getByText('Why is it right?').waitFor();
    await input.fill('agreed on Monday');
    await page.keyboard.press('Enter');
    await review.getByText('Accepted by lead inspector: agreed on Monday').waitFor();
    const written = join(folder, 'acceptances.carag.yaml');
    assert.ok(existsSync(written));
    assert.match(readFileSync(written, 'utf8'), /what: "?A1\.2: the text changed\./);
    await review.getByLabel('Only what is not accepted').check();
    await review.getByText('5 of 6 changes').waitFor();
  }));

const withGit = { skip: isInBrowser && 'there is no git in a browser' };
test('a set is compared with a branch, whose documents can be read beside it', withGit, () =>
  inReview('review-branch', {}, async (page, folder) => {
    const git = (...args) =>
      execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], { cwd: folder });
    git('init', '--quiet', '--initial-branch=last-year');
    git('add', '.');
    git('commit', '--quiet', '-m', 'As it was last year');
    await openDocument(page, section);
    await openChanges(page);
    await goToLine(page, 15);
    await page.keyboard.press('End');
    await page.keyboard.insertText(' And when?');
    await runCommand(page, 'CARaG: Compare With…');
    await page.locator('.quick-input-widget').getByText('Released', { exact: true }).waitFor();
    await page.screenshot({ path: join(import.meta.dirname, 'shots', 'review-choice.png') });
    await page.locator('.quick-input-list').getByText('last-year').first().click();
    const review = await panelFrame(page);
    await review.getByRole('heading', { name: 'Changes from last-year to now' }).waitFor();
    await review.getByText('1 change', { exact: true }).waitFor();
    await review.getByRole('button', { name: 'Side by side A1.2' }).click();
    await page.getByRole('tab', { name: /last-year ↔ now/ }).waitFor();
  }),
);

for (const { name, label } of themes) {
  test(`findings and changes are shown at their questions on the form, and lead to their places (${name})`, () =>
    inReview(`form-marked-${name}`, { 'workbench.colorTheme': label }, async (page) => {
      await openDocument(page, section);
      await page.getByRole('button', { name: /Open Form Preview to the Side/ }).click();
      const form = await panelFrame(page);
      const question = form.locator('[data-asks="A1.2"]');
      await question.getByRole('button', { name: /^Error: A1\.2: the text changed/ }).waitFor();
      assert.equal(await form.getByText(/^Changed:/).count(), 0);
      await form.getByLabel('Show what has changed').check();
      const change = question.getByRole('button', {
        name: 'Changed: A1.2: the text changed. Before: Were parents heard?',
      });
      await change.waitFor();
      await change.click();
      await page.locator('[id="status.editor.selection"]').getByText('Ln 15,').waitFor();
      assert.deepEqual(await accessibilityFaults(form), []);
      await form.getByLabel('Show findings').uncheck();
      assert.equal(await form.getByText(/^Error:/).count(), 0);
      await form.getByLabel('Show findings').check();
    }));
}
