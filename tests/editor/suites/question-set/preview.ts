import * as assert from 'node:assert/strict';
import { suite, suiteTeardown, test } from 'mocha';
import { commands, window } from 'vscode';
import { eventually, open, tabOfPreview } from '../support.ts';

const { onDidChangeTabs } = window.tabGroups;

suite('the form preview', () => {
  suiteTeardown(async () => {
    const tab = tabOfPreview();
    if (tab) await window.tabGroups.close(tab);
  });

  test('opens beside the editor, which keeps the focus', async () => {
    const document = await open('broken/assessment.carag.yaml');
    await commands.executeCommand('carag.openPreview');
    const tab = await eventually('the panel', onDidChangeTabs, tabOfPreview);
    assert.notEqual(tab.group.viewColumn, window.activeTextEditor?.viewColumn);
    assert.equal(window.activeTextEditor?.document, document);
  });

  test('is named after the form', async () => {
    await eventually('the title', onDidChangeTabs, () => tabOfPreview()?.label.includes('Assessment'));
  });

  test('follows the document in use', async () => {
    await open('broken/planning.carag.md');
    await eventually('the title', onDidChangeTabs, () => tabOfPreview()?.label.includes('Planning'));
  });

  test('opens once', async () => {
    await commands.executeCommand('carag.openPreview');
    const panels = window.tabGroups.all
      .flatMap(({ tabs }) => tabs)
      .filter(({ label }) => label.includes('Planning'));
    assert.equal(panels.length, 1);
  });
});
