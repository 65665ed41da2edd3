/** The server runs in a worker of a browser: nothing of Node is there, and documents are read through its client. */
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  createMessageConnection,
  type DataCallback,
  type Message,
  type MessageConnection,
  RequestType,
} from 'vscode-jsonrpc/node';
import type { Hover, InitializeResult, PublishDiagnosticsParams } from 'vscode-languageserver';
import type { FileContent } from '../../server/project/loading/file-system.ts';
import { buildWebServer } from '../../tools/build/extension.mjs';
import { packWords } from '../../tools/pack-words.mjs';
import { CASES, DATA, RULES } from '../cli/rating/rating.ts';
import { SMALL } from '../protocol/documents.ts';

const READ = new RequestType<{ uri: string; most: number }, FileContent, void>('carag/read');
const ROOT = 'vscode-vfs://github/inspectorate/guidance';
let script: string;
let inputs: string[];
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'carag-web-'));
  inputs = await buildWebServer(folder, { maps: false });
  script = readFileSync(join(folder, 'server-web.js'), 'utf8');
}, 120_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

class Reader extends AbstractMessageReader {
  hear: DataCallback = () => {};
  listen(callback: DataCallback) {
    this.hear = callback;
    return { dispose: () => {} };
  }
}

class Writer extends AbstractMessageWriter {
  private readonly say: (message: Message) => void;
  constructor(say: (message: Message) => void) {
    super();
    this.say = say;
  }
  async write(message: Message): Promise<void> {
    this.say(message);
  }
  end(): void {}
}

/** What a worker has of its own. A message is copied on its way, as it is between a page and its worker. */
function startWorker(begin: object): MessageConnection {
  const reader = new Reader();
  let hearFirst: ((event: { data: unknown }) => void) | undefined;
  const worker: Record<string, unknown> = {
    ...{
      setTimeout,
      clearTimeout,
      queueMicrotask,
      MessageChannel,
      TextEncoder,
      TextDecoder,
      URL,
      ReadableStream,
      TransformStream,
      CountQueuingStrategy,
      performance,
      structuredClone,
    },
    addEventListener: (type: string, hear: (event: { data: unknown }) => void) => {
      if (type === 'message') hearFirst ??= hear;
    },
    postMessage: (message: Message) => {
      const copy = structuredClone(message);
      queueMicrotask(() => reader.hear(copy));
    },
    console: { ...console },
  };
  worker.self = worker;
  createContext(worker);
  runInContext(script, worker);
  hearFirst?.({ data: begin });
  const hear = worker.onmessage as (event: { data: unknown }) => void;
  return createMessageConnection(reader, new Writer((message) => hear({ data: structuredClone(message) })));
}

/** What a folder holds, by its path below the top; the names of documents are their paths. */
function entriesOf(names: readonly string[], folder: string) {
  const inside =
    folder === ''
      ? names
      : names.flatMap((name) => (name.startsWith(`${folder}/`) ? [name.slice(folder.length + 1)] : []));
  const first = new Set(inside.map((name) => name.split('/')[0]!));
  const base = folder === '' ? ROOT : `${ROOT}/${folder}`;
  return [...first].map((name) => ({ uri: `${base}/${name}`, isFolder: !inside.includes(name) }));
}

/** A client that keeps documents by their names, in no file system. */
async function client(documents: Readonly<Record<string, string>>) {
  const connection = startWorker({ words: packWords(['it', 'is']) });
  const published = new Map<string, PublishDiagnosticsParams>();
  const asked: string[] = [];
  connection.onRequest(READ, ({ uri, most }) => {
    asked.push(uri);
    const text = documents[uri.slice(ROOT.length + 1)];
    if (text === undefined) return { failure: 'missing' };
    const bytes = new TextEncoder().encode(text);
    return bytes.length > most ? { failure: 'too-large' } : { bytes };
  });
  connection.onRequest('carag/list', ({ uri }: { uri: string }) =>
    entriesOf(Object.keys(documents), uri.slice(ROOT.length + 1)),
  );
  const whole = new Promise<void>((resolve) => {
    connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      published.set(params.uri, params);
      if (params.diagnostics.some(({ code }) => code === 'ref/unknown')) resolve();
    });
  });
  connection.listen();
  const result = await connection.sendRequest<InitializeResult>('initialize', {
    ...{ processId: null, rootUri: ROOT, capabilities: {} },
  });
  await connection.sendNotification('initialized', {});
  return { connection, published, asked, whole, result };
}

test('nothing of Node goes into it', () => {
  expect(inputs.length).toBeGreaterThan(200);
  expect(inputs.filter((path) => /languageserver[\\/]lib[\\/]node|server[\\/]cli[\\/]/.test(path))).toEqual(
    [],
  );
  expect(script).not.toMatch(/require\("|from"node:/);
});

test('it finds, and explains, what is in a repository that is in no file system', async () => {
  const broken = SMALL['one.carag.yaml'].replace('[[P1.1]]', '[[P1.9]]');
  const { connection, published, asked, whole, result } = await client({
    ...SMALL,
    'one.carag.yaml': broken,
  });
  expect(result.serverInfo?.name).toBe('carag');
  await whole;
  const found = published.get(`${ROOT}/one.carag.yaml`)?.diagnostics ?? [];
  expect(found.map(({ code }) => code)).toContain('ref/unknown');
  expect(found.map(({ code }) => code)).toContain('text/spelling');
  expect(asked).toContain(`${ROOT}/two.carag.md`);
  const line = broken.split('\n').findIndex((each) => each.includes('[[A1.1]]'));
  const hover = await connection.sendRequest<Hover>('textDocument/hover', {
    textDocument: { uri: `${ROOT}/one.carag.yaml` },
    position: { line, character: broken.split('\n')[line]!.indexOf('A1.1') },
  });
  expect(JSON.stringify(hover.contents)).toContain('Is it in time?');
  await connection.sendRequest('shutdown');
  connection.dispose();
});

test('it makes Markdown of what is pasted', async () => {
  const { connection, whole } = await client({
    ...SMALL,
    'one.carag.yaml': SMALL['one.carag.yaml'].replace('[[P1.1]]', '[[P1.9]]'),
  });
  await whole;
  const line = SMALL['one.carag.yaml'].split('\n').findIndex((each) => each.includes('guidance:'));
  const pasted = await connection.sendRequest<{ text: string }>('carag/paste', {
    textDocument: { uri: `${ROOT}/one.carag.yaml` },
    position: { line, character: SMALL['one.carag.yaml'].split('\n')[line]!.length },
    html: '<p>Weigh &amp; see:</p><p>caf&eacute;</p>',
  });
  expect(pasted.text).toBe('Weigh & see: café');
  connection.dispose();
});

test('it rates answers', async () => {
  const documents = { ...RULES, ...CASES, 'cases/court.csv': DATA };
  const { connection } = await client(documents);
  const page = await connection.sendRequest<{ markdown: string }>('carag/report', {
    ...{ kind: 'ratings', textDocument: { uri: `${ROOT}/cases/court.csv` } },
  });
  expect(page.markdown).toContain('Case questions');
  expect(page.markdown).toContain('| 2.1.1 Is it clear? |');
  connection.dispose();
});
