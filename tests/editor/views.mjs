// Looks at the views of the side bar where there is much in them and where there is nothing, in a light, a dark and a high-contrast theme.
//   node tests/editor/views.mjs
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { themes } from './looks.mjs';
import { inWorkbench, openDocument, runCommand } from './workbench.mjs';

const root = mkdtempSync(join(tmpdir(), 'carag-views-'));
after(() => rmSync(root, { recursive: true }));

const manifest = (title, sections) => `carag: question-set
format: 1
title: ${title}
version: "1.0"
languages: [en]
ids: lettered
sections: [${sections}]
answers:
  yes-no:
    one-of: { "yes": "Yes", "no": "No" }
    sufficient: ["yes"]
`;
const section = `carag: section
id: one
title: Assessment
key-questions:
  - id: A1
    text: Is it clear?
    questions:
      - id: A1.1
        kind: judgement
        text: Is it in time?
        answer: yes-no
        guidance: Within ten days.
        open: How long may it take at a weekend?
`;

/** Writes a folder of documents, and returns its path. */
function written(name, documents) {
  mkdirSync(join(root, name));
  for (const [path, text] of Object.entries(documents)) writeFileSync(join(root, name, path), text);
  return join(root, name);
}

const unsettled = written('unsettled', {
  'carag.yaml': manifest('Unsettled', 'one.carag.yaml'),
  'one.carag.yaml': section,
});
const settled = written('settled', {
  'carag.yaml': manifest('Settled', 'one.carag.yaml'),
  'one.carag.yaml': section.replace(/ *open: .*\n/, ''),
});
const empty = written('empty', { 'carag.yaml': manifest('Empty', '') });

test('where no question holds the words that are looked for, the outline says so', () =>
  inWorkbench(
    'outline-filtered',
    {},
    async (page) => {
      await openDocument(page, 'one.carag.yaml');
      await runCommand(page, 'CARaG: Focus on Questions View');
      await line(page, 'question set, Settled').waitFor();
      await runCommand(page, 'CARaG: Find Questions…');
      await page.locator('.quick-input-widget input').first().fill('nobody wrote this');
      await page.keyboard.press('Enter');
      await page.getByText('No question holds these words.').waitFor();
      await page.getByRole('button', { name: 'Find Questions…' }).last().click();
      await page.locator('.quick-input-widget input').first().fill('');
      await page.keyboard.press('Enter');
      await line(page, 'question set, Settled').waitFor();
    },
    [settled],
  ));

const line = (page, name) => page.getByRole('treeitem', { name }).first();

for (const { name, label, mark } of themes) {
  const theme = { 'workbench.colorTheme': label };

  test(`what is open is listed, and leads to its place (${name})`, () =>
    inWorkbench(
      `open-${name}`,
      theme,
      async (page) => {
        await page.locator(`.monaco-workbench${mark}`).waitFor();
        await openDocument(page, 'carag.yaml');
        await runCommand(page, 'CARaG: Focus on Open View');
        await line(page, /How long may it take at a weekend/).click();
        await page.getByRole('tab', { name: 'one.carag.yaml', selected: true }).waitFor();
      },
      [unsettled],
    ));

  test(`where nothing is open, the view says how it is written down (${name})`, () =>
    inWorkbench(
      `open-none-${name}`,
      theme,
      async (page) => {
        await page.locator(`.monaco-workbench${mark}`).waitFor();
        await openDocument(page, 'one.carag.yaml');
        await runCommand(page, 'CARaG: Focus on Open View');
        await page.getByText('can be written down beside it, after “open:”.').waitFor();
      },
      [settled],
    ));

  test(`the outline of a set without questions says where they are written (${name})`, () =>
    inWorkbench(
      `outline-none-${name}`,
      theme,
      async (page) => {
        await page.locator(`.monaco-workbench${mark}`).waitFor();
        await openDocument(page, 'carag.yaml');
        await runCommand(page, 'CARaG: Focus on Questions View');
        await page.getByText('There is no question here yet:').waitFor();
        await page.getByRole('button', { name: 'New Section…' }).waitFor();
      },
      [empty],
    ));
}
