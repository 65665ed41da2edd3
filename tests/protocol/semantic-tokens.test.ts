import { expect, test } from 'vitest';
import type { SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver';
import { ONE, SMALL, TWO } from './documents.ts';
import { ABLE, Editor, endOf } from './editor.ts';

const REFRESHING = { ...ABLE, workspace: { ...ABLE.workspace, semanticTokens: { refreshSupport: true } } };

async function started(capabilities = ABLE): Promise<Editor> {
  const editor = await Editor.start(SMALL, { capabilities });
  editor.open('one.carag.yaml', ONE);
  return editor;
}

const named = (editor: Editor) => ({ textDocument: { uri: editor.uri('one.carag.yaml') } });

/** The words of a text that tokens stand at, with their types. */
function words(editor: Editor, text: string, data: readonly number[]): string[] {
  const { legend } = editor.result.capabilities.semanticTokensProvider!;
  const lines = text.split('\n');
  const found: string[] = [];
  let [line, character] = [0, 0];
  for (let at = 0; at < data.length; at += 5) {
    const [down, along, length, type] = data.slice(at) as [number, number, number, number];
    character = down > 0 ? along : character + along;
    line += down;
    found.push(`${lines[line]!.slice(character, character + length)} ${legend.tokenTypes[type]}`);
  }
  return found;
}

/** What a client then holds. */
function applied(data: readonly number[], { edits }: SemanticTokensDelta): number[] {
  const held = [...data];
  for (const { start, deleteCount, data: by = [] } of edits.toReversed())
    held.splice(start, deleteCount, ...by);
  return held;
}

test('all of a document, then what an edit has changed, which comes to the same as all anew', async () => {
  const editor = await started();
  const first = await editor.ask<SemanticTokens>('textDocument/semanticTokens/full', named(editor));
  expect(words(editor, ONE, first.data)).toContain('A1.1 class');
  const edited = ONE.replace('        answer: yes-no\n', '        answer: text\n');
  editor.change('one.carag.yaml', { text: edited });
  const delta = await editor.ask<SemanticTokensDelta>('textDocument/semanticTokens/full/delta', {
    ...named(editor),
    previousResultId: first.resultId,
  });
  expect(delta.edits.flatMap(({ data }) => data ?? []).length).toBeLessThan(first.data.length);
  const held = applied(first.data, delta);
  expect(words(editor, edited, held)).toContain('text type');
  const anew = await editor.ask<SemanticTokens>('textDocument/semanticTokens/full', named(editor));
  expect(held).toEqual(anew.data);
});

test('a client that holds something else is sent all', async () => {
  const editor = await started();
  const found = await editor.ask<SemanticTokens>('textDocument/semanticTokens/full/delta', {
    ...named(editor),
    previousResultId: 'of another server',
  });
  expect(words(editor, ONE, found.data)).toContain('A1.1 class');
});

test('some lines', async () => {
  const editor = await started();
  const { data } = await editor.ask<SemanticTokens>('textDocument/semanticTokens/range', {
    ...named(editor),
    range: { start: endOf(ONE, '‸      - id: A1.2'), end: endOf(ONE, 'id: A1.2') },
  });
  expect(words(editor, ONE, data)).toEqual(['A1.2 class']);
});

test('characters are counted as the client counts them', async () => {
  const eight = { ...ABLE, general: { positionEncodings: ['utf-8'] } };
  const editor = await Editor.start(SMALL, { capabilities: eight });
  const two = TWO.replace('Look at [[A1.1]].', 'Llŷn: [[A1.1]].');
  editor.open('two.carag.md', two);
  const line = endOf(two, 'Llŷn').line;
  const { data } = await editor.ask<SemanticTokens>('textDocument/semanticTokens/range', {
    textDocument: { uri: editor.uri('two.carag.md') },
    range: { start: { line, character: 0 }, end: { line: line + 1, character: 0 } },
  });
  // “ŷ” takes two bytes.
  expect(data.slice(0, 3)).toEqual([line, 'Llŷn: [['.length + 1, 'A1.1'.length]);
});

test('the client is asked to colour anew once a document that is named elsewhere has come or gone', async () => {
  const editor = await started(REFRESHING);
  await editor.ask('textDocument/semanticTokens/full', named(editor));
  editor.open('two.carag.md', TWO.replace('## P1.1 Does', '## P1.2 Does'));
  await editor.next('workspace/semanticTokens/refresh');
  const { data } = await editor.ask<SemanticTokens>('textDocument/semanticTokens/full', named(editor));
  expect(words(editor, ONE, data)).not.toContain('P1.1 class');
});
