/** Documents that are imported in an editor: what is written, and where in it and in the source something is left open. */
import { expect, test } from 'vitest';
import type { TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { Editor } from './editor.ts';

const PAGE = `<h1>Custody</h1><table><tr><th>Ref</th><th>Question</th><th>Guidance</th></tr>
<tr><td>C 1.1</td><td>Is risk assessed?</td><td>Look.</td></tr>
<tr><td>C 1.2</td><td>How often are people checked?</td><td>See C 1.1.</td></tr></table>`;

interface Answer {
  readonly refusal?: string;
  readonly edit: WorkspaceEdit;
  readonly source: string;
  readonly open: { file: string; range: { start: { line: number } }; words: string; line?: number }[];
  readonly summary: string;
}

const ask = async (name: string, text: string) => {
  const editor = await Editor.start({});
  const content = Buffer.from(text).toString('base64');
  return editor.ask<Answer>('carag/import', { name, content, folder: editor.uri('custody') });
};

test('a document becomes a set, with each open note beside its line of the source', async () => {
  const { edit, source, open, summary } = await ask('custody.html', PAGE);
  const written = new Map(
    edit.documentChanges!.flatMap((each) => {
      const { textDocument, edits = [] } = each as Partial<TextDocumentEdit>;
      return textDocument
        ? [[textDocument.uri.replace(/^.*\//, ''), (edits as TextEdit[])[0]!.newText] as const]
        : [];
    }),
  );
  expect([...written.keys()]).toEqual(['custody.carag.yaml', 'import-report.md', 'carag.yaml']);
  expect(summary).toBe('Brought in 2 questions of “custody.html”, and lost no word. Left to decide: 3.');
  const lines = source.split('\n');
  const questions = open.filter(({ file }) => file === 'custody.carag.yaml');
  expect(questions.map(({ line }) => lines[line!])).toEqual([
    'C 1.1  |  Is risk assessed?  |  Look.',
    'C 1.2  |  How often are people checked?  |  See C 1.1.',
  ]);
  const section = written.get('custody.carag.yaml')!.split('\n');
  for (const { range } of questions) expect(section[range.start.line]).toMatch(/^ +open:/);
});

test('what cannot be read is refused, in a sentence', async () => {
  expect(await ask('custody.docx', 'no document')).toEqual({
    refusal: '“custody.docx” cannot be imported: its name ends in .docx, but that is not what it holds.',
  });
});
