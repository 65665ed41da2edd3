// Opens folders as they are opened: not trusted yet, and several at once, in the server's Node and in a worker of the browser.
//   node tests/editor/workspaces.mjs
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { inWorkbench, openDocument, runCommand } from './workbench.mjs';

const root = mkdtempSync(join(tmpdir(), 'carag-workspaces-'));
after(() => rmSync(root, { recursive: true }));

/** A repository with a version that is compared with. */
const reviewed = join(root, 'reviewed');
cpSync(join(import.meta.dirname, 'reviewed'), reviewed, { recursive: true });
const git = (...args) =>
  execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], { cwd: reviewed });
git('init', '--quiet', '--initial-branch=last-year');
git('add', '.');
git('commit', '--quiet', '-m', 'As it was last year');

/** Two folders, with a set each, and a third that is opened later. */
const several = join(root, 'several');
for (const [name, from] of [
  ['broken', 'workspace/broken'],
  ['assessed', 'workspace/assessed'],
  ['tested', 'tested'],
])
  cpSync(join(import.meta.dirname, from), join(several, name), { recursive: true });
const opens = 'both.code-workspace';
writeFileSync(join(several, opens), JSON.stringify({ folders: [{ path: 'broken' }, { path: 'assessed' }] }));

const line = (page, name) => page.getByRole('treeitem', { name }).first();
const placeholder = (page, text) => page.locator(`.quick-input-widget input[placeholder*="${text}"]`);

test('a folder that is not trusted is checked, without git, and git is asked once it is trusted', () =>
  inWorkbench(
    'restricted',
    {},
    async (page) => {
      await page.getByText('Restricted Mode', { exact: true }).first().waitFor();
      await openDocument(page, 'assessment.carag.yaml');
      await page.locator('.squiggly-error').first().waitFor();
      await runCommand(page, 'CARaG: Compare With…');
      await placeholder(page, 'is trusted, and so git is not asked').waitFor();
      await page.keyboard.press('Escape');
      await runCommand(page, 'Workspaces: Manage Workspace Trust');
      await page
        .getByRole('button', { name: /^Trust/ })
        .first()
        .click();
      await page.getByText('You trust this folder').waitFor();
      await page.keyboard.press('Escape');
      await openDocument(page, 'planning.carag.md');
      await runCommand(page, 'CARaG: Compare With…');
      await page.locator('.quick-input-list').getByText('last-year').first().waitFor();
    },
    [reviewed],
    { asksForTrust: true, host: 'node' },
  ));

for (const host of ['node', 'browser'])
  test(`each of several folders has its set, and they come and go (${host})`, () =>
    inWorkbench(
      'several',
      {},
      async (page) => {
        await line(page, 'planning.carag.md').dblclick();
        await page.locator('.squiggly-error').first().waitFor();
        await runCommand(page, 'CARaG: Focus on Questions View');
        await line(page, 'question set, A set with mistakes').waitFor();
        await line(page, 'question set, A small set with standards').waitFor();
        await runCommand(page, 'Workspaces: Add Folder to Workspace...');
        await page.locator('.quick-input-list').getByText('tested', { exact: true }).click();
        await page.locator('.quick-input-list').getByText('late.carag.yaml').waitFor({ state: 'hidden' });
        await page.waitForFunction(() =>
          /tested\/$/.test(document.querySelector('.quick-input-widget input').value),
        );
        await page.getByRole('button', { name: 'Add' }).click();
        await line(page, 'question set, Tested').waitFor();
        await runCommand(page, 'Workspaces: Remove Folder from Workspace...');
        await page.locator('.quick-input-list').getByText('broken').first().click();
        await line(page, 'question set, A set with mistakes').waitFor({ state: 'hidden' });
        await line(page, 'question set, A small set with standards').waitFor();
      },
      [several],
      { host, opens },
    ));
