// Types as an author does, with VS Code's default settings, and looks at what then stands in the document.
//   node tests/editor/typing.mjs
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { goToLine, inWorkbench, openDocument, runCommand, shots } from './workbench.mjs';

const documents = join(import.meta.dirname, 'begun');

/** Each ends in Enter or goes on after it: what is typed is what is to be read. */
const typed = [
  {
    name: 'a name and a colon stay what they are, and the next line belongs below',
    keys: ['kind: information', 'Enter', 'text: Why?', 'Enter', 'answer:', 'Enter', 'one-of:', 'Enter'],
    last: 'england: England',
    gives: `        kind: information
        text: Why?
        answer:
          one-of:
            england: England`,
  },
  {
    name: 'the first option of the answer is not taken by Enter',
    keys: ['answer: '],
    shows: 'one-of',
    last: 'Enter',
    gives: '        answer: \n',
  },
  {
    name: 'a question begun with its dash goes on below its id, and a text below its bar',
    keys: [
      'text: Why?',
      'Enter',
      'Backspace',
      '- id: A1.3',
      'Enter',
      'guidance: |',
      'Enter',
      'Look.',
      'Enter',
    ],
    last: 'And again.',
    gives: `      - id: A1.3
        guidance: |
          Look.
          And again.`,
  },
  {
    name: 'a list goes on with the next dash',
    keys: ['criteria:', 'Enter', '- "1.1"', 'Enter'],
    last: '"1.2"',
    gives: `        criteria:
          - "1.1"
          - "1.2"`,
  },
];

for (const { name, keys, shows, last, gives } of typed) {
  test(name, () =>
    inEditor(name, async (page, folder) => {
      await openDocument(page, 'one.carag.yaml');
      await page.locator('.squiggly-error, .squiggly-warning').first().waitFor();
      await goToLine(page, lines('one.carag.yaml'));
      await page.keyboard.press('End');
      await page.keyboard.press('Enter');
      for (const key of keys) await press(page, key);
      if (shows) await page.locator('.suggest-widget.visible').getByText(shows).first().waitFor();
      await press(page, last);
      const written = await textOf(page, folder);
      assert.ok(written.includes(gives), written);
    }),
  );
}

test('a list of Markdown goes on, and words of other documents are never offered', () =>
  inEditor('markdown list', async (page, folder) => {
    await openDocument(page, 'two.carag.md');
    await page.locator('.squiggly-error, .squiggly-warning').first().waitFor();
    await goToLine(page, lines('two.carag.md') + 1);
    for (const key of ['Enter', '- Look for Assess', 'Enter', 'and Plan']) await press(page, key);
    assert.equal(await page.locator('.suggest-widget.visible').count(), 0);
    const written = await textOf(page, folder, 'two.carag.md');
    assert.ok(written.endsWith('- Look for Assess\n- and Plan'), written);
  }));

test('Tab before an entry moves all that belongs to it, and Shift+Tab moves it back', () =>
  inEditor('tab moves', async (page, folder) => {
    const before = readFileSync(join(documents, 'one.carag.yaml'), 'utf8');
    const entry = before.slice(before.indexOf('      - id: A1.1'), before.indexOf('      - id: A1.2'));
    await openDocument(page, 'one.carag.yaml');
    await page.locator('.squiggly-error, .squiggly-warning').first().waitFor();
    await goToLine(page, lineOf('one.carag.yaml', '- id: A1.1'));
    await page.keyboard.press('Home');
    await page.keyboard.press('Tab');
    await page.locator('.tab.active.dirty').waitFor();
    assert.ok((await textOf(page, folder)).includes(entry.replace(/^/gm, '  ').trimEnd()));
    await page.keyboard.press('Shift+Tab');
    await page.locator('.tab.active.dirty').waitFor();
    assert.equal(await textOf(page, folder), before);
  }));

test('Tab still takes a suggestion, and elsewhere in a line writes what it always did', () =>
  inEditor('tab takes', async (page, folder) => {
    await openDocument(page, 'one.carag.yaml');
    await page.locator('.squiggly-error, .squiggly-warning').first().waitFor();
    await goToLine(page, lines('one.carag.yaml'));
    await page.keyboard.press('End');
    for (const key of ['Enter', 'kin']) await press(page, key);
    await page.locator('.suggest-widget.visible').getByText('kind').first().waitFor();
    for (const key of ['Tab', 'Escape', 'judgement', 'Enter', 'text: Why', 'Tab', 'not?'])
      await press(page, key);
    assert.match(await textOf(page, folder), /kind: judgement\n {8}text: Why +not\?/);
  }));

test('a condition says what its test takes, and its words are coloured by what they stand for', () =>
  inEditor('condition', async (page) => {
    await openDocument(page, 'one.carag.yaml');
    await page.locator('.squiggly-error, .squiggly-warning').first().waitFor();
    await goToLine(page, lines('one.carag.yaml'));
    await page.keyboard.press('End');
    for (const key of ['Enter', 'ask-when: A1.1 is ']) await press(page, key);
    const hints = page.locator('.parameter-hints-widget.visible');
    await hints.getByText('A1.1 is code').waitFor();
    await page.screenshot({ path: join(shots, 'typing-signature.png') });
    await press(page, 'yes');
    await press(page, 'Escape');
    for (let back = 0; back < 'A1.1 is yes'.length - 2; back++) await page.keyboard.press('ArrowLeft');
    await runCommand(page, 'Developer: Inspect Editor Tokens and Scopes');
    await page.locator('.token-inspect-widget').getByText('class', { exact: true }).first().waitFor();
  }));

const inEditor = (name, look) =>
  inWorkbench(`typing-${name.replace(/[^a-z]+/gi, '-').slice(0, 40)}`, {}, look, [documents]);

/** Presses a key, or types what is no key. */
async function press(page, key) {
  if (/^(Enter|Backspace|Tab|Escape)$/.test(key)) await page.keyboard.press(key);
  else await page.keyboard.type(key, { delay: 40 });
}

/** Saves the document in use, and resolves to its text. */
async function textOf(page, folder, path = 'one.carag.yaml') {
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+s');
  await page.locator('.tab.active.dirty').waitFor({ state: 'detached' });
  return readFileSync(join(folder, path), 'utf8');
}

/** How many lines a document has. */
function lines(path) {
  return readFileSync(join(documents, path), 'utf8').trimEnd().split('\n').length;
}

/** The line of a document, counted from 1, that holds some words. */
function lineOf(path, words) {
  return (
    readFileSync(join(documents, path), 'utf8')
      .split('\n')
      .findIndex((line) => line.includes(words)) + 1
  );
}
