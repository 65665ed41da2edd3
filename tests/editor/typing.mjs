// Types as an author does, with VS Code's default settings, and looks at what then stands in the document.
//   node tests/editor/typing.mjs
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { goToLine, inWorkbench, openDocument } from './workbench.mjs';

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
      assert.ok((await textOf(page, folder)).includes(gives), await textOf(page, folder));
    }),
  );
}

test('a list of Markdown goes on, and words of other documents are never offered', () =>
  inEditor('markdown list', async (page, folder) => {
    await openDocument(page, 'two.carag.md');
    await page.locator('.squiggly-error, .squiggly-warning').first().waitFor();
    await goToLine(page, lines('two.carag.md'));
    await page.keyboard.press('Control+End');
    for (const key of ['Enter', '- Look for Assess', 'Enter', 'and Plan']) await press(page, key);
    assert.equal(await page.locator('.suggest-widget.visible').count(), 0);
    assert.ok((await textOf(page, folder, 'two.carag.md')).endsWith('- Look for Assess\n- and Plan'));
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
