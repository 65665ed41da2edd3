import { expect, test } from 'vitest';
import type { ClientCapabilities, Range, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver';
import { MANIFEST, ONE, SMALL, TWO } from './documents.ts';
import { ABLE, Editor, endOf, PLAIN, rangeOf } from './editor.ts';

const EVERYTHING: ClientCapabilities = {
  ...ABLE,
  workspace: {
    ...ABLE.workspace,
    workspaceEdit: {
      documentChanges: true,
      resourceOperations: ['create', 'rename', 'delete'],
      changeAnnotationSupport: { groupsOnLabel: true },
    },
  },
  textDocument: { ...ABLE.textDocument, rename: { prepareSupport: true } },
};

const at = (path: string, text: string, words: string): [string, number, number] => {
  const { line, character } = endOf(text, words);
  return [path, line, character];
};

/** The edits of a document, as “words > words”. */
function editsOf({ documentChanges }: WorkspaceEdit, uri: string, text: string): string[] {
  const found = (documentChanges as TextDocumentEdit[]).find((each) => each.textDocument.uri === uri);
  return (found?.edits ?? []).map((edit) => {
    const { range, newText } = edit as { range: Range; newText: string };
    const line = text.split('\n')[range.start.line]!;
    return `${range.start.line} ${line.slice(range.start.character, range.end.character)} > ${newText}`;
  });
}

test('what can be renamed is offered with its words', async () => {
  const editor = await Editor.start(SMALL, { capabilities: EVERYTHING });
  expect(editor.result.capabilities.renameProvider).toEqual({ prepareProvider: true });
  expect(await editor.at('textDocument/prepareRename', ...at('two.carag.md', TWO, '[[A1‸.1]]'))).toEqual({
    range: rangeOf(TWO, 'A1.1'),
    placeholder: 'A1.1',
  });
  await expect(
    editor.at('textDocument/prepareRename', ...at('one.carag.yaml', ONE, 'Is it cl‸ear')),
  ).rejects.toThrow('Nothing that has a name stands here');
});

test('an id is renamed in all documents, at their versions, each edit with what it is for', async () => {
  const two = TWO.replace('Look at', 'Look at `A1.1` in');
  const editor = await Editor.start({ ...SMALL, 'two.carag.md': two }, { capabilities: EVERYTHING });
  editor.open('one.carag.yaml', ONE);
  const edit = await editor.at<WorkspaceEdit>(
    'textDocument/rename',
    ...at('one.carag.yaml', ONE, 'id: A1‸.1'),
    { newName: 'A1.4' },
  );
  expect(editsOf(edit, editor.uri('one.carag.yaml'), ONE)).toEqual(['7 A1.1 > A1.4', '16 A1.1 > A1.4']);
  expect(editsOf(edit, editor.uri('two.carag.md'), two)).toEqual(['15 A1.1 > A1.4', '15 A1.1 > A1.4']);
  const versions = (edit.documentChanges as TextDocumentEdit[]).map(
    ({ textDocument }) => textDocument.version,
  );
  expect(versions).toEqual([1, null]);
  expect(edit.changeAnnotations).toMatchObject({
    mentions: { needsConfirmation: false },
    words: { needsConfirmation: true },
  });
});

test('a name that something has is refused, with the reason', async () => {
  const editor = await Editor.start(SMALL, { capabilities: EVERYTHING });
  await expect(
    editor.at('textDocument/rename', ...at('one.carag.yaml', ONE, 'id: A1‸.1'), { newName: 'A1.2' }),
  ).rejects.toThrow('A1.2 is the id of another question of this set already.');
});

test('a client that can do the least gets what is certain', async () => {
  const two = TWO.replace('Look at', 'Look at `A1.1` in');
  const editor = await Editor.start({ ...SMALL, 'two.carag.md': two }, { capabilities: PLAIN });
  expect(editor.result.capabilities.renameProvider).toBe(true);
  const edit = await editor.at<WorkspaceEdit>(
    'textDocument/rename',
    ...at('one.carag.yaml', ONE, 'id: A1‸.1'),
    { newName: 'A1.4' },
  );
  expect(Object.keys(edit)).toEqual(['changes']);
  expect(edit.changes?.[editor.uri('two.carag.md')]).toEqual([
    { range: { start: endOf(two, '[[‸A1.1'), end: endOf(two, '[[A1.1') }, newText: 'A1.4' },
  ]);
});

test('an answer list and its codes', async () => {
  const editor = await Editor.start(SMALL, { capabilities: EVERYTHING });
  const edit = await editor.at<WorkspaceEdit>(
    'textDocument/rename',
    ...at('carag.yaml', MANIFEST, 'sufficient: ["y‸es"]'),
    { newName: 'fully' },
  );
  expect(editsOf(edit, editor.uri('carag.yaml'), MANIFEST)).toEqual(['9 yes > fully', '10 yes > fully']);
});

test('the headings of files of answers, which results name, go with it', async () => {
  const answers = 'case,A1.1,note: é A1.1\n1,yes,x\n';
  const editor = await Editor.start(
    {
      ...SMALL,
      'results.carag.yaml': 'carag: results\nof: .\ncases: [{ file: answers.csv, of: . }]\n',
      'answers.csv': answers,
    },
    { capabilities: EVERYTHING },
  );
  const edit = await editor.at<WorkspaceEdit>(
    'textDocument/rename',
    ...at('one.carag.yaml', ONE, 'id: A1‸.1'),
    { newName: 'A1.4' },
  );
  expect(editsOf(edit, editor.uri('answers.csv'), answers)).toEqual(['0 A1.1 > A1.4']);
});

test('a document is renamed where it is named, with every path to it', async () => {
  const capabilities = { ...EVERYTHING, workspace: { ...EVERYTHING.workspace, applyEdit: true } };
  const editor = await Editor.start(SMALL, { capabilities });
  const edit = await editor.at<WorkspaceEdit>(
    'textDocument/rename',
    ...at('carag.yaml', MANIFEST, '[one‸.carag.yaml'),
    { newName: 'first.carag.yaml' },
  );
  expect(editsOf(edit, editor.uri('carag.yaml'), MANIFEST)).toEqual(['6 one.carag.yaml > first.carag.yaml']);
  expect(edit.documentChanges?.at(-1)).toMatchObject({
    kind: 'rename',
    oldUri: editor.uri('one.carag.yaml'),
    newUri: editor.uri('first.carag.yaml'),
  });
  // VS Code asks who follows the file while it makes this very edit.
  const files = [{ oldUri: editor.uri('one.carag.yaml'), newUri: editor.uri('first.carag.yaml') }];
  expect(await editor.ask('workspace/willRenameFiles', { files })).toBeNull();
  await expect(
    editor.at('textDocument/rename', ...at('carag.yaml', MANIFEST, '[one‸.carag.yaml'), {
      newName: 'two.md',
    }),
  ).rejects.toThrow('keeps its format');
});
