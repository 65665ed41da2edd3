import * as assert from 'node:assert/strict';
import { suite, suiteSetup, teardown, test } from 'mocha';
import {
  type CodeAction,
  CodeActionKind,
  commands,
  DiagnosticSeverity,
  languages,
  Selection,
  type Tab,
  type TextDocument,
  window,
  workspace,
} from 'vscode';
import { eventually, extension, findingsOf, open, replace, undoAll, uriOf } from '../support.ts';

const unknown = 'ref/unknown';

/** The tab in which a page of a rule is read. */
function tabOfPage(): Tab | undefined {
  return window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .find(({ label }) => label.replace('Preview ', '') === 'unknown.md');
}

suite('findings', () => {
  let source: TextDocument;
  let target: TextDocument;

  suiteSetup(async () => {
    target = await open('broken/assessment.carag.yaml');
    source = await open('broken/planning.carag.md');
  });

  teardown(async () => {
    await undoAll(target);
    await undoAll(source);
  });

  test('appear in Problems in plain words', async () => {
    const [finding] = await findingsOf(source.uri, unknown, 1);
    assert.equal(finding!.severity, DiagnosticSeverity.Error);
    assert.match(finding!.message, /A1\.18/);
    assert.match(finding!.message, /A1\.8/);
    assert.match(source.getText(finding!.range), /A1\.18/);
  });

  test('lead to the page of their rule', async () => {
    const [finding] = await findingsOf(source.uri, unknown, 1);
    const target = typeof finding!.code === 'object' ? finding!.code.target : undefined;
    assert.equal(target?.toString(true), 'carag-rule:/ref/unknown.md');
    const editor = await window.showTextDocument(source);
    editor.selection = new Selection(finding!.range.start, finding!.range.start);
    await commands.executeCommand('carag.explainFinding');
    const page = await eventually('the page', window.tabGroups.onDidChangeTabs, tabOfPage);
    await window.tabGroups.close(page);
  });

  test('go away when the text is corrected, and come back with the mistake', async () => {
    await findingsOf(source.uri, unknown, 1);
    await replace(source, 'A1.18', 'A1.8');
    await findingsOf(source.uri, unknown, 0);
    await replace(source, '[[A1.8]]', '[[A1.19]]');
    await findingsOf(source.uri, unknown, 1);
  });

  test('in one document change while another is edited', async () => {
    await findingsOf(source.uri, unknown, 1);
    await replace(target, 'id: A1.9', 'id: A1.10');
    const [finding] = await findingsOf(source.uri, unknown, 2);
    assert.ok(finding);
    await replace(target, 'id: A1.10', 'id: A1.9');
    await findingsOf(source.uri, unknown, 1);
  });

  test('are there for documents that are not open', async () => {
    const closed = uriOf('broken/information.carag.yaml');
    assert.ok(workspace.textDocuments.every(({ uri }) => uri.toString() !== closed.toString()));
    await findingsOf(closed, unknown, 1);
  });

  test('follow a document that changes on disk', async () => {
    const closed = uriOf('broken/information.carag.yaml');
    const mistaken = await workspace.fs.readFile(closed);
    const corrected = new TextDecoder().decode(mistaken).replace('A1.17', 'A1.8');
    await workspace.fs.writeFile(closed, new TextEncoder().encode(corrected));
    await findingsOf(closed, unknown, 0);
    await workspace.fs.writeFile(closed, mistaken);
    await findingsOf(closed, unknown, 1);
  });

  test('have a quick fix that mends them', async () => {
    const [finding] = await findingsOf(source.uri, unknown, 1);
    const actions = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      source.uri,
      finding!.range,
      CodeActionKind.QuickFix.value,
      10,
    );
    const fix = actions.find(({ edit, title }) => edit && /A1\.8/.test(title));
    assert.ok(fix, `The quick fixes are: ${actions.map(({ title }) => title).join(', ') || 'none'}.`);
    assert.ok(await workspace.applyEdit(fix.edit!));
    assert.ok(source.getText().includes('[[A1.8]]'));
    await findingsOf(source.uri, unknown, 0);
  });

  test('are none in the samples', async () => {
    await open('domain-two/assessment.carag.yaml');
    await findingsOf(source.uri, unknown, 1);
    const inSamples = languages
      .getDiagnostics()
      .filter(([uri]) => /^(domain-two|fji-criteria|youth-standards)\//.test(workspace.asRelativePath(uri)))
      .flatMap(([uri, list]) =>
        list.map((finding) => `${workspace.asRelativePath(uri)}: ${finding.message}`),
      );
    assert.deepEqual(inSamples, []);
  });

  test('are there again after a restart', async () => {
    await commands.executeCommand('carag.restart');
    assert.equal(extension().exports.state(), 'ready');
    await findingsOf(source.uri, unknown, 1);
  });
});
