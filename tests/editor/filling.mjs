// Fills in whole cases: by keys alone, as an inspector might, and at random; what the form says of each is what “carag test” says.
//   node tests/editor/filling.mjs
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { parse, stringify } from 'yaml';
import { installHost } from './host/install.mjs';
import { repository, requireBuild } from './prepare.mjs';

requireBuild();
installHost();
const { newPage, startBrowser } = await import('./host/workbench.mjs');

const program = join(repository, 'dist', 'carag.js');
const shots = join(import.meta.dirname, 'shots');
const folder = mkdtempSync(join(tmpdir(), 'carag-filling-'));
const samples = join(folder, 'samples');

let browser;
before(async () => {
  mkdirSync(shots, { recursive: true });
  cpSync(join(repository, 'samples'), samples, { recursive: true });
  browser = await startBrowser();
});
after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

async function onForm(set, look) {
  const out = join(folder, `${set}.html`);
  execFileSync(process.execPath, [program, 'preview', join(samples, set), '-o', out]);
  const page = await newPage(browser);
  const faults = [];
  page.on('pageerror', (error) => faults.push(error.message));
  try {
    await page.goto(pathToFileURL(out).href);
    await look(page);
    assert.deepEqual(faults, []);
  } finally {
    await page.context().close();
  }
}

/** What the keyboard is at: what sort of thing, to which question it belongs, and whether that is answered. */
const at = (page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    const part = element.closest('[data-asks]');
    const group = element.name ? [...document.getElementsByName(element.name)] : [];
    return {
      sort: element.matches('textarea') ? 'text' : (element.type ?? element.localName),
      name: element.name ?? '',
      text: element.textContent.trim(),
      place: element.getAttribute('href') ?? '',
      isExclusive: element.dataset.behaviour === 'exclusive',
      asks: part?.dataset.asks ?? '',
      isAnswered: group.some((each) => (each.type === 'text' ? each.value !== '' : each.checked)),
      isSummary: element.classList.contains('govuk-error-summary'),
    };
  });

/** What is typed into a field of a name, where it is no text. */
const TYPED = { day: '12', month: '3', year: '2015' };

/** Answers what the keyboard is at, where that is a control; a question with boxes gets the first. */
async function answer(page, { sort, name, isAnswered, isExclusive }) {
  if (isAnswered || isExclusive) return;
  if (sort === 'radio' || sort === 'checkbox') await page.keyboard.press('Space');
  else if (sort === 'text') await page.keyboard.type(TYPED[name.split(':')[1]] ?? '12');
}

/** Goes on with Tab until something is come to; the keyboard must not go round. */
async function tabTo(page, isIt, most = 400) {
  for (let pressed = 0; pressed < most; pressed++) {
    await page.keyboard.press('Tab');
    const here = await at(page);
    if (isIt(here)) return here;
  }
  throw new Error(`Not come to with ${most} tabs: ${isIt}`);
}

test('a whole case of domain two is filled in, checked and saved with the keyboard alone', () =>
  onForm('domain-two', async (page) => {
    await tabTo(page, ({ sort }) => sort === 'checkbox');
    await page.keyboard.press('Space');
    await tabTo(page, ({ place }) => place === '#section-information');
    await page.keyboard.press('Enter');
    const titles = [];
    for (;;) {
      const { text } = await at(page);
      if (text === 'Check your answers') break;
      titles.push(text);
      await fillSection(page);
    }
    assert.equal(titles.length, 7);
    assert.match(await page.locator('.carag-tasks').textContent(), /7 of 7 sections are completed\./);
    await page.screenshot({ path: join(shots, 'filled-by-keys.png') });
    const saving = page.waitForEvent('download');
    await tabTo(page, ({ text }) => text === 'Save as a case', 1000);
    await page.keyboard.press('Enter');
    await agrees(page, 'domain-two', await saved(await saving));
  }));

/** Answers what is asked in a section as it is come to, and goes on. */
async function fillSection(page) {
  for (;;) {
    const here = await tabTo(page, ({ sort }) => ['radio', 'checkbox', 'text', 'button'].includes(sort));
    if (here.text === 'Continue') break;
    await answer(page, here);
  }
  await page.keyboard.press('Enter');
  const { isSummary, text } = await at(page);
  assert.equal(isSummary, false, text);
}

async function saved(download) {
  const path = join(folder, 'saved.yaml');
  await download.saveAs(path);
  return readFileSync(path, 'utf8');
}

/** A case that expects all that the form says of it passes. */
async function agrees(page, set, text) {
  const said = await page.evaluate(() => {
    const parts = [...document.querySelectorAll('[data-asks]')];
    const isNote = (part) => !part.querySelector('input, textarea') && !part.querySelector('table');
    const asked = parts.filter((part) => !isNote(part));
    const isHidden = (part) => part.closest('[hidden]') !== null && part.closest('.carag-section') !== null;
    const follows = [...document.querySelectorAll('.carag-try .carag-follows .govuk-summary-list__row')];
    return {
      asked: asked.filter((part) => !isHidden(part)).map((part) => part.dataset.asks),
      notAsked: asked.filter(isHidden).map((part) => part.dataset.asks),
      ratings: follows.map((row) => [
        row.querySelector('dt').textContent.split(' ')[0],
        row.querySelector('strong').textContent,
      ]),
    };
  });
  assert.ok(said.asked.length > 0);
  const rating = said.ratings.flatMap(([id, label]) =>
    id === 'Overall' || label === 'Not rated' ? [] : [[id, label.toLowerCase().replaceAll(' ', '-')]],
  );
  const made = { ...parse(text, { schema: 'failsafe' }) };
  made.expect = {
    asked: said.asked,
    'not-asked': said.notAsked,
    ...(rating.length > 0 ? { rating: Object.fromEntries(rating) } : {}),
  };
  const path = join(samples, set, 'cases', 'filled.carag.yaml');
  mkdirSync(join(samples, set, 'cases'), { recursive: true });
  writeFileSync(
    path,
    stringify(made, { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'QUOTE_DOUBLE' }).replace(
      /^"carag": "case"/,
      'carag: case',
    ),
  );
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, 'test', path], {
    encoding: 'utf8',
  });
  rmSync(path);
  assert.equal(status, 0, stdout + stderr);
  return rating.length;
}

/** Fills in at random what is asked, in the order of the page; numbers and dates, which have bounds, are left. */
const fillAtRandom = (page, seed) =>
  page.evaluate((start) => {
    let state = start;
    const random = (most) => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return state % most;
    };
    for (const part of document.querySelectorAll('.carag-fact, [data-asks]')) {
      const ticks = [...part.querySelectorAll('input[type=radio], input[type=checkbox]')].filter(
        (each) => each.closest('[hidden]') === null && each.closest('[data-asks], .carag-fact') === part,
      );
      if (part.hidden || ticks.length === 0 || random(8) === 0) continue;
      ticks[random(ticks.length)].click();
    }
    // What was answered and is not asked any more does not count, and is no part of a sound case.
    for (const part of document.querySelectorAll('[data-asks]'))
      if (part.closest('[hidden]'))
        for (const each of part.querySelectorAll('input:checked')) {
          each.checked = false;
          each.dispatchEvent(new Event('input', { bubbles: true }));
        }
  }, seed);

for (const set of ['domain-two', 'domain-three', 'fji-sqs'])
  test(`what the form of ${set} says of answers at random is what “carag test” says`, () =>
    onForm(set, async (page) => {
      await page.getByLabel('Show only what is asked in this case').check();
      let rated = 0;
      for (const seed of [1, 2, 3, 4]) {
        await page.getByRole('button', { name: 'Clear all answers' }).click();
        await fillAtRandom(page, seed * 7919);
        const saving = page.waitForEvent('download');
        await page.getByRole('button', { name: 'Save as a case' }).click();
        rated += await agrees(page, set, await saved(await saving));
      }
      if (set !== 'fji-sqs') assert.ok(rated > 0);
    }));
