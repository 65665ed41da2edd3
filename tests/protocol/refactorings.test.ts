import { expect, test } from 'vitest';
import type { CodeAction, TextDocumentEdit } from 'vscode-languageserver';
import { MANIFEST, ONE, SMALL, TWO } from './documents.ts';
import { ABLE, Editor, endOf, PLAIN } from './editor.ts';

function actionsAt(editor: Editor, path: string, text: string, words: string, only?: string[]) {
  const at = endOf(text, words);
  return editor.ask<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri: editor.uri(path) },
    range: { start: at, end: at },
    context: { diagnostics: [], ...(only ? { only } : {}) },
  });
}

test('refactorings are offered by kind, and worked out when one is chosen', async () => {
  const editor = await Editor.start(SMALL, { capabilities: ABLE });
  editor.open('one.carag.yaml', ONE);
  const actions = await actionsAt(editor, 'one.carag.yaml', ONE, 'id: A1‸.2', ['refactor.move']);
  expect(actions.map(({ title, kind, edit }) => [title, kind, edit])).toEqual([
    ['Move A1.2 up', 'refactor.move', undefined],
    ['Move A1.2 down', 'refactor.move', undefined],
  ]);
  const { edit } = await editor.ask<CodeAction>('codeAction/resolve', actions[0]!);
  expect((edit!.documentChanges as TextDocumentEdit[]).map(({ textDocument }) => textDocument)).toEqual([
    { uri: editor.uri('one.carag.yaml'), version: 1 },
  ]);
});

test('why one cannot be done is told', async () => {
  const editor = await Editor.start(SMALL, { capabilities: ABLE });
  const actions = await actionsAt(editor, 'one.carag.yaml', ONE, 'id: A1‸.1', ['refactor']);
  const retire = actions.find(({ title }) => title === 'Retire A1.1');
  await expect(editor.ask('codeAction/resolve', retire!)).rejects.toThrow(
    'A1.1 is still referred to elsewhere',
  );
});

test('a client that asks only once is given the edits of those that can be done', async () => {
  const editor = await Editor.start(SMALL, { capabilities: PLAIN });
  const actions = await actionsAt(editor, 'one.carag.yaml', ONE, 'id: A1‸.1', ['refactor']);
  expect(actions.every(({ edit, command }) => edit ?? command)).toBe(true);
  expect(actions.map(({ title }) => title)).not.toContain('Retire A1.1');
});

test('all that a rule finds in the set is mended at once', async () => {
  const [one, two] = [
    ONE.replace('Is it in time?', 'Is it in  time?'),
    TWO.replace('Does it follow?', 'Does it  follow?'),
  ];
  const editor = await Editor.start(
    { ...SMALL, 'one.carag.yaml': one, 'two.carag.md': two },
    { capabilities: ABLE },
  );
  editor.open('one.carag.yaml', one);
  await editor.pullWorkspace();
  const actions = await actionsAt(editor, 'one.carag.yaml', one, 'in ‸ time', ['quickfix']);
  const all = actions.find(({ title }) => /^Fix all of \S+ in the set$/.test(title));
  expect(all?.title).toBe('Fix all of text/spacing in the set');
  const { edit } = await editor.ask<CodeAction>('codeAction/resolve', all!);
  const uris = (edit!.documentChanges as TextDocumentEdit[]).map(({ textDocument }) => textDocument.uri);
  expect(uris.sort()).toEqual([editor.uri('one.carag.yaml'), editor.uri('two.carag.md')]);
});

test('a file that is renamed is followed, and one that is gone is told of', async () => {
  const editor = await Editor.start(SMALL, { capabilities: ABLE });
  const edit = await editor.ask<{ documentChanges: TextDocumentEdit[] }>('workspace/willRenameFiles', {
    files: [{ oldUri: editor.uri('one.carag.yaml'), newUri: editor.uri('parts/first.carag.yaml') }],
  });
  expect(edit.documentChanges).toEqual([
    {
      textDocument: { uri: editor.uri('carag.yaml'), version: null },
      edits: [
        {
          range: { start: endOf(MANIFEST, '[‸one'), end: endOf(MANIFEST, 'one.carag.yaml') },
          newText: 'parts/first.carag.yaml',
        },
      ],
    },
  ]);
  editor.notify('workspace/didDeleteFiles', { files: [{ uri: editor.uri('two.carag.md') }] });
  const { message } = await editor.next<{ message: string }>('window/showMessage');
  expect(message).toBe('“carag.yaml” still names “two.carag.md”, which is gone: take it out there, or undo.');
});
