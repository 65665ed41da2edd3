// Changes what is there, as an author does: F2 on an id, a look at what would change with it, a refactoring, and undo.
//   node tests/editor/changing.mjs
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { clickUntilGone, goToLine, inWorkbench, openDocument, shots } from './workbench.mjs';

const question = (id, text, guidance) => `      - id: ${id}
        kind: narrative
        text: ${text}
        answer: text
        guidance: ${guidance}
`;
const documents = {
  'carag.yaml': `carag: question-set
format: 1
title: Changing
version: "1.0"
languages: [en]
ids: lettered
sections: [one.carag.yaml, two.carag.md]
`,
  'one.carag.yaml': `carag: section
id: one
title: Assessment
key-questions:
  - id: A1
    text: Is it clear?
    questions:
${question('A1.1', 'What was done in time?', 'Compare with [[A1.2]], and see `A1.2` in the notes.')}${question('A1.2', 'What was left out?', 'Look at each part.')}`,
  'two.carag.md': `---
carag: section
id: two
title: Planning
---

# P1 Is the plan sound?

## P1.1 What follows from {{A1.2}}?

\`\`\`carag
kind: narrative
answer: text
\`\`\`

Look at [[A1.2]].
`,
};
const changing = join(mkdtempSync(join(tmpdir(), 'carag-changing-')), 'changing');
mkdirSync(changing);
for (const [path, text] of Object.entries(documents)) writeFileSync(join(changing, path), text);
after(() => rmSync(join(changing, '..'), { recursive: true, force: true }));

const themes = [
  ['light', 'Light Modern'],
  ['dark', 'Dark Modern'],
  ['high-contrast', 'Default High Contrast'],
];

const line = (page, text) => page.locator('.view-line').filter({ hasText: text }).first();

/** Puts the cursor on A1.2, where it is given. */
async function onId(page) {
  await openDocument(page, 'one.carag.yaml');
  // Until it has read the set, the server knows of nothing to rename.
  await page.getByText('2 refer to it').waitFor();
  await goToLine(page, 13);
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
}

async function rename(page, to) {
  await page.keyboard.press('F2');
  const box = page.locator('.rename-box input');
  await box.waitFor();
  assert.equal(await box.inputValue(), 'A1.2');
  await box.fill(to);
}

for (const [name, theme] of themes)
  test(`F2 renames an id (${name})`, (t) =>
    inWorkbench(
      `renamed-${name}`,
      { 'workbench.colorTheme': theme },
      async (page) => {
        await onId(page);
        await t.test('and what may be meant is looked at first', async () => {
          await rename(page, 'A1.5');
          await page.keyboard.press('Enter');
          // The words in the notes are no mention: they are offered in the preview, and off.
          await page.getByText('Refactor Preview').first().waitFor();
          await page.getByRole('button', { name: 'Apply' }).first().waitFor();
          const tree = page.locator('.monaco-list-row', {
            has: page.locator('[role="checkbox"], input[type="checkbox"]'),
          });
          await tree.nth(6).waitFor();
          await page.screenshot({ path: join(shots, `rename-${name}.png`) });
          const isOn = await tree.evaluateAll((rows) =>
            rows.map((row) => {
              const box = row.querySelector('[role="checkbox"], input[type="checkbox"]');
              return box.checked ?? box.getAttribute('aria-checked') === 'true';
            }),
          );
          assert.deepEqual(isOn, [true, true, false, true, true, true, true]);
        });
        await t.test('what is certain changes in every document', async () => {
          await page.getByRole('button', { name: 'Apply' }).first().click();
          await line(page, 'id: A1.5').waitFor();
          await line(page, 'Compare with [[A1.5]], and see `A1.2` in the notes.').waitFor();
          await openDocument(page, 'two.carag.md');
          await line(page, 'What follows from {{A1.5}}?').waitFor();
        });
      },
      [changing],
    ));

/** Waits until A1.1 and A1.2 stand in an order. */
const waitForOrder = (page, first, second) =>
  page.waitForFunction(
    (ids) => {
      const lines = [...document.querySelectorAll('.view-line')].map((each) =>
        each.textContent.replaceAll('\u00a0', ' '),
      );
      const [one, two] = ids.map((id) => lines.findIndex((each) => each.includes(`id: ${id}`)));
      return one >= 0 && one < two;
    },
    [first, second],
  );

test('what an author changes', (t) =>
  inWorkbench(
    'changed',
    {},
    async (page) => {
      await onId(page);
      await t.test('a name that is taken is refused with the reason', async () => {
        await rename(page, 'A1.1');
        await page.keyboard.press('Enter');
        await page.getByText('A1.1 is the id of another question of this set already.').first().waitFor();
        await page.keyboard.press('Escape');
      });
      await t.test('a question is moved up by a refactoring, and undo moves it back', async () => {
        await page.keyboard.press('Control+Shift+R');
        const action = page.locator('.action-widget').getByText('Move A1.2 up');
        await action.waitFor();
        await page.screenshot({ path: join(shots, 'refactorings.png') });
        await clickUntilGone(action);
        await waitForOrder(page, 'A1.2', 'A1.1');
        await page.keyboard.press('Control+z');
        await waitForOrder(page, 'A1.1', 'A1.2');
      });
    },
    [changing],
  ));
