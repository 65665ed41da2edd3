import { afterEach, expect, test } from 'vitest';
import { CLEAN } from './clean-sets.ts';
import { Client, settled } from './client.ts';
import { HeldFiles, uriOf } from './held-files.ts';

const HELLO = { processId: null, rootUri: uriOf(''), capabilities: {} };
const NOT_INITIALIZED = -32002;
const INVALID_REQUEST = -32600;
const METHOD_NOT_FOUND = -32601;

let client: Client;
afterEach(() => client.stop());

function meet(): Client {
  const files = new HeldFiles(CLEAN);
  files.open();
  client = Client.met(files);
  return client;
}

/** The code of the error with which a request is answered; undefined where it is answered. */
const refusal = (method: string, params: object = {}) =>
  client.ask(method, params).then(
    () => undefined,
    ({ code }: { code: number }) => code,
  );

const symbols = () => client.ask<unknown[]>('workspace/symbol', { query: '' });

test('before the client has introduced itself every request is refused, and nothing it tells is taken', async () => {
  meet();
  await client.open('elsewhere.carag.yaml', 'carag: section\nid: elsewhere\ntitle: Elsewhere\n');
  for (const method of ['textDocument/hover', 'workspace/symbol', 'carag/form', 'shutdown', 'carag/unknown'])
    expect(await refusal(method), method).toBe(NOT_INITIALIZED);
  await client.ask('initialize', HELLO);
  await client.tell('initialized', {});
  expect(JSON.stringify(await symbols())).not.toContain('Elsewhere');
});

test('it may do so once', async () => {
  meet();
  expect(await refusal('initialize', HELLO)).toBeUndefined();
  expect(await refusal('initialize', HELLO)).toBe(INVALID_REQUEST);
  expect(await refusal('carag/unknown')).toBe(METHOD_NOT_FOUND);
});

test('after it has asked for the end every request is refused, and nothing it tells is taken', async () => {
  meet();
  await client.ask('initialize', HELLO);
  await client.tell('initialized', {});
  await symbols();
  expect(await refusal('shutdown')).toBeUndefined();
  const published = client.published.length;
  await client.open('a/one.carag.yaml', 'carag: [');
  for (const method of ['textDocument/hover', 'workspace/symbol', 'initialize', 'shutdown', 'carag/unknown'])
    expect(await refusal(method, HELLO), method).toBe(INVALID_REQUEST);
  await settled();
  expect(client.published).toHaveLength(published);
});
