import * as assert from 'node:assert/strict';
import { suite, suiteSetup, teardown, test } from 'mocha';
import {
  type CompletionItem,
  type CompletionList,
  commands,
  type DocumentHighlight,
  type DocumentSymbol,
  type FoldingRange,
  type Hover,
  type Location,
  type LocationLink,
  MarkdownString,
  type SymbolInformation,
  type TextDocument,
  type Uri,
  workspace,
} from 'vscode';
import { findingsOf, open, placeOf, replace, undoAll } from '../support.ts';

suite('reading and writing', () => {
  let source: TextDocument;

  suiteSetup(async () => {
    await open('broken/assessment.carag.yaml');
    source = await open('broken/planning.carag.md');
    await findingsOf(source.uri, 'ref/unknown', 1);
  });

  teardown(() => undoAll(source));

  test('an id in prose is explained on hover', async () => {
    const hovers = await ask<Hover[]>('vscode.executeHoverProvider', '[[A1|.9]]');
    assert.match(textOf(hovers), /Is there enough to go on\?/);
  });

  test('ids are offered after [[', async () => {
    await replace(source, '[[A1.9]]', '[[');
    const { items } = await ask<CompletionList>('vscode.executeCompletionItemProvider', 'Look again at [[|');
    const labels = items.map(labelOf);
    for (const id of ['A1.8', 'A1.9', 'P1.1'])
      assert.ok(
        labels.some((label) => label.startsWith(id)),
        id,
      );
  });

  test('kinds are offered after kind:', async () => {
    await replace(source, 'kind: judgement', 'kind: ');
    const { items } = await ask<CompletionList>('vscode.executeCompletionItemProvider', 'kind: |');
    const labels = items.map(labelOf);
    for (const kind of ['judgement', 'information', 'summary']) assert.ok(labels.includes(kind), kind);
  });

  test('a reference leads to the question, in another document', async () => {
    const found = await ask<(Location | LocationLink)[]>('vscode.executeDefinitionProvider', '[[A1|.9]]');
    assert.deepEqual(found.map(placeNamed), ['broken/assessment.carag.yaml: A1.9']);
  });

  test('a question knows who refers to it', async () => {
    const found = await ask<Location[]>('vscode.executeReferenceProvider', '[[A1|.9]]');
    const documents = found.map(({ uri }) => workspace.asRelativePath(uri));
    assert.ok(documents.includes('broken/planning.carag.md'));
  });

  test('every mention of a question in the document lights up with it', async () => {
    const found = await ask<DocumentHighlight[]>('vscode.executeDocumentHighlights', '[[A1|.9]]');
    assert.ok(found.length > 0);
  });

  test('the outline has key questions with their questions', async () => {
    const symbols = await commands.executeCommand<DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      source.uri,
    );
    const names = flatten(symbols).map(({ name }) => name);
    for (const id of ['P1', 'P1.1', 'P1.2'])
      assert.ok(
        names.some((name) => name.startsWith(id)),
        id,
      );
  });

  test('questions of the workspace are found by id', async () => {
    const found = await commands.executeCommand<SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      'A1.9',
    );
    assert.ok(found.some(({ name }) => name.includes('A1.9')));
  });

  test('questions fold', async () => {
    const found = await commands.executeCommand<FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      source.uri,
    );
    const { line } = placeOf(source, '## P1.1');
    assert.ok(found.some(({ start }) => start === line));
  });

  function ask<T>(command: string, marked: string): Thenable<T> {
    return commands.executeCommand<T>(command, source.uri, placeOf(source, marked));
  }
});

function textOf(hovers: Hover[]): string {
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (content instanceof MarkdownString ? content.value : String(content)))
    .join('\n');
}

function labelOf({ label }: CompletionItem): string {
  return typeof label === 'string' ? label : label.label;
}

function flatten(symbols: DocumentSymbol[]): DocumentSymbol[] {
  return symbols.flatMap((symbol) => [symbol, ...flatten(symbol.children)]);
}

function placeNamed(found: Location | LocationLink): string {
  const uri: Uri = 'targetUri' in found ? found.targetUri : found.uri;
  const range = 'targetUri' in found ? (found.targetSelectionRange ?? found.targetRange) : found.range;
  const document = workspace.textDocuments.find((open) => open.uri.toString() === uri.toString());
  const word = document?.lineAt(range.start.line).text.match(/A1\.9/)?.[0];
  return `${workspace.asRelativePath(uri)}: ${word}`;
}
