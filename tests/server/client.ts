/** A client and the server in one process, which speak to each other over streams. */
import { PassThrough } from 'node:stream';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';
import type { ClientCapabilities, Diagnostic, PublishDiagnosticsParams } from 'vscode-languageserver';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import type { Rule } from '../../server/lint/rule.ts';
import { INTRODUCED } from '../../server/lsp/client/introduction.ts';
import { startServer } from '../../server/lsp/server.ts';
import type { FileSystem } from '../../server/project/loading/file-system.ts';
import { RULES } from '../../server/rules/index.ts';
import { uriOf } from './held-files.ts';

/** Takes pushed diagnostics, as Neovim, Emacs and Vim do. */
export const PUSHED: ClientCapabilities = {};
/** Asks for diagnostics. */
export const PULLING: ClientCapabilities = { textDocument: { diagnostic: {} } };

export class Client {
  readonly connection: MessageConnection;
  /** What the server has published, in order. */
  readonly published: { readonly uri: string; readonly codes: readonly string[] }[] = [];
  readonly logged: string[] = [];
  private version = 0;

  private constructor(files: FileSystem, rules: readonly Rule[]) {
    const [there, back] = [new PassThrough(), new PassThrough()];
    const connection = createConnection(
      ProposedFeatures.all,
      new StreamMessageReader(there),
      new StreamMessageWriter(back),
      INTRODUCED,
    );
    startServer({ connection, files, rules });
    connection.listen();
    this.connection = createMessageConnection(new StreamMessageReader(back), new StreamMessageWriter(there));
    this.connection.onNotification(
      'textDocument/publishDiagnostics',
      ({ uri, diagnostics }: PublishDiagnosticsParams) => {
        this.published.push({ uri, codes: codesOf(diagnostics) });
      },
    );
    this.connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
      this.logged.push(message);
    });
    this.connection.onRequest(() => null);
    this.connection.listen();
  }

  /** A client that has not introduced itself yet. */
  static met(files: FileSystem, rules: readonly Rule[] = RULES): Client {
    return new Client(files, rules);
  }

  static async start(
    files: FileSystem,
    {
      capabilities = PUSHED,
      folders = [''],
      rules = RULES,
    }: {
      capabilities?: ClientCapabilities;
      folders?: readonly string[];
      rules?: readonly Rule[];
    } = {},
  ): Promise<Client> {
    const client = Client.met(files, rules);
    const workspaceFolders = folders.map((path) => ({ uri: uriOf(path), name: path }));
    await client.ask('initialize', { processId: null, rootUri: null, workspaceFolders, capabilities });
    await client.tell('initialized', {});
    return client;
  }

  ask<Result>(method: string, params: object): Promise<Result> {
    return this.connection.sendRequest(method, params);
  }

  tell(method: string, params: object): Promise<void> {
    return this.connection.sendNotification(method, params);
  }

  open(path: string, text: string): Promise<void> {
    const languageId = path.endsWith('.md') ? 'markdown' : 'yaml';
    return this.tell('textDocument/didOpen', {
      textDocument: { uri: uriOf(path), languageId, version: ++this.version, text },
    });
  }

  change(path: string, ...contentChanges: object[]): Promise<void> {
    return this.tell('textDocument/didChange', {
      textDocument: { uri: uriOf(path), version: ++this.version },
      contentChanges,
    });
  }

  close(path: string): Promise<void> {
    return this.tell('textDocument/didClose', { textDocument: { uri: uriOf(path) } });
  }

  watched(type: 1 | 2 | 3, ...paths: string[]): Promise<void> {
    const changes = paths.map((path) => ({ uri: uriOf(path), type }));
    return this.tell('workspace/didChangeWatchedFiles', { changes });
  }

  async pulled(path: string): Promise<string[]> {
    const params = { textDocument: { uri: uriOf(path) }, identifier: 'carag' };
    const { items } = await this.ask<{ items: Diagnostic[] }>('textDocument/diagnostic', params);
    return codesOf(items);
  }

  /** What was last published of a document. */
  last(path: string): readonly string[] | undefined {
    return this.published.findLast(({ uri }) => uri === uriOf(path))?.codes;
  }

  stop(): void {
    this.connection.dispose();
  }
}

const codesOf = (items: readonly Diagnostic[]) => items.map(({ code }) => String(code));

/** Lets everything happen that can without being handed a file: so many turns, in which each message is dealt with. */
export async function settled(turns = 60): Promise<void> {
  for (let i = 0; i < turns; i++) await new Promise<void>((resolve) => setImmediate(resolve));
}

/** Lets turns pass until something holds; a test that waits in vain fails by its own limit. */
export async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await settled(1);
}
