/** What comes with something missing is refused, or passed over, and is no fault of the server's. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { CLEAN } from './clean-sets.ts';
import { Client, settled } from './client.ts';
import { HeldFiles, uriOf } from './held-files.ts';

const INVALID_PARAMS = -32602;

let client: Client;
beforeAll(async () => {
  const files = new HeldFiles(CLEAN);
  files.open();
  client = await Client.start(files);
});
afterEach(async () => {
  await settled();
  // The library itself may say that it was sent something odd.
  expect(client.logged.filter((line) => /failed|Error/.test(line))).toEqual([]);
});
afterAll(() => client.stop());

const PATH = 'a/one.carag.yaml';
const textDocument = { uri: uriOf(PATH) };
const position = { line: 0, character: 0 };
const range = { start: position, end: position };
const OF_DOCUMENTS = ['diagnostic', 'documentSymbol', 'foldingRange', 'codeLens', 'formatting'];
const AT_PLACES = [
  'hover',
  'completion',
  'definition',
  'references',
  'documentHighlight',
  'prepareCallHierarchy',
];

const refusal = (method: string, params: unknown) =>
  client.ask(method, params as object).then(
    () => undefined,
    ({ code }: { code: number }) => code,
  );

const UNFIT: readonly (readonly [method: string, params: unknown])[] = [
  ...[...OF_DOCUMENTS, ...AT_PLACES, 'codeAction', 'rangeFormatting'].flatMap((name) =>
    [{}, null, [], { textDocument: null }, { textDocument: { uri: 1 }, position, range, context: {} }].map(
      (params) => [`textDocument/${name}`, params] as const,
    ),
  ),
  ...AT_PLACES.flatMap((name) =>
    [
      undefined,
      null,
      {},
      { line: '0', character: 0 },
      { line: 0.5, character: 0 },
      { line: -1, character: 0 },
    ].map((unfit) => [`textDocument/${name}`, { textDocument, position: unfit, context: {} }] as const),
  ),
  ['textDocument/references', { textDocument, position }],
  ['textDocument/codeAction', { textDocument, range }],
  ['textDocument/codeAction', { textDocument, range: {}, context: { diagnostics: [] } }],
  ['textDocument/codeAction', { textDocument, range, context: { only: 'quickfix' } }],
  ['textDocument/rangeFormatting', { textDocument, range: { start: position } }],
  ...['incomingCalls', 'outgoingCalls'].flatMap((name) =>
    [{}, null, { item: {} }].map((params) => [`callHierarchy/${name}`, params] as const),
  ),
  ...['review', 'accept', 'baseText', 'versions', 'caseAbout'].flatMap((name) =>
    [null, {}, { folder: 1 }, { folder: 'a', base: { kind: 'disk', name: 'a' } }].map(
      (params) => [`carag/${name}`, params] as const,
    ),
  ),
  ['codeAction/resolve', null],
  ['codeAction/resolve', { title: 'a', data: { uri: 1 } }],
  ['completionItem/resolve', null],
  ['completionItem/resolve', { label: 'a', data: { uri: 1, space: 'id', name: 'a' } }],
  ['workspace/symbol', {}],
  ['workspace/symbol', null],
  ['workspace/diagnostic', {}],
  ['workspace/executeCommand', null],
  ['carag/form', {}],
  ['carag/form', null],
];

test.each(UNFIT)('%s with %j is refused', async (method, params) => {
  expect(await refusal(method, params)).toBe(INVALID_PARAMS);
});

test('what fits is answered', async () => {
  for (const name of OF_DOCUMENTS)
    expect(await refusal(`textDocument/${name}`, { textDocument })).toBeUndefined();
  for (const name of AT_PLACES)
    expect(await refusal(`textDocument/${name}`, { textDocument, position, context: {} })).toBeUndefined();
  expect(await refusal('textDocument/codeAction', { textDocument, range, context: {} })).toBeUndefined();
  expect(await refusal('textDocument/rangeFormatting', { textDocument, range })).toBeUndefined();
});

describe('told with something missing', () => {
  const TOLD: readonly (readonly [method: string, params: unknown])[] = [
    ...['didOpen', 'didChange', 'didClose'].flatMap((name) =>
      [{}, null, { textDocument: {} }].map((params) => [`textDocument/${name}`, params] as const),
    ),
    ['textDocument/didChange', { textDocument: { ...textDocument, version: 9 }, contentChanges: null }],
    ['textDocument/didChange', { textDocument: { ...textDocument, version: 9 }, contentChanges: [null] }],
    [
      'textDocument/didChange',
      { textDocument: { ...textDocument, version: 9 }, contentChanges: [{ text: 'a', range: {} }] },
    ],
    ['workspace/didChangeWatchedFiles', { changes: null }],
    ['workspace/didChangeWatchedFiles', null],
    ['workspace/didChangeWorkspaceFolders', {}],
  ];

  test.each(TOLD)('%s with %j is passed over', async (method, params) => {
    await client.open(PATH, CLEAN[PATH]!);
    await client.tell(method, params as object);
    expect(await client.pulled(PATH)).toEqual([]);
  });
});
