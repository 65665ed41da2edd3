import { describe, expect, test } from 'vitest';
import type { Diagnostic, PublishDiagnosticsParams } from 'vscode-languageserver';
import { MANIFEST, ONE, SMALL, TWO } from './documents.ts';
import { ABLE, Editor, endOf, PLAIN, rangeOf } from './editor.ts';

const broken = ONE.replace('[[P1.1]]', '[[P1.9]]');

describe('findings that the client asks for', () => {
  test('have a place, a severity, a rule and a message', async () => {
    const editor = await Editor.start(SMALL);
    editor.open('one.carag.yaml', broken);
    const [finding, ...others] = await editor.findings('one.carag.yaml');
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      range: rangeOf(broken, 'P1.9'),
      severity: 1,
      code: 'ref/unknown',
      source: 'carag',
    });
    expect(finding!.message).toContain('A1.1 refers to P1.9');
  });

  test('are said to be unchanged where they are', async () => {
    const editor = await Editor.start(SMALL);
    editor.open('one.carag.yaml', broken);
    const first = await editor.pull('one.carag.yaml');
    expect(await editor.pull('one.carag.yaml', first.resultId)).toEqual({
      kind: 'unchanged',
      resultId: first.resultId,
    });
    editor.change('one.carag.yaml', {
      range: rangeOf(broken, 'title: Assessment'),
      text: 'title: Assessing',
    });
    expect((await editor.pull('one.carag.yaml', first.resultId)).kind).toBe('unchanged');
    editor.change('one.carag.yaml', {
      range: { start: { line: 2, character: 0 }, end: { line: 2, character: 0 } },
      text: '\n',
    });
    expect((await editor.pull('one.carag.yaml', first.resultId)).kind).toBe('full');
  });

  test('point to related places, also in other documents', async () => {
    const editor = await Editor.start(SMALL);
    const twice = TWO.replace('P1.1 Does', 'A1.1 Does');
    editor.open('two.carag.md', twice);
    const found = (await editor.findings('two.carag.md')).find(({ code }) => code === 'id/duplicate');
    expect(found!.relatedInformation).toEqual([
      {
        location: { uri: editor.uri('one.carag.yaml'), range: rangeOf(ONE, 'A1.1') },
        message: expect.stringContaining('A1.1'),
      },
    ]);
  });

  test('leave related places out where the client cannot show them', async () => {
    const { publishDiagnostics, ...textDocument } = ABLE.textDocument!;
    const editor = await Editor.start(SMALL, { capabilities: { ...ABLE, textDocument } });
    editor.open('two.carag.md', TWO.replace('P1.1 Does', 'A1.1 Does'));
    const found = (await editor.findings('two.carag.md')).find(({ code }) => code === 'id/duplicate');
    expect(found).toBeDefined();
    expect(found).not.toHaveProperty('relatedInformation');
  });

  test('mark what is not used, and show hints among the problems', async () => {
    const editor = await Editor.start(SMALL);
    editor.open('one.carag.yaml', ONE.replace('Weigh both.', 'UNUSED'));
    expect((await editor.findings('one.carag.yaml'))[0]).toMatchObject({
      code: 'test/unused',
      severity: 3,
      tags: [1],
    });
  });

  test('are those of the newest text, however many edits came before', async () => {
    const editor = await Editor.start(SMALL);
    editor.open('one.carag.yaml', ONE);
    for (let round = 0; round < 50; round++) {
      editor.change('one.carag.yaml', { range: rangeOf(ONE, '[[P1.1]]'), text: '[[P1.9]]' });
      editor.change('one.carag.yaml', { range: rangeOf(broken, '[[P1.9]]'), text: '[[P1.1]]' });
    }
    editor.change('one.carag.yaml', { range: rangeOf(ONE, '[[P1.1]]'), text: '[[P1.9]]' });
    expect(await editor.codes('one.carag.yaml')).toEqual(['ref/unknown']);
  });

  test('follow what the manifest says about severities, in every document', async () => {
    const editor = await Editor.start({ ...SMALL, 'one.carag.yaml': broken });
    editor.open('carag.yaml', MANIFEST);
    expect(await editor.workspaceCodes()).toEqual({ 'one.carag.yaml': ['ref/unknown'] });
    editor.change('carag.yaml', { text: `${MANIFEST}rules: { ref/unknown: off }\n` });
    expect(await editor.codes('one.carag.yaml')).toEqual([]);
  });
});

describe('findings of the workspace', () => {
  test('are those of every document, open or not', async () => {
    const editor = await Editor.start({ ...SMALL, 'one.carag.yaml': broken });
    const { items } = await editor.pullWorkspace();
    expect(items.map((item) => editor.path(item.uri)).sort()).toEqual([
      'carag.yaml',
      'one.carag.yaml',
      'two.carag.md',
    ]);
    expect(await editor.workspaceCodes()).toEqual({ 'one.carag.yaml': ['ref/unknown'] });
    const again = await editor.pullWorkspace(items.map(({ uri, resultId }) => ({ uri, value: resultId! })));
    expect(again.items.map(({ kind }) => kind)).toEqual(['unchanged', 'unchanged', 'unchanged']);
  });

  test('are cleared of a document that is gone', async () => {
    const editor = await Editor.start({ ...SMALL, 'one.carag.yaml': broken });
    const { items } = await editor.pullWorkspace();
    editor.folder.remove('one.carag.yaml');
    editor.watched({ path: 'one.carag.yaml', type: 3 });
    const again = await editor.pullWorkspace(items.map(({ uri, resultId }) => ({ uri, value: resultId! })));
    const gone = again.items.find(({ uri }) => editor.path(uri) === 'one.carag.yaml');
    expect(gone).toMatchObject({ kind: 'full', items: [] });
  });
});

describe('the client is asked to ask again', () => {
  test('when an edit changes what is found in another document', async () => {
    const editor = await Editor.start(SMALL);
    editor.open('one.carag.yaml', ONE);
    editor.open('two.carag.md', TWO);
    expect(await editor.codes('one.carag.yaml')).toEqual([]);
    await editor.pullWorkspace();
    editor.change('two.carag.md', { range: rangeOf(TWO, 'P1.1'), text: 'P1.2' });
    await editor.next('workspace/diagnostic/refresh');
    expect(await editor.codes('one.carag.yaml')).toEqual(['ref/unknown']);
  });

  test('when the place that a finding points to has moved', async () => {
    const editor = await Editor.start(SMALL);
    const twice = TWO.replace('P1.1 Does', 'A1.1 Does');
    editor.open('one.carag.yaml', ONE);
    editor.open('two.carag.md', twice);
    await editor.pull('two.carag.md');
    await editor.pullWorkspace();
    const start = { line: 0, character: 0 };
    editor.change('one.carag.yaml', { range: { start, end: start }, text: '\n\n' });
    await editor.pull('one.carag.yaml');
    await editor.next('workspace/diagnostic/refresh');
    const found = (await editor.findings('two.carag.md')).find(({ code }) => code === 'id/duplicate');
    expect(found!.relatedInformation![0]!.location.range).toEqual(rangeOf(`\n\n${ONE}`, 'A1.1'));
  });
});

describe('a client that cannot ask is told', () => {
  const published = (editor: Editor, path: string, fits: (diagnostics: Diagnostic[]) => boolean) =>
    editor.next<PublishDiagnosticsParams>(
      'textDocument/publishDiagnostics',
      ({ uri, diagnostics }) => uri === editor.uri(path) && fits(diagnostics),
    );

  test('of what is found, of every edit, and of other documents', async () => {
    const editor = await Editor.start({ ...SMALL, 'one.carag.yaml': broken }, { capabilities: PLAIN });
    expect(editor.result.capabilities.diagnosticProvider).toBeUndefined();
    expect(
      (await published(editor, 'one.carag.yaml', ({ length }) => length > 0)).diagnostics[0],
    ).toMatchObject({ code: 'ref/unknown' });
    editor.open('two.carag.md', TWO);
    editor.change('two.carag.md', { range: rangeOf(TWO, 'P1.1'), text: 'P1.9' });
    expect(await published(editor, 'one.carag.yaml', ({ length }) => length === 0)).toBeDefined();
    const told = await editor.next<PublishDiagnosticsParams>(
      'textDocument/publishDiagnostics',
      ({ version }) => version === 2,
    );
    expect(told).toMatchObject({ uri: editor.uri('two.carag.md'), version: 2 });
  });

  test('of a document that is gone', async () => {
    const editor = await Editor.start({ ...SMALL, 'one.carag.yaml': broken }, { capabilities: PLAIN });
    await published(editor, 'one.carag.yaml', ({ length }) => length > 0);
    editor.folder.remove('one.carag.yaml');
    editor.watched({ path: 'one.carag.yaml', type: 3 });
    expect((await published(editor, 'one.carag.yaml', () => true)).diagnostics).toEqual([]);
  });
});

describe('documents that are not ours', () => {
  test('give nothing at all', async () => {
    const foreign = 'name: build\nsteps: [CRASH, badly]\n';
    const editor = await Editor.start({ ...SMALL, 'build.yaml': foreign, 'README.md': '# badly\n' });
    editor.open('build.yaml', foreign);
    editor.change('build.yaml', { range: rangeOf(foreign, 'badly'), text: 'very badly' });
    expect(await editor.pull('build.yaml')).toMatchObject({ kind: 'full', items: [] });
    expect(await editor.at('textDocument/hover', 'build.yaml', 0, 2)).toBeNull();
    expect(await editor.at('textDocument/completion', 'build.yaml', 0, 2)).toBeNull();
    expect(
      await editor.ask('textDocument/foldingRange', { textDocument: { uri: editor.uri('build.yaml') } }),
    ).toBeNull();
    expect(await editor.workspaceCodes()).toEqual({});
  });

  test('become ours with their first key', async () => {
    const editor = await Editor.start(SMALL);
    editor.open('new.yaml', 'id: new\n');
    expect(await editor.codes('new.yaml')).toEqual([]);
    editor.change('new.yaml', {
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      text: 'carag: section\n',
    });
    expect(await editor.codes('new.yaml')).toContain('shape/missing-field');
  });

  test('that a manifest comes to list are looked at', async () => {
    const editor = await Editor.start(SMALL);
    editor.open('carag.yaml', MANIFEST);
    editor.open('three.yaml', 'id: three\n');
    editor.folder.write('four.yaml', 'id: four\n');
    editor.change('carag.yaml', {
      range: rangeOf(MANIFEST, 'two.carag.md'),
      text: 'two.carag.md, three.yaml, four.yaml',
    });
    const { items } = await editor.pullWorkspace();
    expect(items.map(({ uri }) => editor.path(uri)).sort()).toEqual([
      'carag.yaml',
      'four.yaml',
      'one.carag.yaml',
      'three.yaml',
      'two.carag.md',
    ]);
  });
});

test('a rule that fails is told of, and the rest goes on', async () => {
  const editor = await Editor.start(SMALL);
  editor.open('one.carag.yaml', broken.replace('Weigh both.', 'CRASH'));
  expect((await editor.codes('one.carag.yaml')).sort()).toEqual(['ref/unknown', 'test/crashes']);
  const logged = await editor.next<{ type: number; message: string }>('window/logMessage');
  expect(logged).toMatchObject({
    type: 1,
    message: expect.stringContaining('The rule test/crashes failed: Error: The rule was told to fail.'),
  });
  expect(
    await editor.at(
      'textDocument/hover',
      'one.carag.yaml',
      endOf(ONE, '[[A1').line,
      endOf(ONE, '[[A1').character,
    ),
  ).not.toBeNull();
});

test('a finding leads to the page of its rule, where the editor opens such pages', async () => {
  const documents = { ...SMALL, 'one.carag.yaml': broken };
  const explaining = { ...ABLE, experimental: { carag: { explainsFindings: true } } };
  const links = async (capabilities: typeof ABLE) => {
    const editor = await Editor.start(documents, { capabilities });
    editor.open('one.carag.yaml', broken);
    return (await editor.findings('one.carag.yaml')).map(({ codeDescription }) => codeDescription?.href);
  };
  expect(await links(explaining)).toContain('carag-rule:/ref/unknown.md');
  expect(await links(ABLE)).toEqual([undefined]);
});
