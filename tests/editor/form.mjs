// Fills in the form that stands alone, as an inspector would, in a browser that can reach nothing else.
//   node tests/editor/form.mjs
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { parse } from 'yaml';
import {
  folder,
  formOf,
  onForm,
  onWhole,
  panel,
  plainPage,
  program,
  question,
  scriptlessPage,
  shoot,
  shots,
  showOnlyAsked,
  status,
  task,
} from './forms.mjs';
import { repository } from './prepare.mjs';

const sample = join(repository, 'samples', 'domain-two');

const isFocused = (element) => element === document.activeElement;

test('answers decide what is asked, and this is told', () =>
  onWhole('domain-two', async (page) => {
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
    await shoot(page, 'form-answered');
  }));

test('what is missing or wrong is listed, and leads to its field', () =>
  onForm('domain-two', async (page) => {
    await showOnlyAsked(page);
    await page.getByRole('button', { name: 'Check the answers' }).click();
    const summary = page.locator('.govuk-error-summary');
    assert.equal(await summary.evaluate((box) => box === document.activeElement), true);
    assert.equal(await question(page, 'I1.2').isVisible(), false);
    await summary.getByRole('link', { name: /^I1\.2 / }).click();
    assert.equal(await question(page, 'I1.2').isVisible(), true);
    assert.equal(await question(page, 'I1.2').getByRole('radio').first().evaluate(isFocused), true);
    assert.match(page.url(), /#q-I1\.2-england$/);
    await shoot(page, 'form-checked');
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
  onWhole('domain-two', async (page) => {
    const boxes = question(page, 'A1.8').getByRole('checkbox');
    await boxes.first().check();
    await boxes.last().check();
    assert.equal(await boxes.first().isChecked(), false);
    await boxes.first().check();
    assert.equal(await boxes.last().isChecked(), false);
  }));

test('one option that is chosen and another that is typed take each other away', () =>
  onWhole('domain-two', async (page) => {
    const options = question(page, 'I3.6').getByRole('radio');
    const another = question(page, 'I3.6').getByRole('textbox');
    await options.first().check();
    await another.fill('Something else');
    assert.equal(await options.first().isChecked(), false);
    await options.first().check();
    assert.equal(await another.inputValue(), '');
  }));

test('a case is saved, and opened on another page', () =>
  onWhole('domain-two', async (page) => {
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
  onWhole('domain-two', async (page) => {
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
    for (const name of ['Show only what is asked in this case', 'Show all sections on one page']) {
      await page.getByLabel(name).focus();
      await page.keyboard.press('Space');
    }
    await question(page, 'I2.12').getByLabel('Yes').focus();
    await page.keyboard.press('Space');
    assert.equal(await question(page, 'I2.13').isVisible(), true);
  }));

const heading = (page) => page.evaluate(() => document.activeElement.textContent);
const shownSections = (page) => page.locator('.carag-section:visible').count();

test('a section is a page of its own, between a list of tasks and a page of all answers', () =>
  onForm('domain-two', async (page) => {
    assert.equal(await shownSections(page), 0);
    assert.match(await page.locator('.carag-tasks').textContent(), /0 of 7 sections are completed\./);
    await task(page, 'Alerts and follow-up').click();
    assert.equal(await heading(page), 'Alerts and follow-up');
    assert.equal(await shownSections(page), 1);
    await page.getByRole('link', { name: 'Back', exact: true }).click();
    assert.equal(await heading(page), 'Sections');
    await page.goBack();
    assert.equal(await shownSections(page), 1);
    await page.goBack();
    assert.equal(await shownSections(page), 0);
    await task(page, 'Planning').click();
    await page.getByRole('button', { name: 'Continue' }).click();
    const summary = page.locator('.govuk-error-summary');
    assert.equal(await summary.evaluate(isFocused), true);
    const missing = await summary.getByRole('link').count();
    assert.equal(await page.locator('.govuk-form-group--error:visible').count(), missing);
    await page.getByRole('link', { name: 'Come back to this later' }).click();
    assert.equal(await summary.count(), 0);
  }));

test('how far a section is answered stands in the list of tasks', () =>
  onForm('domain-two', async (page) => {
    const status = (name) => page.locator('.govuk-task-list__item', { hasText: name });
    assert.match(await status('Alerts and follow-up').textContent(), /0 of 1 answered *Not started/);
    await task(page, 'Alerts and follow-up').click();
    await page.locator('.carag-section:visible').getByLabel('No', { exact: true }).first().check();
    await page.getByRole('button', { name: 'Continue' }).click();
    assert.equal(await heading(page), 'Check your answers');
    await page.getByRole('link', { name: 'Back', exact: true }).click();
    assert.match(await status('Alerts and follow-up').textContent(), /1 of 1 answered *Completed/);
  }));

test('all answers can be read once more and changed, and those that do not count are told apart', () =>
  onForm('domain-two', async (page) => {
    await task(page, 'Information about the case').click();
    await question(page, 'I2.12').getByLabel('Yes').check();
    await question(page, 'I2.13').getByRole('checkbox').first().check();
    await question(page, 'I2.12').getByLabel('No', { exact: true }).check();
    assert.match(
      await question(page, 'I2.13').textContent(),
      /Not asked, because I2\.12 is “No” in this case\./,
    );
    await page.getByRole('link', { name: 'Come back to this later' }).click();
    await task(page, 'Check your answers').click();
    const row = (id) => page.locator('.govuk-summary-list__row', { hasText: `${id} ` });
    assert.match(await row('I2.12').locator('dd').first().textContent(), /^No$/);
    assert.match(await page.locator('.carag-answers').textContent(), /Answers that do not count/);
    await row('I2.12').getByRole('link', { name: 'Change I2.12' }).click();
    assert.equal(await question(page, 'I2.12').getByRole('radio').first().evaluate(isFocused), true);
    await question(page, 'I2.12').getByLabel('Yes').check();
    await page.getByRole('link', { name: 'Come back to this later' }).click();
    await task(page, 'Check your answers').click();
    assert.doesNotMatch(await page.locator('.carag-answers').textContent(), /Answers that do not count/);
  }));

test('the ratings that follow are shown where they are decided, and told', () =>
  onForm('domain-two', async (page) => {
    await task(page, 'Assessment').click();
    await question(page, 'A1S').getByLabel('Yes').check();
    assert.match(
      await question(page, 'A1S').textContent(),
      /By this case alone, 2\.1\.1 is rated: Outstanding\./,
    );
    assert.match(await status(page).textContent(), /Rated now: 2\.1: Outstanding, 2\.1\.1: Outstanding\./);
    await question(page, 'A2S').getByLabel('No', { exact: true }).check();
    assert.match(await status(page).textContent(), /Rated now: 2\.1: Inadequate, 2\.1\.2: Inadequate\./);
    await page.getByRole('link', { name: 'Back', exact: true }).click();
    await page.locator('summary', { hasText: 'Ratings that follow' }).click();
    assert.match(await panel(page).textContent(), /Not rated *It adds up all of its parts/);
  }));

test('a form that is served follows its documents, and keeps what is answered', async () => {
  const copies = join(folder, 'served');
  cpSync(join(repository, 'samples'), copies, { recursive: true });
  const { serving, address } = await serve(join(copies, 'domain-two'));
  const page = await plainPage();
  try {
    await page.goto(address);
    await task(page, 'Assessment').click();
    await question(page, 'A1.1').getByLabel('Yes').check();
    const section = join(copies, 'domain-two', 'assessment.carag.yaml');
    const text = readFileSync(section, 'utf8');
    const [line] = /^ +text: .*$/m.exec(text);
    writeFileSync(section, text.replace(line, `${line} Truly?`));
    await page.locator('.carag-section:visible').getByText('Truly?').first().waitFor();
    assert.equal(await shownSections(page), 1);
    assert.equal(await question(page, 'A1.1').getByLabel('Yes').isChecked(), true);
    assert.match(await status(page).textContent(), /^1 of/);
  } finally {
    await page.context().close();
    serving.kill();
  }
});

/** Starts to serve the form of a set, and resolves to where it is once it can be asked for. */
async function serve(set) {
  const serving = spawn(process.execPath, [program, 'preview', set, '--serve']);
  let said = '';
  for await (const bytes of serving.stdout) {
    said += bytes;
    if (said.includes('Ctrl+C')) break;
  }
  return { serving, address: /http:\S+/.exec(said)[0] };
}

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
  const page = await scriptlessPage();
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

test('the pages of a form are looked at', () =>
  onForm('domain-two', async (page) => {
    await page.setViewportSize({ width: 820, height: 430 });
    await task(page, /./).first().waitFor();
    await page.locator('.carag-tasks').evaluate((list) => list.scrollIntoView());
    await shoot(page, 'form-tasks', true);
    await task(page, 'Assessment').click();
    await question(page, 'A1S').getByLabel('Yes').check();
    await page.locator('#q-A1S').evaluate((part) => part.scrollIntoView());
    await shoot(page, 'form-rated', true);
    await page.getByRole('button', { name: 'Continue' }).click();
    await shoot(page, 'form-missing', true);
    await page.getByRole('link', { name: 'Come back to this later' }).click();
    await task(page, 'Information about the case').click();
    await question(page, 'I2.12').getByLabel('No', { exact: true }).check();
    await page.locator('#q-I2\\.12').evaluate((part) => part.scrollIntoView());
    await shoot(page, 'form-not-asked', true);
    await page.getByRole('link', { name: 'Come back to this later' }).click();
    await task(page, 'Check your answers').click();
    const changed = page.locator('.govuk-summary-list__row', { hasText: 'I2.11 ' });
    await changed.evaluate((row) => row.scrollIntoView());
    await shoot(page, 'form-answers', true);
  }));
