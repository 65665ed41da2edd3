import { describe, expect, test } from 'vitest';
import type { ApplyWorkspaceEditParams, CodeAction, TextDocumentEdit } from 'vscode-languageserver';
import { ABLE, Editor, PLAIN, rangeOf } from './editor.ts';

const MANIFEST = `carag: question-set
format: 1
title: A set
version: "1.0"
languages: [en]
ids: lettered
sections: [one.carag.yaml]
`;
const ONE = `carag: section
id: one
title: One

key-questions:
  - id: A1
    text: Is it clear?
    questions:
      - id: A1.1
        kind: note
        text: Read the file.
        guidance: |
          All of it.
`;
const ONE_AS_MARKDOWN = `---
carag: section
id: one
title: One
---

# A1 Is it clear?

## A1.1 Read the file.

\`\`\`carag
kind: note
\`\`\`

All of it.
`;

async function started(one = ONE, capabilities = ABLE): Promise<Editor> {
  const documents = { 'carag.yaml': MANIFEST, 'one.carag.yaml': one };
  const editor = await Editor.start(documents, { capabilities });
  editor.open('one.carag.yaml', one);
  editor.answers['workspace/applyEdit'] = { applied: true };
  return editor;
}

const convert = (editor: Editor, path = 'one.carag.yaml') =>
  editor.ask('workspace/executeCommand', {
    command: 'carag.convertSection',
    arguments: [editor.uri(path)],
  });

/** What is offered at some words, but for what would move or split a question. */
async function actions(editor: Editor, words: string, only?: string[]): Promise<CodeAction[]> {
  const offered = await editor.ask<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri: editor.uri('one.carag.yaml') },
    range: rangeOf(ONE, words),
    context: { diagnostics: [], ...(only ? { only } : {}) },
  });
  return offered.filter(({ command }) => command !== undefined);
}

test('a section gets its new name, then its new text, and the manifest names it', async () => {
  const editor = await started();
  await convert(editor);
  const { edit, metadata } = await editor.next<ApplyWorkspaceEditParams>('workspace/applyEdit');
  expect(metadata).toEqual({ isRefactoring: true });
  const newUri = editor.uri('one.carag.md');
  expect(edit.documentChanges).toEqual([
    {
      kind: 'rename',
      oldUri: editor.uri('one.carag.yaml'),
      newUri,
      options: { overwrite: false },
    },
    {
      textDocument: { uri: newUri, version: null },
      edits: [
        {
          range: { start: { line: 0, character: 0 }, end: { line: 13, character: 0 } },
          newText: ONE_AS_MARKDOWN,
        },
      ],
    },
    {
      textDocument: { uri: editor.uri('carag.yaml'), version: null },
      edits: [{ range: rangeOf(MANIFEST, 'one.carag.yaml'), newText: 'one.carag.md' }],
    },
  ]);
  expect(await editor.next('window/showDocument')).toEqual({ uri: newUri, takeFocus: true });
});

test('a client that asks who follows the file is told once, not twice', async () => {
  const editor = await started();
  const files = [{ oldUri: editor.uri('one.carag.yaml'), newUri: editor.uri('one.carag.md') }];
  const followed: unknown[] = [];
  editor.answers['workspace/applyEdit'] = async () => {
    followed.push(await editor.ask('workspace/willRenameFiles', { files }));
    return { applied: false };
  };
  await convert(editor);
  expect(followed).toEqual([null]);
  expect(await editor.ask('workspace/willRenameFiles', { files })).toMatchObject({
    documentChanges: [{ edits: [{ newText: 'one.carag.md' }] }],
  });
});

test('what is open and edited counts, not what is on the disk', async () => {
  const editor = await started();
  editor.change('one.carag.yaml', { range: rangeOf(ONE, 'Read the file.'), text: 'Read it all.' });
  await convert(editor);
  const { edit } = await editor.next<ApplyWorkspaceEditParams>('workspace/applyEdit');
  const [, text] = edit.documentChanges as TextDocumentEdit[];
  expect(text!.edits).toMatchObject([{ newText: ONE_AS_MARKDOWN.replace('the file', 'it all') }]);
});

test('what cannot be converted is told, and leads there', async () => {
  const editor = await started(ONE.replace('All of it.', '# All of it'));
  editor.answers['window/showMessageRequest'] = { title: 'Go There' };
  await convert(editor);
  expect(await editor.next('window/showMessageRequest')).toMatchObject({
    message:
      'This section cannot be written as Markdown yet. “# All of it” in the guidance of A1.1 would begin a key question in Markdown: begin headings of guidance with ###.',
  });
  const place = { line: 12, character: 10 };
  expect(await editor.next('window/showDocument')).toEqual({
    uri: editor.uri('one.carag.yaml'),
    takeFocus: true,
    selection: { start: place, end: place },
  });
  expect(editor.messages.some(({ method }) => method === 'workspace/applyEdit')).toBe(false);
});

test('an editor that could not do it, and what is no section', async () => {
  const editor = await started();
  editor.answers['workspace/applyEdit'] = { applied: false };
  await convert(editor);
  expect(await editor.next('window/showMessage')).toMatchObject({
    message: '“one.carag.yaml” was not converted: look whether there is a file “one.carag.md” already.',
  });
  await convert(editor, 'carag.yaml');
  expect(await editor.next('window/showMessage')).toMatchObject({
    message: '“carag.yaml” is not a section: only a section can be converted.',
  });
});

describe('the offer', () => {
  const offer = [
    {
      title: 'Convert this section to Markdown',
      kind: 'refactor.rewrite',
      command: {
        title: 'Convert this section to Markdown',
        command: 'carag.convertSection',
        arguments: [expect.stringContaining('one.carag.yaml')],
      },
    },
  ];

  test('stands at the head of a section, and where refactorings are asked for', async () => {
    const editor = await started();
    expect(await actions(editor, 'title: One')).toEqual(offer);
    expect(await actions(editor, 'Read the file.')).toEqual([]);
    expect(await actions(editor, 'Read the file.', ['refactor'])).toEqual(offer);
    expect(await actions(editor, 'title: One', ['quickfix'])).toEqual([]);
  });

  test('is not made to an editor that cannot rename files', async () => {
    const editor = await started(ONE, PLAIN);
    expect(await actions(editor, 'title: One')).toEqual([]);
    expect(editor.result.capabilities.executeCommandProvider).toBeUndefined();
  });
});
