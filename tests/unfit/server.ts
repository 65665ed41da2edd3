/** The server in this very process, with files in memory, asked everything that it answers. */
import { PassThrough } from 'node:stream';
import { createMessageConnection, type MessageConnection } from 'vscode-jsonrpc/node';
import { createConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { startServer } from '../../server/lsp/server.ts';
import type { FileSystem } from '../../server/project/loading/file-system.ts';
import { ABLE } from '../protocol/editor.ts';

const ROOT = 'file:///unfit';

interface Position {
  readonly line: number;
  readonly character: number;
}

export class Server {
  private readonly logged: string[] = [];
  private readonly connection: MessageConnection;
  private version = 1;

  private constructor(connection: MessageConnection) {
    this.connection = connection;
  }

  static async start(documents: Readonly<Record<string, string>>): Promise<Server> {
    const [there, back] = [new PassThrough(), new PassThrough()];
    const connection = createConnection(new StreamMessageReader(there), new StreamMessageWriter(back));
    startServer({ connection, files: filesOf(documents) });
    connection.listen();
    const client = createMessageConnection(new StreamMessageReader(back), new StreamMessageWriter(there));
    const server = new Server(client);
    await server.meet();
    return server;
  }

  private uri = (path: string) => `${ROOT}/${path}`;

  private async meet(): Promise<void> {
    this.connection.onNotification((method, params) => {
      if (method === 'window/logMessage') this.logged.push((params as { message: string }).message);
    });
    this.connection.onRequest(() => null);
    this.connection.listen();
    await this.connection.sendRequest('initialize', {
      processId: null,
      rootUri: null,
      capabilities: ABLE,
      workspaceFolders: [{ uri: ROOT, name: 'unfit' }],
    });
    void this.connection.sendNotification('initialized', {});
  }

  /** Opens a document with a text and asks all there is to ask of it, at some positions; closes it again. */
  async ask(path: string, text: string, positions: readonly Position[]): Promise<string> {
    const uri = this.uri(path);
    const textDocument = { uri };
    const languageId = path.endsWith('.md') ? 'markdown' : 'yaml';
    void this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version: this.version++, text },
    });
    const asked = [
      ...WHOLE.map((method) => this.request(method, { textDocument, ...MORE })),
      this.request('carag/form', { uri }),
      this.request('carag/ratings', {}),
      this.request('workspace/symbol', { query: '1' }),
      ...positions.flatMap((position) => {
        const range = { start: position, end: position };
        return [
          ...AT.map((method) => this.request(method, { textDocument, position, ...MORE })),
          this.request('textDocument/codeAction', { textDocument, range, context: { diagnostics: [] } }),
        ];
      }),
    ];
    const answers = (await Promise.all(asked)).join('\n');
    void this.connection.sendNotification('textDocument/didClose', { textDocument });
    return answers;
  }

  private async request(method: string, params: object): Promise<string> {
    return `${method} ${JSON.stringify(await this.connection.sendRequest(method, params))}`;
  }

  /** What the server has logged since: nothing, or it is at fault. */
  takeLogged(): string[] {
    return this.logged.splice(0);
  }

  end(): void {
    this.connection.dispose();
  }
}

const MORE = {
  context: { includeDeclaration: true },
  options: { tabSize: 2, insertSpaces: true },
  newName: 'x',
};
const WHOLE = [
  'textDocument/diagnostic',
  'textDocument/documentSymbol',
  'textDocument/foldingRange',
  'textDocument/codeLens',
  'textDocument/formatting',
];
const AT = [
  'textDocument/hover',
  'textDocument/completion',
  'textDocument/definition',
  'textDocument/references',
  'textDocument/documentHighlight',
  'textDocument/prepareCallHierarchy',
];

function filesOf(documents: Readonly<Record<string, string>>): FileSystem {
  const texts = new Map(Object.entries(documents).map(([path, text]) => [`${ROOT}/${path}`, text]));
  return {
    read: async (uri) => {
      const text = texts.get(uri);
      return text === undefined ? { failure: 'missing' } : { bytes: new TextEncoder().encode(text) };
    },
    list: async (folder) => {
      const below = [...texts.keys()].filter((uri) => uri.startsWith(`${folder}/`));
      const names = [...new Set(below.map((uri) => uri.slice(folder.length + 1).split('/')[0]!))].sort();
      return names.map((name) => ({ uri: `${folder}/${name}`, isFolder: !texts.has(`${folder}/${name}`) }));
    },
  };
}
