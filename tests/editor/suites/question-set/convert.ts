import * as assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import { commands, FileType, type Uri, window, workspace } from 'vscode';
import { eventually, open, uriOf } from '../support.ts';

suite('converting a section', () => {
  const yaml = uriOf('broken/assessment.carag.yaml');
  const markdown = uriOf('broken/assessment.carag.md');
  const manifest = uriOf('broken/carag.yaml');

  test('writes it as Markdown and back, and its name in the manifest', async () => {
    const before = await textOf(manifest);
    const section = await workspace.fs.readFile(yaml);
    await open('broken/assessment.carag.yaml');
    await commands.executeCommand('carag.convert');
    await shown(markdown);
    assert.match(await textOf(markdown), /^## A1\.9 Is there enough to go on\?$/m);
    assert.equal(await textOf(manifest), before.replace('assessment.carag.yaml', 'assessment.carag.md'));
    assert.equal(await isThere(yaml), false);

    await commands.executeCommand('carag.convert');
    await shown(yaml);
    assert.match(await textOf(yaml), /^ {6}- id: A1\.9$/m);
    assert.equal(await textOf(manifest), before);
    assert.equal(await isThere(markdown), false);

    await workspace.fs.writeFile(yaml, section);
    const text = new TextDecoder().decode(section);
    await eventually(
      'the text as it was',
      workspace.onDidChangeTextDocument,
      () => window.activeTextEditor?.document.getText() === text,
    );
  });
});

function shown(uri: Uri): Promise<unknown> {
  const isShown = () => window.activeTextEditor?.document.uri.toString() === uri.toString();
  return eventually(
    `${workspace.asRelativePath(uri)} in an editor`,
    window.onDidChangeActiveTextEditor,
    isShown,
  );
}

/** What is on the disk: everything has been saved. */
async function textOf(uri: Uri): Promise<string> {
  return new TextDecoder().decode(await workspace.fs.readFile(uri));
}

async function isThere(uri: Uri): Promise<boolean> {
  return workspace.fs.stat(uri).then(
    ({ type }) => type === FileType.File,
    () => false,
  );
}
