import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ErrorCodes, type Registration } from 'vscode-languageserver';
import { testWhere, UNIX } from '../where.ts';
import { MANIFEST, ONE, SMALL, TWO } from './documents.ts';
import { Editor, endOf, PLAIN, rangeOf } from './editor.ts';

const STANDARDS = `carag: standards
domains:
  - id: "2"
    title: Disposals
    standards:
      - id: "2.1"
        title: Assessment
        key-questions: [{ id: "2.1.1", text: Is it clear? }]
`;
const USING = MANIFEST.replace('ids: lettered', 'ids: lettered\nuses: [../standards]');
const RATING = ONE.replace(
  '    text: Is it clear?\n    questions',
  '    text: Is it clear?\n    rates: "2.1.1"\n    questions',
);
const TWO_FOLDERS = {
  'set/carag.yaml': USING,
  'set/one.carag.yaml': RATING,
  'set/two.carag.md': TWO,
  'standards/carag.yaml': MANIFEST.replace(/sections: [\s\S]*/, '').replace('lettered', 'numbered'),
  'standards/standards.carag.yaml': STANDARDS,
};

describe('folders', () => {
  test('hold sets that use one another', async () => {
    const editor = await Editor.start(TWO_FOLDERS, { folders: ['set', 'standards'] });
    expect(await editor.workspaceCodes()).toEqual({});
    const { items } = await editor.pullWorkspace();
    expect(items).toHaveLength(5);
  });

  test('show their own documents only, and know those that they use', async () => {
    const editor = await Editor.start({ ...TWO_FOLDERS, '.git/HEAD': '' }, { folders: ['set'] });
    const { items } = await editor.pullWorkspace();
    expect(items.map(({ uri }) => editor.path(uri)).sort()).toEqual([
      'set/carag.yaml',
      'set/one.carag.yaml',
      'set/two.carag.md',
    ]);
    const [line, character] = [endOf(RATING, '"2.1').line, endOf(RATING, '"2.1').character];
    expect(
      JSON.stringify(await editor.at('textDocument/definition', 'set/one.carag.yaml', line, character)),
    ).toContain('standards.carag.yaml');
  });

  test('come and go', async () => {
    const editor = await Editor.start(
      {
        ...TWO_FOLDERS,
        'other/carag.yaml': MANIFEST.replace('title: A set\n', '').replace(/sections: .*\n/, ''),
      },
      { folders: ['set'] },
    );
    const folder = (path: string) => ({ uri: editor.uri(path), name: path });
    const shown = async () =>
      (await editor.pullWorkspace()).items.map(({ uri }) => editor.path(uri).split('/')[0]);
    expect(new Set(await shown())).toEqual(new Set(['set']));
    editor.notify('workspace/didChangeWorkspaceFolders', {
      event: { added: [folder('other')], removed: [] },
    });
    expect(await editor.workspaceCodes()).toMatchObject({
      'other/carag.yaml': expect.arrayContaining(['shape/missing-field']),
    });
    editor.notify('workspace/didChangeWorkspaceFolders', { event: { added: [], removed: [folder('set')] } });
    expect(new Set(await shown())).toEqual(new Set(['other']));
    expect(await editor.codes('set/one.carag.yaml')).toEqual([]);
  });

  testWhere(UNIX)('hold a set once, whatever links lead to it', async () => {
    const set = Object.fromEntries(Object.entries(SMALL).map(([path, text]) => [`all/set/${path}`, text]));
    const editor = await Editor.start({ ...set, '.git/HEAD': '', 'none/x.txt': '' }, { folders: ['none'] });
    symlinkSync('set', join(editor.folder.path, 'all', 'again'));
    editor.notify('workspace/didChangeWorkspaceFolders', {
      event: { added: [{ uri: editor.uri('all'), name: 'all' }], removed: [] },
    });
    const { items } = await editor.pullWorkspace();
    expect(items.map(({ uri }) => editor.path(uri)).sort()).toEqual(Object.keys(set).sort());
    editor.open('all/again/one.carag.yaml', ONE.replace('[[A1.1]]', '[[P1S]]'));
    expect(await editor.codes('all/again/one.carag.yaml')).toEqual([]);
    expect(await editor.codes('all/set/one.carag.yaml')).toEqual([]);
  });

  test('are not needed: the set around a lone document is loaded with it', async () => {
    const editor = await Editor.start({ ...SMALL, '.git/HEAD': '' }, { folders: [] });
    editor.open('one.carag.yaml', ONE.replace('[[A1.1]]', '[[P1S]]'));
    expect(await editor.codes('one.carag.yaml')).toEqual([]);
  });
});

describe('files on the disk', () => {
  test('are watched where the client can', async () => {
    const editor = await Editor.start(SMALL);
    const { registrations } = await editor.next<{ registrations: Registration[] }>(
      'client/registerCapability',
      ({ registrations }: { registrations: Registration[] }) =>
        registrations.some(({ method }) => method === 'workspace/didChangeWatchedFiles'),
    );
    expect(registrations[0]!.registerOptions.watchers).toContainEqual({ globPattern: '**/*.{yaml,yml,md}' });
  });

  test('that come, change and go are taken in', async () => {
    const editor = await Editor.start(SMALL);
    expect(await editor.workspaceCodes()).toEqual({});
    editor.folder.write('two.carag.md', TWO.replace('P1.1', 'P1.2'));
    editor.watched({ path: 'two.carag.md', type: 2 });
    expect(await editor.workspaceCodes()).toMatchObject({ 'one.carag.yaml': ['ref/unknown'] });
    editor.folder.remove('two.carag.md');
    editor.watched({ path: 'two.carag.md', type: 3 });
    expect(await editor.workspaceCodes()).toMatchObject({ 'carag.yaml': ['shape/section-missing'] });
    editor.folder.write('two.carag.md', TWO);
    editor.watched({ path: 'two.carag.md', type: 1 });
    expect(await editor.workspaceCodes()).toEqual({});
  });

  test('do not displace what is open', async () => {
    const editor = await Editor.start(SMALL);
    editor.open('two.carag.md', TWO);
    editor.folder.write('two.carag.md', 'nothing');
    editor.watched({ path: 'two.carag.md', type: 2 });
    expect(await editor.workspaceCodes()).toEqual({});
    editor.folder.remove('two.carag.md');
    editor.watched({ path: 'two.carag.md', type: 3 });
    expect(await editor.workspaceCodes()).toEqual({});
  });

  test('go with their folder, and those of no concern stay away', async () => {
    const nested = {
      'deep/set/carag.yaml': MANIFEST,
      'deep/set/one.carag.yaml': ONE,
      'deep/set/two.carag.md': TWO,
    };
    const editor = await Editor.start(nested);
    expect((await editor.pullWorkspace()).items).toHaveLength(3);
    editor.folder.remove('deep');
    editor.watched({ path: 'deep', type: 3 });
    expect((await editor.pullWorkspace()).items).toHaveLength(0);
    editor.folder.write('node_modules/x/carag.yaml', MANIFEST);
    editor.watched({ path: 'node_modules/x/carag.yaml', type: 1 });
    expect((await editor.pullWorkspace()).items).toHaveLength(0);
  });

  test('that a manifest comes to use are loaded', async () => {
    const plain = MANIFEST.replace('ids: lettered', 'ids: lettered\nuses: []');
    const editor = await Editor.start(
      { ...TWO_FOLDERS, 'set/carag.yaml': plain, '.git/HEAD': '' },
      { folders: ['set'] },
    );
    editor.open('set/carag.yaml', plain);
    expect((await editor.workspaceCodes())['set/one.carag.yaml']).toBeDefined();
    editor.change('set/carag.yaml', { range: rangeOf(plain, 'uses: []'), text: 'uses: [../standards]' });
    expect(await editor.workspaceCodes()).toEqual({});
  });
});

describe('the server', () => {
  test('ends when it is told to, with nothing left over', async () => {
    const editor = await Editor.start(SMALL);
    await editor.pullWorkspace();
    expect(await editor.exit()).toBe(0);
  });

  test('speaks over the channel between processes of Node as well', async () => {
    const editor = await Editor.start(SMALL, { transport: 'node-ipc' });
    expect(await editor.workspaceCodes()).toEqual({});
    expect(await editor.exit()).toBe(0);
  });

  test('shows progress while it reads, where that takes longer than a moment', async () => {
    const editor = await Editor.start(SMALL, { arguments: ['--patience=0'] });
    await editor.next('window/workDoneProgress/create');
    const kind = (wanted: string) =>
      editor.next<{ value: { kind: string } }>('$/progress', ({ value }) => value.kind === wanted);
    expect(await kind('begin')).toMatchObject({ value: { title: 'Reading the question sets' } });
    expect(await kind('end')).toBeDefined();
  });

  test('takes a change of settings as it comes', async () => {
    const editor = await Editor.start(SMALL);
    for (const settings of [null, {}, { carag: { trace: { server: 'verbose' } } }])
      editor.notify('workspace/didChangeConfiguration', { settings });
    expect(await editor.workspaceCodes()).toEqual({});
  });

  test('answers a cancelled request with an error, and the next one as ever', async () => {
    const editor = await Editor.start(SMALL);
    await expect(
      editor.askAndCancel('workspace/diagnostic', { previousResultIds: [] }),
    ).rejects.toMatchObject({ code: -32800 });
    expect(await editor.workspaceCodes()).toEqual({});
  });

  test('answers while a large workspace is being read and checked', async () => {
    const question = (section: number, index: number) =>
      `      - id: A${section}.${index}\n        kind: judgement\n        text: Is ${index} in order?\n        answer: yes-no\n        guidance: See [[A${section}.${index + 1}]].\n`;
    const section = (number: number) =>
      `carag: section\nid: s${number}\ntitle: Section\nkey-questions:\n  - id: A${number}\n    text: Is it?\n    questions:\n${Array.from({ length: 300 }, (_, index) => question(number, index)).join('')}`;
    const many = Object.fromEntries(
      Array.from({ length: 30 }, (_, index) => [`s${index}.carag.yaml`, section(index + 1)]),
    );
    const editor = await Editor.start({ 'carag.yaml': MANIFEST.replace(/sections: .*\n/, ''), ...many });
    const everything = editor.pullWorkspace().then(() => 'everything');
    editor.open('s0.carag.yaml', section(1));
    const symbols = editor
      .ask('textDocument/documentSymbol', { textDocument: { uri: editor.uri('s0.carag.yaml') } })
      .then(() => 'symbols');
    expect(await Promise.race([everything, symbols])).toBe('symbols');
    const one = editor.pull('s0.carag.yaml').then(() => 'one');
    expect(await Promise.race([everything, one])).toBe('one');
    await everything;
  });

  test('lives through requests that make no sense', async () => {
    const editor = await Editor.start(SMALL);
    /** The answer; null where the parameters are refused. */
    const answerTo = (method: string, params: object) =>
      editor.ask<unknown>(method, params).catch(({ code }) => {
        expect(code).toBe(ErrorCodes.InvalidParams);
        return null;
      });
    const nowhere = {
      textDocument: { uri: 'file:///no/such/file.yaml' },
      position: { line: 0, character: 0 },
    };
    for (const method of [
      'textDocument/hover',
      'textDocument/completion',
      'textDocument/definition',
      'textDocument/references',
      'textDocument/documentHighlight',
      'textDocument/documentSymbol',
      'textDocument/foldingRange',
      'textDocument/codeLens',
      'textDocument/codeAction',
    ]) {
      for (const params of [
        {},
        { textDocument: null },
        { textDocument: { uri: 'file:///%E0%A4%A' }, position: { line: 0, character: 0 } },
        nowhere,
      ]) {
        const answer = await answerTo(method, params);
        expect(Array.isArray(answer) ? answer : [answer].filter((each) => each !== null)).toEqual([]);
      }
    }
    for (const position of [
      { line: -1, character: -1 },
      { line: 9999, character: 9999 },
      { line: 'x', character: null },
    ]) {
      await answerTo('textDocument/hover', {
        textDocument: { uri: editor.uri('one.carag.yaml') },
        position,
      });
    }
    expect(await answerTo('carag/form', {})).toBeNull();
    expect(await answerTo('workspace/symbol', {})).toBeNull();
    expect(await editor.ask('completionItem/resolve', { label: 'x' })).toEqual({ label: 'x' });
    editor.notify('textDocument/didChange', {
      textDocument: { uri: editor.uri('one.carag.yaml'), version: 7 },
      contentChanges: [{ text: 'x' }],
    });
    editor.notify('textDocument/didOpen', {});
    editor.notify('textDocument/didClose', { textDocument: { uri: 'file:///no/such/file.yaml' } });
    editor.notify('workspace/didChangeWatchedFiles', {
      changes: [
        { uri: 'file:///no/such.yaml', type: 9 },
        { uri: 'mailto:x', type: 1 },
      ],
    });
    editor.open('one.carag.yaml', ONE);
    editor.change('one.carag.yaml', {
      range: { start: { line: 5, character: 2 }, end: { line: 1, character: 0 } },
      text: '',
    });
    editor.change('one.carag.yaml', { text: ONE });
    expect(await editor.workspaceCodes()).toEqual({});
    expect(editor.isAlive).toBe(true);
  });

  test('promises no more than the client can use', async () => {
    const able = await Editor.start({});
    expect(able.result.capabilities).toMatchObject({
      diagnosticProvider: { interFileDependencies: true, workspaceDiagnostics: true },
      textDocumentSync: { openClose: true, change: 2 },
    });
    const plain = await Editor.start(
      { ...SMALL, 'two.carag.md': 'carag: section\n' },
      { capabilities: PLAIN },
    );
    expect(plain.result.capabilities.codeActionProvider).toMatchObject({ resolveProvider: false });
    await plain.next('textDocument/publishDiagnostics');
    expect(plain.messages.filter(({ method }) => method === 'client/registerCapability')).toEqual([]);
  });
});
