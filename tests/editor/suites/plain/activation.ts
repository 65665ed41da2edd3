import * as assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import { commands, window, workspace } from 'vscode';
import { eventually, extension, findingsOf, tabOfPreview, uriOf } from '../support.ts';

suite('a workspace without CARaG documents', () => {
  test('wakes no checker, even with a YAML document open', async () => {
    const [file] = await workspace.findFiles('**/*.yaml');
    await window.showTextDocument(file!);
    const { state } = await extension().activate();
    // It looks for a manifest once it has started, as this does.
    await workspace.findFiles('**/carag.yaml');
    assert.equal(state(), 'asleep');
  });

  test('names nothing that would start it with every window', () => {
    const events: string[] = extension().packageJSON.activationEvents;
    assert.deepEqual(
      events.filter((event) => /^(\*|onStartupFinished)$/.test(event)),
      [],
    );
  });

  test('starts it when the preview is asked for, which then has nothing to show', async () => {
    await commands.executeCommand('carag.openPreview');
    assert.equal(extension().isActive, true);
    const tab = await eventually('the panel', window.tabGroups.onDidChangeTabs, tabOfPreview);
    assert.equal(tab.label, 'CARaG Form');
  });

  test('begins to check once there is a document of ours', async () => {
    await untilWatched();
    const uri = uriOf('new/carag.yaml');
    const untitled = 'carag: question-set\nformat: 1\nversion: "1.0"\nlanguages: [en]\nids: lettered\n';
    await workspace.fs.writeFile(uri, new TextEncoder().encode(untitled));
    await findingsOf(uri, 'shape/missing-field', 1);
    await workspace.fs.delete(uriOf('new'), { recursive: true });
  });
});

/** Resolves once VS Code tells of new files, which it begins to do a while after the window opens. */
async function untilWatched(): Promise<void> {
  const watcher = workspace.createFileSystemWatcher('**/probe-*', false, true, true);
  const created = new Promise<void>((resolve) => watcher.onDidCreate(() => resolve()));
  let probes = 0;
  const probing = setInterval(
    () => void workspace.fs.writeFile(uriOf(`probe-${probes++}`), new Uint8Array()),
    100,
  );
  await created;
  clearInterval(probing);
  watcher.dispose();
}
