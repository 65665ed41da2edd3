// Looks at the extension as its users do, in the web host: squiggles, Problems, the form preview beside the source, the
// ratings view and its lenses, in a light, a dark and a high-contrast theme. The pictures are left in shots/.
//   node tests/editor/ui.mjs
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { accessibilityFaults, panelFrame, themes } from './looks.mjs';
import { suites } from './prepare.mjs';
import {
  atLine,
  clickUntil,
  goToLine,
  openDocument,
  plainPage,
  runCommand,
  shots,
  inWorkbench as withWorkbench,
} from './workbench.mjs';

const root = join(import.meta.dirname, '../..');
const { folders } = suites.find(({ name }) => name === 'question-set');
const broken = 'broken/planning.carag.md';
const assessed = 'assessed/standards.carag.yaml';

for (const { name, label, mark } of themes) {
  test(`squiggle, Problems, status and form stand side by side (${name})`, () =>
    inWorkbench(`side-by-side-${name}`, { 'workbench.colorTheme': label }, async (page) => {
      await page.locator(`.monaco-workbench${mark}`).waitFor();
      await openDocument(page, broken);
      await page.locator('.squiggly-error').first().waitFor();
      const form = await openPreview(page);
      await form.getByText('Is the plan one that can be carried out?').first().waitFor();
      await page.locator('[id="status.problems"] a').click();
      await page
        .locator('.markers-panel')
        .getByText(/A1\.18/)
        .first()
        .waitFor();
      await page.locator('[id="status.languageStatus"]').hover();
      await page.locator('.hover-language-status').getByText('CARaG: ready').waitFor();
      assert.deepEqual(await accessibilityFaults(form), []);
    }));
}

for (const { name, label, mark } of themes) {
  test(`the ratings view shows standards with their questions, and a lens counts these (${name})`, () =>
    inWorkbench(`ratings-${name}`, { 'workbench.colorTheme': label }, async (page) => {
      await page.locator(`.monaco-workbench${mark}`).waitFor();
      await openDocument(page, assessed);
      await page.getByText('3 questions contribute').waitFor();
      await openRatings(page);
      await unfold(page, /^standard, 2\.1 Assessment/);
      await line(
        page,
        'key question, 2.1.2, no questions · Is it clear from assessment who is at risk?',
      ).waitFor();
      await unfold(page, 'key question, 2.1.1, 3 questions · Is it clear from assessment what would help?');
      await line(page, 'question, A1.2 Are strengths named?, judgement').waitFor();
      await page.mouse.move(1000, 880);
    }));
}

for (const { name, label, mark } of themes) {
  test(`the question outline is grouped and looked through, and leads to a question (${name})`, () =>
    inWorkbench(`outline-${name}`, { 'workbench.colorTheme': label }, async (page) => {
      await page.locator(`.monaco-workbench${mark}`).waitFor();
      await openDocument(page, assessed);
      await page.locator('[id="status.languageStatus"]').hover();
      await page
        .locator('.hover-language-status')
        .getByText(/\d+ errors?.* in \d+ documents/)
        .waitFor();
      await openRatings(page);
      await runCommand(page, 'CARaG: Group Questions…');
      await page.locator('.quick-input-list').getByText('By kind').click();
      await line(page, /^group, Judgement/)
        .first()
        .waitFor();
      await runCommand(page, 'CARaG: Find Questions…');
      await page.locator('.quick-input-widget input').first().fill('strengths named');
      await page.keyboard.press('Enter');
      await line(page, /^question, A1\.2 Are strengths named/)
        .first()
        .click();
      await page.getByRole('tab', { name: 'assessment.carag.yaml', selected: true }).waitFor();
      await atLine(page, lineOf('assessed/assessment.carag.yaml', 'id: A1.2'));
    }));
}

test('a line of the ratings view leads to its place, and stays unfolded while the text changes', () =>
  inWorkbench('ratings-live', {}, async (page) => {
    const section = 'assessed/assessment.carag.yaml';
    await openDocument(page, assessed);
    await openRatings(page);
    await unfold(page, /^standard, 2\.1 Assessment/);
    await line(page, /^key question, 2\.1\.2/).click();
    await atLine(page, lineOf(assessed, 'id: "2.1.2"'));
    await unfold(page, /^key question, 2\.1\.1/);
    await line(page, /^question, A1\.2/).click();
    await page.getByRole('tab', { name: 'assessment.carag.yaml', selected: true }).waitFor();
    await atLine(page, lineOf(section, 'id: A1.2'));
    await goToLine(page, lineOf(section, 'Are strengths named?'));
    await page.keyboard.press('End');
    await page.keyboard.insertText(' And weaknesses?');
    await line(page, 'question, A1.2 Are strengths named? And weaknesses?, judgement').waitFor();
  }));

test('a lens shows the questions that it counts', () =>
  inWorkbench('lens', {}, async (page) => {
    await openDocument(page, assessed);
    await page.locator('.squiggly-error').first().waitFor();
    const places = page.locator('.reference-zone-widget').getByText('Are strengths named?').first();
    await clickUntil(page.getByText('3 questions contribute'), places);
  }));

test('where no set has standards, the ratings view says what they are', () =>
  inWorkbench(
    'ratings-none',
    {},
    async (page) => {
      await openDocument(page, 'carag.yaml');
      await openRatings(page);
      await page.getByText('No question set here has standards yet.').waitFor();
    },
    [join(import.meta.dirname, 'workspace', 'broken')],
  ));

test('the form changes with the text', () =>
  inWorkbench('live', {}, async (page) => {
    await openDocument(page, broken);
    const form = await openPreview(page);
    await form.getByText('Does the plan take up what was found?').first().waitFor();
    await goToLine(page, lineOf(broken, '## P1.1'));
    await page.keyboard.press('End');
    await page.keyboard.insertText(' And why?');
    await form.getByText('Does the plan take up what was found? And why?').first().waitFor();
  }));

test('the form follows the cursor', () =>
  inWorkbench('follows', {}, async (page) => {
    const path = 'domain-two/planning.carag.md';
    await openDocument(page, path);
    const form = await openPreview(page);
    await form.locator('[data-line]').first().waitFor();
    await goToLine(page, lineOf(path, '## P3.1'));
    await form.waitForFunction(() => {
      const here = document.querySelector('.carag-here')?.getBoundingClientRect();
      return window.scrollY > 0 && here && here.top >= 0 && here.top < window.innerHeight;
    });
  }));

test('guidance is unfolded while the cursor is in it', () =>
  inWorkbench('unfolded', {}, async (page) => {
    await openDocument(page, broken);
    const form = await openPreview(page);
    await form.getByText('Does the plan take up what was found?').first().waitFor();
    const guidance = form.getByText('and see what the plan makes of it');
    await guidance.waitFor({ state: 'hidden' });
    await goToLine(page, lineOf(broken, 'Take what'));
    await guidance.waitFor();
    await goToLine(page, lineOf(broken, '## P1.2'));
    await guidance.waitFor({ state: 'hidden' });
  }));

test('a click on a question, or F12 in it, goes to its source', () =>
  inWorkbench('source', {}, async (page) => {
    await openDocument(page, broken);
    const form = await openPreview(page);
    await form.getByText('Is the plan one that can be carried out?').first().click();
    await atLine(page, lineOf(broken, '## P1.2'));
    await form.locator('#preview-form input').first().focus();
    await page.keyboard.press('F12');
    await atLine(page, lineOf(broken, '## P1.1'));
  }));

test('the form of a whole set leads to every document of it, and stays', () =>
  inWorkbench('whole-set', {}, async (page) => {
    await openDocument(page, 'broken/carag.yaml');
    const form = await openPreview(page);
    await form.getByText('Is the plan one that can be carried out?').first().click();
    await page.getByRole('tab', { name: 'planning.carag.md', selected: true }).waitFor();
    await atLine(page, lineOf(broken, '## P1.2'));
    assert.ok(await form.getByText('Is there enough to go on?').first().isVisible());
  }));

test('answers are kept while the form is hidden', () =>
  inWorkbench('kept', {}, async (page) => {
    await openDocument(page, broken);
    const form = await openPreview(page);
    await form.locator('input[type=radio]').first().check({ force: true });
    const tab = { name: /Planning/ };
    await page.locator('.editor-group-container.active').getByRole('tab', tab).click();
    await page.getByRole('treeitem', { name: 'README.md' }).dblclick();
    await page.locator('iframe.webview.ready').waitFor({ state: 'hidden' });
    await page.getByRole('tab', tab).click();
    await (await panelFrame(page)).locator('input[type=radio]:checked').waitFor({ state: 'attached' });
  }));

test('the form is filled in, routed, and kept as a case', () =>
  inWorkbench('tried', {}, async (page) => {
    await openDocument(page, 'domain-two/information.carag.yaml');
    const form = await openPreview(page);
    await form.getByLabel('Try the form').check();
    await form.getByLabel('Show only what is asked in this case').check();
    const asked = form.locator('[data-asks="I2.13"]');
    await asked.waitFor({ state: 'hidden' });
    await form.locator('[data-asks="I2.12"] input[value=yes]').check({ force: true });
    await asked.waitFor();
    await form.getByText('Now asked: I2.13, I2.14.').waitFor();
    assert.deepEqual(await accessibilityFaults(form), []);
    await page.screenshot({ path: join(shots, 'tried-form.png') });
    await form.getByRole('button', { name: 'Save as a case' }).click();
    await page.getByRole('tab', { name: /Untitled-1/, selected: true }).waitFor();
    await page.locator('.editor-instance').getByText('carag: case').first().waitFor();
  }));

test('a document without questions has a sentence in place of a form', () =>
  inWorkbench('no-form', {}, async (page) => {
    await openDocument(page, 'domain-two/glossary.carag.yaml');
    const form = await openPreview(page);
    await form.getByText('There is no form for glossary.carag.yaml.').waitFor();
  }));

test('the form may run no script, load nothing and bring no style of its own', () =>
  inWorkbench('policy', {}, async (page) => {
    await openDocument(page, broken);
    const form = await openPreview(page);
    await form.getByText('Is the plan one that can be carried out?').first().waitFor();
    assert.deepEqual(await form.evaluate(refusals), [
      'img-src',
      'script-src-attr',
      'script-src-elem',
      'style-src-attr',
    ]);
  }));

for (const width of [1280, 360]) {
  test(`a report of ratings is fit for all, ${width} pixels wide`, async () => {
    const report = join(shots, `ratings-${width}.html`);
    const results = join(root, 'samples/youth-standards/results.carag.yaml');
    const args = ['rate', results, '--format', 'html', '--what-if', '2.4.3=6/11', '--out', report];
    execFileSync(process.execPath, [join(root, 'dist/carag.js'), ...args]);
    const page = await plainPage();
    await page.setViewportSize({ width, height: 800 });
    await page.goto(pathToFileURL(report).href);
    await page.screenshot({ path: join(shots, `ratings-${width}.png`), fullPage: true });
    assert.deepEqual(await accessibilityFaults(page), []);
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width);
    await page.context().close();
  });
}

/** Runs in the form's page: tries what no document may do, and resolves to what the page's policy refused. */
function refusals() {
  return new Promise((resolve) => {
    const refused = new Set();
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
      refused.add(effectiveDirective);
      if (refused.size === 4) resolve([...refused].sort());
    });
    const script = document.createElement('script');
    script.textContent = 'document.title = "run"';
    document.body.append(script);
    document.body.insertAdjacentHTML('beforeend', '<img src="data:," onerror="0"><p style="color: red"></p>');
  });
}

/** Opens a workbench on the documents of the suite, unless told otherwise. */
const inWorkbench = (name, settings, look, documents = folders) =>
  withWorkbench(name, settings, look, documents);

/** Opens the ratings view by its icon in the activity bar. */
function openRatings(page) {
  return page.getByRole('tab', { name: /^CARaG\b/ }).click();
}

/** A line of the ratings view, by what a screen reader says of it. */
function line(page, name) {
  return page.getByRole('treeitem', { name });
}

async function unfold(page, name) {
  await line(page, name).first().locator('.monaco-tl-twistie').click();
}

/** Opens the preview by its button in the editor's title, and resolves to the frame that the form is in. */
async function openPreview(page) {
  await page.getByRole('button', { name: /Open Form Preview to the Side/ }).click();
  return panelFrame(page);
}

/** Returns the line, counted from 1, on which a document of the workspace first holds a text. */
function lineOf(path, text) {
  const file = folders.map((folder) => join(folder, path)).find((candidate) => existsSync(candidate));
  return (
    readFileSync(file, 'utf8')
      .split('\n')
      .findIndex((line) => line.includes(text)) + 1
  );
}
