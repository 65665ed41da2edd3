import { expect, test } from 'vitest';
import type { TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { Editor } from './editor.ts';

const MANIFEST = `carag: question-set
format: 1
title: A set
version: "1.0"
languages: [en]
ids: lettered
sections: [one.carag.yaml]
answers:
  yes-no: { one-of: { "yes": "Yes", "no": "No" }, sufficient: ["yes"] }
`;
const ONE = `carag: section
id: start
title: Start
key-questions:
  - id: A1
    text: Is it clear?
    questions:
      - id: A1.1
        kind: judgement
        text: Is it in time?
        answer: yes-no
  - id: A2
    text: Is it fair?
    questions:
      - id: A2.1
        kind: judgement
        text: Is it said why?
        answer: yes-no
`;

type Answer = { edit: WorkspaceEdit; uri: string; position: { line: number } } & { refusal: string };

async function started(one = ONE): Promise<Editor> {
  const editor = await Editor.start({ 'carag.yaml': MANIFEST, 'one.carag.yaml': one });
  editor.open('one.carag.yaml', one);
  return editor;
}

const place = (editor: Editor, line: number) => ({
  textDocument: { uri: editor.uri('one.carag.yaml') },
  position: { line, character: 0 },
});

const written = ({ edit }: Answer) =>
  edit.documentChanges!.flatMap((each) => {
    const { edits = [] } = each as Partial<TextDocumentEdit>;
    return (edits as TextEdit[]).map(({ newText }) => newText);
  });

test('a question is added below the key question of the cursor, with the next free id', async () => {
  const editor = await started();
  const asked = { ...place(editor, 8), kind: 'judgement', words: 'Is it complete?' };
  const answer = await editor.ask<Answer>('carag/newQuestion', asked);
  expect(written(answer).join('')).toContain('- id: A1.2\n        kind: judgement\n');
  expect(await editor.ask('carag/nextId', place(editor, 13))).toEqual({ id: 'A2.2' });
});

test('a summary comes with its explanation, in the words of the key question, and once', async () => {
  const editor = await started();
  const [text] = written(await editor.ask<Answer>('carag/newSummary', place(editor, 8)));
  expect(text).toContain(
    '- id: A1S\n        kind: summary\n        text: Is it clear?\n        answer: yes-no\n',
  );
  expect(text).toContain('- id: A1Sa\n        kind: explanation\n');
  expect(text).toContain('explains: A1S\n');
  const summed = ONE.replace('A1.1', 'A1S').replace('kind: judgement', 'kind: summary');
  const other = await started(summed);
  expect(await other.ask('carag/newSummary', place(other, 8))).toEqual({
    refusal: 'A1 has a summary already.',
  });
});

test('a section is written beside the manifest, which lists it', async () => {
  const editor = await started();
  const asked = { near: editor.uri('one.carag.yaml'), title: 'Planning', format: 'markdown' };
  const answer = await editor.ask<Answer>('carag/newSection', asked);
  expect(answer.uri).toBe(editor.uri('planning.carag.md'));
  expect(written(answer)).toEqual([expect.stringContaining('# P1 '), ', planning.carag.md']);
  const again = { ...asked, title: 'Start', format: 'yaml' };
  expect(await editor.ask('carag/newSection', again)).toEqual({
    refusal: 'There is a section “start” in this set already.',
  });
});

test('a set is written into an empty folder, and into one within where there is a set already', async () => {
  const editor = await started();
  const asked = { title: 'Domain three', ids: 'numbered', format: 'yaml' };
  const beside = await editor.ask<Answer>('carag/newSet', { ...asked, folder: editor.uri('') });
  expect(beside.uri).toBe(editor.uri('domain-three/assessment.carag.yaml'));
  const within = await editor.ask<Answer>('carag/newSet', { ...asked, folder: editor.uri('new') });
  expect(within.uri).toBe(editor.uri('new/assessment.carag.yaml'));
  expect(written(within).join('')).toContain('title: Domain three\n');
});

test('what belongs to no set, or is no section, is told so', async () => {
  const editor = await started();
  const manifest = { textDocument: { uri: editor.uri('carag.yaml') }, position: { line: 0, character: 0 } };
  expect(await editor.ask('carag/nextId', manifest)).toEqual({
    refusal: '“carag.yaml” is not a section: questions stand in one.',
  });
  const section = { near: 'file:///nowhere/one.carag.yaml', title: 'Planning', format: 'yaml' };
  expect(await editor.ask('carag/newSection', section)).toMatchObject({
    refusal: expect.stringContaining('belongs to no question set'),
  });
});
