// Fills in the form that stands alone, as an inspector would, in a browser that can reach nothing else.
//   node tests/editor/form.mjs
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { parse } from 'yaml';
import { installHost } from './host/install.mjs';
import { repository, requireBuild } from './prepare.mjs';

requireBuild();
installHost();
const { newPage, startBrowser } = await import('./host/workbench.mjs');

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const shots = join(import.meta.dirname, 'shots');
const folder = mkdtempSync(join(tmpdir(), 'carag-form-'));
const sample = join(repository, 'samples', 'domain-two');
const forms = ['domain-two', 'domain-three', 'fji-sqs', 'fji-sqs/view-2.carag.yaml'];

let browser;
before(async () => {
  mkdirSync(shots, { recursive: true });
  browser = await startBrowser();
});
after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

/** Opens the form of a document, of the samples or of a path, and runs `look` with its page. */
async function onForm(document, look, options) {
  const page = await newPage(browser);
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

function formOf(document) {
  const out = join(folder, `${document.replace(/\W+/g, '-')}.html`);
  const program = join(repository, 'dist', 'carag.js');
  execFileSync(process.execPath, [program, 'preview', join(repository, 'samples', document), '-o', out]);
  return out;
}

const panel = (page) => page.locator('.carag-try');
const status = (page) => page.locator('.carag-status');
const question = (page, id) => page.locator(`[data-asks="${id}"]`);
const showOnlyAsked = (page) => page.getByLabel('Show only what is asked in this case').check();

test('answers decide what is asked, and this is told', () =>
  onForm('domain-two', async (page) => {
    assert.equal(await question(page, 'I2.13').isVisible(), true);
    await showOnlyAsked(page);
    assert.equal(await question(page, 'I2.13').isVisible(), false);
    await question(page, 'I2.12').getByLabel('Yes').check();
    assert.equal(await question(page, 'I2.13').isVisible(), true);
    assert.match(await status(page).textContent(), /Now asked: I2\.13, I2\.14\./);
    await question(page, 'I2.13').getByRole('checkbox').first().check();
    await question(page, 'I2.12').getByLabel('No', { exact: true }).check();
    assert.equal(await question(page, 'I2.13').isVisible(), false);
    assert.match(await status(page).textContent(), /No longer asked: I2\.13, I2\.14\./);
    // An answer that does not count is kept.
    await question(page, 'I2.12').getByLabel('Yes').check();
    assert.equal(await question(page, 'I2.13').getByRole('checkbox').first().isChecked(), true);
    await page.screenshot({ path: join(shots, 'form-answered.png') });
  }));

test('what is missing or wrong is listed, and leads to its question', () =>
  onForm('domain-two', async (page) => {
    await showOnlyAsked(page);
    await page.getByRole('button', { name: 'Check the answers' }).click();
    const summary = page.locator('.govuk-error-summary');
    assert.equal(await summary.evaluate((box) => box === document.activeElement), true);
    await summary.getByRole('link', { name: /^I1\.2 / }).click();
    assert.equal(await question(page, 'I1.2').isVisible(), true);
    assert.match(page.url(), /#q-I1\.2$/);
    await page.screenshot({ path: join(shots, 'form-checked.png') });
  }));

test('what is known beforehand is filled in on the page of a section too', () =>
  onForm('fji-sqs/view-2.carag.yaml', async (page) => {
    await showOnlyAsked(page);
    const shown = () => page.locator('[data-asks]:visible').count();
    const counts = [];
    for (const programme of [/^Full joint/, /^Short quality/]) {
      await page.locator('.carag-facts').getByLabel(programme).check();
      counts.push(await shown());
    }
    assert.notEqual(counts[0], counts[1]);
  }));

test('a choice that stands alone takes away the others', () =>
  onForm('domain-two', async (page) => {
    const boxes = question(page, 'A1.8').getByRole('checkbox');
    await boxes.first().check();
    await boxes.last().check();
    assert.equal(await boxes.first().isChecked(), false);
    await boxes.first().check();
    assert.equal(await boxes.last().isChecked(), false);
  }));

test('a case is saved, and opened on another page', () =>
  onForm('domain-two', async (page) => {
    await question(page, 'I2.12').getByLabel('Yes').check();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save as a case' }).click(),
    ]);
    const path = join(folder, 'case.carag.yaml');
    await download.saveAs(path);
    assert.deepEqual(parse(readFileSync(path, 'utf8')).answers, { 'I2.12': 'yes' });
    await page.getByRole('button', { name: 'Clear all answers' }).click();
    assert.equal(await question(page, 'I2.12').getByLabel('Yes').isChecked(), false);
    await page.locator('input[type=file]').setInputFiles(path);
    await status(page).getByText(/^1 of/).waitFor();
    assert.equal(await question(page, 'I2.12').getByLabel('Yes').isChecked(), true);
    await page.locator('input[type=file]').setInputFiles(join(sample, 'carag.yaml'));
    await status(page).getByText('This document is not a case').waitFor();
  }));

test('each case of the sample is asked what it expects', () =>
  onForm('domain-two', async (page) => {
    await showOnlyAsked(page);
    for (const name of readdirSync(join(sample, 'cases'))) {
      const path = join(sample, 'cases', name);
      const { expect } = parse(readFileSync(path, 'utf8'));
      await page.locator('input[type=file]').setInputFiles(path);
      await page.waitForFunction(() => document.querySelector('input[type=file]').files.length === 0);
      await status(page)
        .getByText(/^[1-9]\d* of/)
        .waitFor();
      for (const id of expect?.asked ?? [])
        assert.equal(await question(page, id).isVisible(), true, `${name}: ${id}`);
      for (const id of expect?.['not-asked'] ?? [])
        assert.equal(await question(page, id).isVisible(), false, `${name}: ${id}`);
      await page.getByRole('button', { name: 'Clear all answers' }).click();
      await status(page).getByText(/^0 of/).waitFor();
    }
  }));

test('the keyboard alone is enough', () =>
  onForm('domain-two', async (page) => {
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Skip to main content');
    await page.getByLabel('Show only what is asked in this case').focus();
    await page.keyboard.press('Space');
    await question(page, 'I2.12').getByLabel('Yes').focus();
    await page.keyboard.press('Space');
    assert.equal(await question(page, 'I2.13').isVisible(), true);
  }));

for (const form of forms)
  for (const [theme, options] of Object.entries({ light: undefined, forced: { forcedColors: 'active' } }))
    test(`the form of ${form} shuts nobody out (${theme})`, () =>
      onForm(
        form,
        async (page) => {
          await panel(page).waitFor();
          await page.evaluate(axe);
          const { violations } = await page.evaluate(() =>
            globalThis.axe.run(document, {
              runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
            }),
          );
          assert.deepEqual(
            violations.map(({ id, nodes }) => [id, nodes[0].html]),
            [],
          );
          await page.setViewportSize({ width: 320, height: 800 });
          const [width, most] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
          assert.ok(width <= most, `${width} px wide on ${most}`);
        },
        options,
      ));

test('on paper it fills pages of A4, with a margin around them', () =>
  onForm('domain-two', async (page) => {
    const path = join(shots, 'form-printed.pdf');
    await page.pdf({ path, preferCSSPageSize: true });
    const pages = await printedPages(path);
    const halfWhite = pages.filter(({ height, lowest }) => lowest > height / 2);
    assert.deepEqual(
      new Set(pages.map(({ width, height }) => `${width} × ${height}`)),
      new Set(['595 × 842']),
    );
    assert.ok(Math.min(...pages.map(({ left }) => left)) > 40);
    assert.ok(
      halfWhite.length / pages.length < 0.05,
      `${halfWhite.length} of ${pages.length} are half white`,
    );
  }));

test('without its script the form is there to read', async () => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto(pathToFileURL(formOf('domain-two')).href);
  assert.equal(await panel(page).count(), 0);
  assert.equal(await question(page, 'I2.13').isVisible(), true);
  await page.context().close();
});

/** Where the words of each printed page stand, in points from its lower left corner. */
async function printedPages(path) {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const printed = await getDocument({ data: new Uint8Array(readFileSync(path)) }).promise;
  const numbers = Array.from({ length: printed.numPages }, (_, at) => at + 1);
  return Promise.all(
    numbers.map(async (number) => {
      const page = await printed.getPage(number);
      const { items } = await page.getTextContent();
      const places = items.filter(({ str }) => str.trim()).map(({ transform }) => transform.slice(4));
      const [, , width, height] = page.view.map(Math.round);
      const [left, lowest] = [0, 1].map((at) => Math.min(...places.map((place) => place[at])));
      return { width, height, left, lowest };
    }),
  );
}
