// Runs cases in the Test Explorer, as whoever writes them does, and asks when a question is asked.
//   node tests/editor/cases.mjs
import { join } from 'node:path';
import { test } from 'node:test';
import { suites } from './prepare.mjs';
import { clickUntil, goToLine, inWorkbench, openDocument, runCommand, shots } from './workbench.mjs';

const { folders } = suites.find(({ name }) => name === 'question-set');
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

test('a lens above a question says where it is asked, one above a case runs it, and what is found is explained', () =>
  inWorkbench(
    'lenses',
    {},
    async (page) => {
      await openDocument(page, 'planning.carag.yaml');
      await page
        .getByText(/^asked in \d cases?( · \d refers? to it)?$/)
        .first()
        .waitFor();
      await page.screenshot({ path: join(shots, 'lenses-questions.png') });
      await openDocument(page, 'late.carag.yaml');
      await clickUntil(
        page.getByText('Run this case').first(),
        page.getByText('P1.2 is not asked: its condition').first(),
      );
      // What is found leads to the page of its rule: by its name, and by a command.
      await page.locator('.squiggly-error').first().hover({ force: true });
      await page.locator('.monaco-hover a.code-link').first().click();
      await page.getByRole('tab', { name: /asked-differs/ }).waitFor();
      await runCommand(page, 'View: Close Editor');
      await goToLine(page, 5);
      await runCommand(page, 'CARaG: Explain This Finding');
      await page.getByRole('tab', { name: /asked-differs/ }).waitFor();
      await page.getByText('A case expects a question to be asked that is not').first().waitFor();
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

const ratings = [
  {
    name: 'the ratings of results are shown as a page',
    shows: 'Overall: Requires improvement',
    tab: /: ratings/,
  },
  {
    name: 'a page says why results cannot be rated',
    documents: [join(import.meta.dirname, '../../samples/youth-standards')],
    path: 'results.carag.yaml',
    shows: 'No question set is in ../domain-two.',
    tab: /: not rated/,
  },
];

for (const { name, documents, path = 'youth-standards/results.carag.yaml', shows, tab } of ratings) {
  test(name, () =>
    inWorkbench(
      `rating-${documents ? 'refused' : 'shown'}`,
      {},
      async (page) => {
        await openDocument(page, path);
        await page.locator('[id="status.languageStatus"]').waitFor();
        await runCommand(page, 'CARaG: Show Ratings');
        await page.getByRole('tab', { name: tab }).waitFor();
        await page.getByText(shows).first().waitFor();
      },
      documents ?? folders,
    ),
  );
}
