/** An editor that can do the least is served all the same: in plain text, whole words, places and plain edits, unasked. */
import { expect, test } from 'vitest';
import type {
  CodeAction,
  CompletionList,
  Hover,
  Location,
  MarkupContent,
  PublishDiagnosticsParams,
  SymbolInformation,
  WorkspaceEdit,
} from 'vscode-languageserver';
import { ONE, SMALL } from './documents.ts';
import { Editor, endOf, PLAIN, rangeOf } from './editor.ts';

const PUBLISHED = 'textDocument/publishDiagnostics';
const WRONG = ONE.replace('answer: yes-no', 'answer: yes-noo');

/** An editor that names its folder in the way of long ago, and can do nothing more. */
async function started(one = ONE): Promise<Editor> {
  const editor = await Editor.start({ ...SMALL, 'one.carag.yaml': one }, { capabilities: PLAIN });
  editor.open('one.carag.yaml', one);
  return editor;
}

const at = (words: string): [number, number] => {
  const { line, character } = endOf(ONE, words);
  return [line, character];
};

test('is told what is found unasked, also in what it has not opened', async () => {
  const editor = await Editor.start({ ...SMALL, 'one.carag.yaml': WRONG }, { capabilities: PLAIN });
  const { uri, diagnostics } = await editor.next<PublishDiagnosticsParams>(PUBLISHED);
  expect(uri).toBe(editor.uri('one.carag.yaml'));
  expect(diagnostics.map(({ code }) => code)).toEqual(['answer/list-unknown']);
  expect(diagnostics[0]).not.toHaveProperty('relatedInformation');
  expect(diagnostics[0]).not.toHaveProperty('codeDescription');
});

test('is asked for nothing: no registration, no progress, no refreshing', async () => {
  const editor = await started();
  await editor.at<Hover>('textDocument/hover', 'one.carag.yaml', ...at('[[P1'));
  const asked = editor.messages.filter(({ method }) => !method.endsWith('publishDiagnostics'));
  expect(asked).toEqual([]);
});

test('reads a hover without a sign of Markdown', async () => {
  const editor = await started();
  const { contents } = await editor.at<Hover>('textDocument/hover', 'one.carag.yaml', ...at('[[P1'));
  const { kind, value } = contents as MarkupContent;
  expect(kind).toBe('plaintext');
  expect(value).toContain('yes Yes (sufficient)');
  expect(value).not.toMatch(/\*\*|`|\]\(/);
});

test('is offered whole words, and no places to fill in', async () => {
  const editor = await started(`${ONE}      - `);
  const { line, character } = endOf(`${ONE}      - `, 'Weigh both.\n      - ');
  const { items } = await editor.at<CompletionList>(
    'textDocument/completion',
    'one.carag.yaml',
    line,
    character,
  );
  expect(items.length).toBeGreaterThan(0);
  for (const { insertTextFormat, textEdit } of items) {
    expect(insertTextFormat ?? 1).toBe(1);
    expect(JSON.stringify(textEdit)).not.toMatch(/\$\{|\$\d/);
  }
});

test('is given symbols as a list, and definitions as places', async () => {
  const editor = await started();
  const document = { textDocument: { uri: editor.uri('one.carag.yaml') } };
  const symbols = await editor.ask<SymbolInformation[]>('textDocument/documentSymbol', document);
  expect(symbols.find(({ name }) => name.includes('A1.2'))).toMatchObject({
    location: { uri: document.textDocument.uri },
  });
  const [place] = await editor.at<Location[]>('textDocument/definition', 'one.carag.yaml', ...at('[[A1'));
  expect(place).toEqual({ uri: editor.uri('one.carag.yaml'), range: rangeOf(ONE, 'A1.1') });
});

test('is given edits by document alone', async () => {
  const editor = await started(WRONG);
  const range = rangeOf(WRONG, 'yes-noo');
  const asked = { textDocument: { uri: editor.uri('one.carag.yaml') }, range, context: { diagnostics: [] } };
  const actions = await editor.ask<CodeAction[]>('textDocument/codeAction', asked);
  const fix = actions.find(({ edit }) => JSON.stringify(edit).includes('"yes-no"'));
  expect(fix?.edit).toEqual({ changes: { [editor.uri('one.carag.yaml')]: [{ range, newText: 'yes-no' }] } });
  const renamed = await editor.at<WorkspaceEdit>('textDocument/rename', 'one.carag.yaml', ...at('id: A1.'), {
    newName: 'A1.9',
  });
  expect(renamed).not.toHaveProperty('documentChanges');
  expect(
    Object.keys(renamed.changes ?? {})
      .map((uri) => editor.path(uri))
      .sort(),
  ).toEqual(['one.carag.yaml', 'two.carag.md']);
});

test('is served without a folder too: the set around what it opens is read', async () => {
  const editor = await Editor.start(SMALL, { capabilities: PLAIN, folders: [] });
  editor.open('one.carag.yaml', ONE.replace('[[P1.1]]', '[[P1.9]]'));
  const isWhole = ({ diagnostics }: PublishDiagnosticsParams) =>
    diagnostics.some(({ code }) => code === 'ref/unknown');
  await editor.next<PublishDiagnosticsParams>(PUBLISHED, isWhole);
});
