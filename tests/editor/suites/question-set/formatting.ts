import * as assert from 'node:assert/strict';
import { suite, suiteTeardown, teardown, test } from 'mocha';
import { ConfigurationTarget, commands, type TextDocument, workspace } from 'vscode';
import { findingsOf, open, replace, undoAll } from '../support.ts';

const editor = () => workspace.getConfiguration('editor');

suite('formatting', () => {
  let document: TextDocument | undefined;

  teardown(() => document && undoAll(document));
  suiteTeardown(() => editor().update('formatOnSave', undefined, ConfigurationTarget.Global));

  /** Opens a document and, once it is checked, spoils a space of it; returns the text as it was. */
  async function spoilt(path: string): Promise<[TextDocument, string]> {
    document = await open(path);
    const text = document.getText();
    await findingsOf((await open('broken/planning.carag.md')).uri, 'ref/unknown', 1);
    await open(path);
    await replace(document, 'title: ', 'title:    ');
    return [document, text];
  }

  for (const path of ['broken/assessment.carag.yaml', 'broken/planning.carag.md'])
    test(`lays out ${path}`, async () => {
      const [spoiltDocument, text] = await spoilt(path);
      await commands.executeCommand('editor.action.formatDocument');
      assert.equal(spoiltDocument.getText(), text);
    });

  test('happens on saving, for those who want that', async () => {
    const [spoiltDocument, text] = await spoilt('broken/planning.carag.md');
    await editor().update('formatOnSave', true, ConfigurationTarget.Global);
    assert.ok(await spoiltDocument.save());
    assert.equal(new TextDecoder().decode(await workspace.fs.readFile(spoiltDocument.uri)), text);
  });
});
