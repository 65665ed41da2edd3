// Runs cases in the Test Explorer, as whoever writes them does, and asks when a question is asked.
//   node tests/editor/cases.mjs
import { join } from 'node:path';
import { test } from 'node:test';
import { goToLine, inWorkbench, openDocument, runCommand } from './workbench.mjs';

const tested = join(import.meta.dirname, 'tested');

test('cases are listed, run, and lead to the expectation that fails', () =>
  inWorkbench(
    'cases',
    {},
    async (page) => {
      await openDocument(page, 'late.carag.yaml');
      await runCommand(page, 'Testing: Focus on Test Explorer View');
      await page.getByRole('treeitem', { name: /^Tested/ }).waitFor();
      await runCommand(page, 'Test: Run All Tests');
      await page.getByText('4/6').first().waitFor();
      await page.getByText('P1.2 is not asked: its condition').first().waitFor();
    },
    [tested],
  ));

test('a page says when a question is asked', () =>
  inWorkbench(
    'routing',
    {},
    async (page) => {
      await openDocument(page, 'planning.carag.yaml');
      await goToLine(page, 14);
      await runCommand(page, 'CARaG: Explain When This Is Asked');
      // The web host has no preview of Markdown of its own: there the page is shown as it is written.
      await page.getByRole('tab', { name: /P1\.2: when it is asked/ }).waitFor();
      await page.getByText('For example, it is asked where').first().waitFor();
    },
    [tested],
  ));
