import { expect, test } from 'vitest';
import type { RegistrationParams, TextEdit } from 'vscode-languageserver';
import { ONE, SMALL } from './documents.ts';
import { ABLE, Editor } from './editor.ts';

const options = { tabSize: 4, insertSpaces: true };
const UNTIDY = ONE.replace('title: Assessment', 'title:   Assessment').replace(
  'text: Is it whole?',
  'text: yes  ',
);

test('a document is laid out, wherever its characters stand', async () => {
  const editor = await Editor.start(SMALL);
  editor.open('one.carag.yaml', `\ufeff${UNTIDY}`);
  const textDocument = { uri: editor.uri('one.carag.yaml') };
  const edits = await editor.ask<TextEdit[]>('textDocument/formatting', { textDocument, options });
  expect(edits).toEqual([
    { range: { start: { line: 2, character: 6 }, end: { line: 2, character: 9 } }, newText: ' ' },
    { range: { start: { line: 14, character: 14 }, end: { line: 14, character: 17 } }, newText: '"yes"' },
    expect.objectContaining({ newText: expect.stringMatching(/^\n +$/) }),
  ]);
  const range = { start: { line: 0, character: 0 }, end: { line: 4, character: 0 } };
  expect(await editor.ask('textDocument/rangeFormatting', { textDocument, range, options })).toEqual([
    edits[0],
  ]);
});

test('a document that cannot be read, or is not ours, is left alone', async () => {
  const editor = await Editor.start(SMALL);
  editor.open('one.carag.yaml', `${UNTIDY}statement: [Draft] so\n`);
  editor.open('other.yaml', 'a:   b\n');
  const ask = (path: string) =>
    editor.ask('textDocument/formatting', { textDocument: { uri: editor.uri(path) }, options });
  expect(await ask('one.carag.yaml')).toEqual([]);
  expect(await ask('other.yaml')).toBeNull();
});

test('an editor that lets us choose is told to ask for our documents alone', async () => {
  const capabilities = {
    ...ABLE,
    textDocument: {
      ...ABLE.textDocument,
      formatting: { dynamicRegistration: true },
      rangeFormatting: { dynamicRegistration: true },
    },
  };
  const editor = await Editor.start(SMALL, { capabilities });
  expect(editor.result.capabilities.documentFormattingProvider).toBe(false);
  const { registrations } = await editor.next<RegistrationParams>('client/registerCapability', (params) =>
    params.registrations.some(({ method }) => method === 'textDocument/formatting'),
  );
  expect(registrations[0]!.registerOptions).toMatchObject({
    documentSelector: [{ language: 'yaml' }, { language: 'markdown' }],
  });
});

test('a line that was begun is moved to where it belongs', async () => {
  const editor = await Editor.start(SMALL);
  editor.open('one.carag.yaml', ONE.replace('        answer: yes-no\n', '        answer:\n\n'));
  const line = ONE.split('\n').findIndex((each) => each.includes('answer: yes-no')) + 1;
  expect(
    await editor.at<TextEdit[]>('textDocument/onTypeFormatting', 'one.carag.yaml', line, 0, {
      ch: '\n',
      options,
    }),
  ).toEqual([
    { range: { start: { line, character: 0 }, end: { line, character: 0 } }, newText: ' '.repeat(10) },
  ]);
});
