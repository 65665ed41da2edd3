import * as assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import { commands, window, workspace } from 'vscode';
import { eventually, extension, tabOfPreview } from '../support.ts';

suite('a workspace without CARaG documents', () => {
  test('does not start the extension, even with a YAML document open', async () => {
    const [file] = await workspace.findFiles('**/*.yaml');
    await window.showTextDocument(file!);
    assert.equal(extension().isActive, false);
  });

  test('names nothing that would start it with every YAML or Markdown document', () => {
    const events: string[] = extension().packageJSON.activationEvents;
    assert.deepEqual(
      events.filter((event) => /^(\*|onStartupFinished|onLanguage(:.*)?)$/.test(event)),
      [],
    );
  });

  test('starts it when the preview is asked for, which then has nothing to show', async () => {
    await commands.executeCommand('carag.openPreview');
    assert.equal(extension().isActive, true);
    const tab = await eventually('the panel', window.tabGroups.onDidChangeTabs, tabOfPreview);
    assert.equal(tab.label, 'CARaG Form');
  });
});
