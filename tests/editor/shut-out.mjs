// Looks for what shuts readers out of a form: those who hear it, use keys, see little of it at once, or spread its text.
//   node tests/editor/shut-out.mjs
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { onForm, panel, task } from './forms.mjs';
import { faultsInSight } from './looks.mjs';
import { repository } from './prepare.mjs';

/** The samples that have questions, and a section of one by itself. */
const forms = [
  ...readdirSync(join(repository, 'samples')).filter((name) => /^(?:domain|fji-sqs)/.test(name)),
  'fji-sqs/view-2.carag.yaml',
];

/** Text as spread as WCAG 1.4.12 lets readers have it. */
const SPREAD = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-bottom: 2em !important; }`;

/** 320 px are a small telephone, and what 1,280 px come to at 400 % zoom. */
const VIEWS = [
  { name: '320 px', width: 320, style: '' },
  { name: '320 px, spread', width: 320, style: SPREAD },
  { name: '1280 px, spread', width: 1280, style: SPREAD },
];

for (const form of forms)
  for (const [colours, options] of Object.entries({ light: undefined, forced: { forcedColors: 'active' } }))
    test(`every page of the form of ${form} is for everybody (${colours})`, () =>
      onForm(
        form,
        async (page) => {
          await panel(page).waitFor();
          for (const { name, turn, isAlike } of await pagesOf(page)) {
            await turn();
            await page.evaluate(unfoldAll);
            if (!isAlike) assert.deepEqual(await faultsInSight(page), [], name);
            await fits(page, name);
          }
        },
        options,
      ));

/** Each page of a form, what turns to it, and whether it is made as one before it. */
async function pagesOf(page) {
  const back = () => page.getByRole('link', { name: 'Back', exact: true }).click();
  const check = page.getByRole('button', { name: 'Check the answers' });
  const isParted = (await task(page, /./).count()) > 1;
  const sections = isParted ? await task(page, /./).allTextContents() : [];
  const section = (name, at) => ({ name, turn: () => task(page, /./).nth(at).click(), isAlike: at > 1 });
  const list = { name: 'the list', turn: back, isAlike: true };
  const missing = async () => {
    if (isParted) await task(page, /./).nth(1).click();
    await page.getByRole('button', { name: 'Continue' }).click();
  };
  return [
    { name: 'as it opens', turn: async () => {} },
    ...sections.slice(0, -1).flatMap((name, at) => [section(name, at), list]),
    { name: 'what is missing', turn: missing },
    ...(isParted ? [list] : []),
    { name: 'the answers', turn: () => check.click() },
    ...(isParted ? [list] : []),
    { name: 'the whole form', turn: () => page.getByLabel('Show all sections on one page').check() },
  ];
}

function unfoldAll() {
  for (const each of document.querySelectorAll('details')) each.open = true;
}

/** Nothing is cut or has to be scrolled for sideways, however little room there is and however the text is spread. */
async function fits(page, name) {
  for (const view of VIEWS) {
    await page.setViewportSize({ width: view.width, height: 800 });
    await page.evaluate((style) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(style);
      document.adoptedStyleSheets = [sheet];
    }, view.style);
    assert.deepEqual(await page.evaluate(misfits), [], `${name}, ${view.name}`);
  }
  await page.evaluate(() => {
    document.adoptedStyleSheets = [];
  });
}

/** What is wider than the page, cut, or lies over what follows it. */
function misfits() {
  const { clientWidth, scrollWidth } = document.documentElement;
  const isUnseen = (element) =>
    !element.checkVisibility() || element.closest('.govuk-visually-hidden, .govuk-skip-link, option');
  const found = scrollWidth > clientWidth ? [`the page: ${scrollWidth} px`] : [];
  for (const element of document.querySelectorAll('main *')) {
    if (isUnseen(element)) continue;
    const { left, right, width } = element.getBoundingClientRect();
    const { overflowX, overflowY } = getComputedStyle(element);
    const isWider = width > 0 && (left < -1 || right > clientWidth + 1);
    const isField = element.matches('input, textarea, select');
    const hides = `${overflowX} ${overflowY}` !== 'visible visible';
    const isCut =
      !isField &&
      ((hides && element.scrollWidth > element.clientWidth + 1) ||
        (hides && element.scrollHeight > element.clientHeight + 1));
    if (isWider || isCut)
      found.push(`${element.localName}.${element.className}: ${element.textContent.trim().slice(0, 60)}`);
  }
  return found.slice(0, 10);
}
