import { describe, expect, test } from 'vitest';
import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  CodeAction,
  CompletionItem,
  CompletionList,
  DocumentHighlight,
  DocumentSymbol,
  FoldingRange,
  Hover,
  Location,
  LocationLink,
  MarkupContent,
  SelectionRange,
  SignatureHelp,
  SymbolInformation,
  TextDocumentEdit,
  WorkspaceSymbol,
} from 'vscode-languageserver';
import { ONE, SMALL, TWO } from './documents.ts';
import { ABLE, Editor, endOf, PLAIN, rangeOf } from './editor.ts';

async function started(capabilities = ABLE, one = ONE): Promise<Editor> {
  const editor = await Editor.start(SMALL, { capabilities });
  editor.open('one.carag.yaml', one);
  return editor;
}

const place = (text: string, words: string): [number, number] => {
  const { line, character } = endOf(text, words);
  return [line, character];
};

describe('reading', () => {
  test('hover shows a card, as Markdown or as plain text', async () => {
    const able = await started();
    const found = await able.at<Hover>('textDocument/hover', 'one.carag.yaml', ...place(ONE, '[[P1'));
    expect(found.contents).toMatchObject({
      kind: 'markdown',
      value: expect.stringContaining('**P1.1** · judgement'),
    });
    expect(found.range).toEqual(rangeOf(ONE, 'P1.1'));
    const plain = await started(PLAIN);
    const text = await plain.at<Hover>('textDocument/hover', 'one.carag.yaml', ...place(ONE, '[[P1'));
    expect((text.contents as MarkupContent).value).toContain('P1.1 · judgement');
    expect((text.contents as MarkupContent).kind).toBe('plaintext');
  });

  test('definition leads to another document, as links or as places', async () => {
    const able = await started();
    expect(
      await able.at<LocationLink[]>('textDocument/definition', 'one.carag.yaml', ...place(ONE, '[[P1')),
    ).toMatchObject([
      {
        targetUri: able.uri('two.carag.md'),
        targetSelectionRange: rangeOf(TWO, 'P1.1'),
        originSelectionRange: rangeOf(ONE, 'P1.1'),
      },
    ]);
    const plain = await started(PLAIN);
    expect(
      await plain.at<Location[]>('textDocument/definition', 'one.carag.yaml', ...place(ONE, '[[P1')),
    ).toEqual([{ uri: plain.uri('two.carag.md'), range: rangeOf(TWO, 'P1.1') }]);
  });

  test('references are found in every document, with the declaration where it is wanted', async () => {
    const editor = await started();
    const ask = (includeDeclaration: boolean) =>
      editor.at<Location[]>('textDocument/references', 'one.carag.yaml', ...place(ONE, 'id: A1‸.1'), {
        context: { includeDeclaration },
      });
    expect((await ask(false)).map(({ uri }) => editor.path(uri))).toEqual(['one.carag.yaml', 'two.carag.md']);
    expect((await ask(true))[0]).toEqual({ uri: editor.uri('one.carag.yaml'), range: rangeOf(ONE, 'A1.1') });
  });

  test('a condition says what its tests take', async () => {
    const routed = ONE.replace('text: Is it whole?', 'text: Is it whole?\n        ask-when: A1.1 is ');
    const signatureHelp = { signatureInformation: { documentationFormat: ['markdown' as const] } };
    const textDocument = { ...ABLE.textDocument, signatureHelp };
    const editor = await started({ ...ABLE, textDocument }, routed);
    const help = await editor.at<SignatureHelp>(
      'textDocument/signatureHelp',
      'one.carag.yaml',
      ...place(routed, 'ask-when: A1.1 is '),
    );
    expect(help.activeSignature).toBe(0);
    expect(help.signatures[0]).toMatchObject({
      label: 'A1.1 is code',
      parameters: [{ label: 'code', documentation: { kind: 'markdown', value: 'yes (Yes), no (No)' } }],
    });
  });

  test('highlights mark one document', async () => {
    const editor = await started();
    const found = await editor.at<DocumentHighlight[]>(
      'textDocument/documentHighlight',
      'one.carag.yaml',
      ...place(ONE, 'id: A1‸.1'),
    );
    expect(found.map(({ kind }) => kind)).toEqual([3, 2]);
  });

  test('symbols are a tree, or a list', async () => {
    const textDocument = (editor: Editor) => ({ textDocument: { uri: editor.uri('one.carag.yaml') } });
    const able = await started();
    const [section] = await able.ask<DocumentSymbol[]>('textDocument/documentSymbol', textDocument(able));
    expect(section!.children![0]!.children!.map(({ name }) => name)).toEqual(['A1.1', 'A1.2', 'A1S']);
    const plain = await started(PLAIN);
    const list = await plain.ask<SymbolInformation[]>('textDocument/documentSymbol', textDocument(plain));
    expect(list.map(({ name, containerName }) => `${containerName ?? ''}/${name}`)).toEqual([
      '/one',
      'one/A1',
      'A1/A1.1',
      'A1/A1.2',
      'A1/A1S',
    ]);
  });

  test('symbols of the workspace', async () => {
    const editor = await started();
    const found = await editor.ask<WorkspaceSymbol[]>('workspace/symbol', { query: 'p1' });
    expect(found.map(({ name }) => name)).toEqual([
      'P1 Is the plan sound?',
      'P1.1 Does it follow?',
      'P1S Is the plan sound?',
    ]);
    expect(found[0]).toMatchObject({ containerName: 'A set', location: { uri: editor.uri('two.carag.md') } });
  });

  test('routing is followed both ways, to the words that join', async () => {
    const two = TWO.replace('kind: judgement', 'kind: judgement\nask-when: A1.1 is no');
    const editor = await started();
    editor.open('two.carag.md', two);
    const [item] = await editor.at<CallHierarchyItem[]>(
      'textDocument/prepareCallHierarchy',
      'one.carag.yaml',
      ...place(ONE, 'id: A1‸.1'),
    );
    expect(item).toMatchObject({ name: 'A1.1', selectionRange: rangeOf(ONE, 'A1.1') });
    const after = await editor.ask<CallHierarchyOutgoingCall[]>('callHierarchy/outgoingCalls', { item });
    expect(after).toMatchObject([
      {
        to: {
          name: 'P1.1',
          uri: editor.uri('two.carag.md'),
          selectionRange: rangeOf(two, 'A1.1 is no'),
        },
        fromRanges: [rangeOf(ONE, 'A1.1')],
      },
    ]);
    const before = await editor.ask<CallHierarchyIncomingCall[]>('callHierarchy/incomingCalls', {
      item: after[0]!.to,
    });
    expect(before).toMatchObject([
      {
        from: { name: 'A1.1', detail: 'A1.1 is no', uri: editor.uri('one.carag.yaml') },
        fromRanges: [rangeOf(ONE, 'A1.1')],
      },
    ]);
  });

  test('a selection is widened step by step', async () => {
    const editor = await started();
    const [found] = await editor.ask<SelectionRange[]>('textDocument/selectionRange', {
      textDocument: { uri: editor.uri('one.carag.yaml') },
      positions: [endOf(ONE, 'Is it ‸whole?'), endOf(ONE, 'Is it in')],
    });
    expect(found!.range).toEqual(rangeOf(ONE, 'whole'));
    expect(found!.parent!.range).toEqual(rangeOf(ONE, 'Is it whole?'));
    expect(found!.parent!.parent!.range).toEqual(rangeOf(ONE, 'text: Is it whole?'));
  });

  test('folding', async () => {
    const editor = await started();
    const found = await editor.ask<FoldingRange[]>('textDocument/foldingRange', {
      textDocument: { uri: editor.uri('one.carag.yaml') },
    });
    expect(found).toContainEqual({ startLine: 7, endLine: 11 });
  });

  test('the form of a document', async () => {
    const editor = await started();
    const form = await editor.ask<{ title: string; html: string }>('carag/form', {
      uri: editor.uri('one.carag.yaml'),
    });
    expect(form.title).toContain('Assessment');
    expect(form.html).toContain('Is it in time?');
    expect(await editor.ask('carag/form', { uri: editor.uri('none.yaml'), line: 3 })).toBeNull();
  });
});

describe('writing', () => {
  test('completion replaces what is typed, and explains itself when asked', async () => {
    const half = ONE.replace('[[P1.1]]', '[[P1.');
    const editor = await started(ABLE, half);
    const list = await editor.at<CompletionList>(
      'textDocument/completion',
      'one.carag.yaml',
      ...place(half, '[[P1.'),
    );
    expect(list.items.map(({ label }) => label)).toEqual(['P1.1']);
    expect(list.items[0]!.textEdit).toEqual({ range: rangeOf(half, 'P1.'), newText: 'P1.1]]' });
    const resolved = await editor.ask<CompletionItem>('completionItem/resolve', list.items[0]!);
    expect(resolved.documentation).toMatchObject({ value: expect.stringContaining('Does it follow?') });
  });

  test('completion after an edit sees the edit', async () => {
    const editor = await started();
    editor.change('one.carag.yaml', { range: rangeOf(ONE, 'judgement'), text: 'i' });
    const list = await editor.at<CompletionList>(
      'textDocument/completion',
      'one.carag.yaml',
      ...place(ONE.replace('judgement', 'i'), 'kind: i'),
    );
    expect(list.items.map(({ label }) => label)).toEqual(['information']);
  });
});

describe('code actions', () => {
  const said = ONE.replace('Is it in time?', 'Is it badly put?').replace(
    'Is it whole?',
    'Is it badly written?',
  );
  const ask = (editor: Editor, words: string, only?: string[]) =>
    editor.ask<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: editor.uri('one.carag.yaml') },
      range: rangeOf(said, words),
      context: { diagnostics: [], ...(only ? { only } : {}) },
    });
  const newTexts = (action: CodeAction) =>
    (action.edit!.documentChanges as TextDocumentEdit[]).flatMap(({ edits }) =>
      edits.map((edit) => ('newText' in edit ? edit.newText : edit.snippet.value)),
    );
  let editor: Editor;

  test('mend a finding, all of its rule, or silence it', async () => {
    editor = await started(ABLE, said);
    const actions = await ask(editor, 'badly');
    // Below them stands how the question could be moved, split and so on.
    expect(actions.slice(3).every(({ kind }) => kind!.startsWith('refactor.'))).toBe(true);
    expect(actions.slice(0, 3).map(({ title, kind }) => `${kind}: ${title}`)).toEqual([
      'quickfix: Say it well',
      'quickfix: Fix all of test/words in this document',
      'quickfix: Silence test/words here, with a reason',
    ]);
    expect(actions[0]).toMatchObject({
      isPreferred: true,
      diagnostics: [{ code: 'test/words' }],
      edit: {
        documentChanges: [
          {
            textDocument: { uri: editor.uri('one.carag.yaml'), version: 1 },
            edits: [{ range: rangeOf(said, 'badly'), newText: 'well' }],
          },
        ],
      },
    });
    expect(newTexts(actions[2]!)).toEqual(['        # carag-ignore test/words: ${1:reason}\n']);
    expect(actions[1]!.edit).toBeUndefined();
    expect(newTexts(await editor.ask<CodeAction>('codeAction/resolve', actions[1]!))).toEqual([
      'well',
      'well',
    ]);
  });

  test('fix all on request, and only then', async () => {
    editor = await started(ABLE, said);
    expect(await ask(editor, 'kind: judgement', ['quickfix'])).toEqual([]);
    for (const only of ['source', 'source.fixAll', 'source.fixAll.carag']) {
      const [action, ...others] = await ask(editor, 'badly', [only]);
      expect(others).toEqual([]);
      expect(newTexts(await editor.ask<CodeAction>('codeAction/resolve', action!))).toEqual(['well', 'well']);
    }
    expect(await ask(editor, 'badly', ['refactor.extract'])).toEqual([]);
  });

  test('are worked out at once, as plain changes, where the client can do no more', async () => {
    editor = await started({}, said);
    const actions = await ask(editor, 'badly');
    const uri = editor.uri('one.carag.yaml');
    expect(actions[1]!.edit!.changes![uri]!.map(({ newText }) => newText)).toEqual(['well', 'well']);
    expect(actions[2]!.edit!.changes![uri]).toMatchObject([
      { newText: '        # carag-ignore test/words: \n' },
    ]);
  });

  test('keep the line breaks of the document', async () => {
    const windows = said.replaceAll('\n', '\r\n');
    editor = await started({}, windows);
    const actions = await ask(editor, 'badly');
    expect(actions.at(-1)!.edit!.changes![editor.uri('one.carag.yaml')]![0]!.newText).toMatch(/\r\n$/);
  });
});
