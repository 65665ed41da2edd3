import * as assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import { commands } from 'vscode';
import { eventually, extension } from '../support.ts';

suite('a workspace with a question set', () => {
  test('starts the extension by itself', () => {
    // VS Code runs tests once the extensions that the workspace asks for have started.
    assert.equal(extension().isActive, true);
  });

  test('has a checker at work', async () => {
    const { state, onDidChangeState } = extension().exports;
    await eventually('the checker', onDidChangeState, () => state() === 'ready');
  });

  test('has the commands', async () => {
    const all = await commands.getCommands(true);
    for (const command of ['carag.openPreview', 'carag.convert', 'carag.restart', 'carag.showOutput']) {
      assert.ok(all.includes(command), command);
    }
  });
});
