// Looks at the walkthrough, in light, dark and high contrast, and at the hints between words.
//   node tests/editor/walkthrough.mjs
import { join } from 'node:path';
import { test } from 'node:test';
import { inWorkbench, isInBrowser, openDocument, runCommand } from './workbench.mjs';

const tested = join(import.meta.dirname, 'tested');
const themes = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  contrast: 'Default High Contrast',
};

// Where the extension runs does not change what it looks like.
for (const [name, theme] of Object.entries(themes).slice(0, isInBrowser ? 1 : undefined))
  test(`the walkthrough leads from a set to a case, in ${name}`, () =>
    inWorkbench(
      `walkthrough-${name}`,
      { 'workbench.colorTheme': theme },
      async (page) => {
        await openDocument(page, 'planning.carag.yaml');
        // The text of a question stands after its id.
        await page.getByText('Was it made in time?').nth(1).waitFor();
        await runCommand(page, 'Welcome: Open Walkthrough...');
        await page.locator('.quick-input-list').getByText('Write guidance with CARaG').first().click();
        await page.getByText('Begin a question set').first().waitFor();
        await page.getByText('Run a case').first().waitFor();
      },
      [tested],
    ));
