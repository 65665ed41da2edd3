import { type ChildProcess, spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';
import type { Diagnostic, InitializeResult, Position, PublishDiagnosticsParams } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** How a language server is started and what it is told when it asks for its settings. */
export interface ServerCommand {
  readonly name: string;
  readonly command: readonly string[];
  readonly settings: Readonly<Record<string, unknown>>;
}

/** One change of a text: `remove` characters at `offset` give way to `insert`. */
export interface Edit {
  readonly offset: number;
  readonly remove: number;
  readonly insert: string;
}

/** A change made ready to be sent, so that what the client does with it is not measured. */
export interface Change {
  readonly params: { readonly textDocument: { readonly uri: string; readonly version: number } };
  /** Where the change ends. */
  readonly end: Position;
}

const didChange = 'textDocument/didChange';
const patience = 300_000;

const capabilities = {
  workspace: { configuration: true, workspaceFolders: true, diagnostics: { refreshSupport: true } },
  textDocument: {
    synchronization: {},
    publishDiagnostics: { versionSupport: true, relatedInformation: true },
    diagnostic: { relatedDocumentSupport: false },
    completion: { completionItem: { documentationFormat: ['markdown', 'plaintext'] } },
    hover: { contentFormat: ['markdown', 'plaintext'] },
  },
  window: { workDoneProgress: true },
};

/** A language server in a process of its own, spoken to as an editor would. */
export class LspClient {
  private readonly waiting = new Map<string, (findings: Diagnostic[]) => void>();
  private readonly documents = new Map<string, TextDocument>();
  private failed: (reason: Error) => void = () => {};
  private readonly failure = new Promise<never>((_, reject) => {
    this.failed = reject;
  });

  private constructor(
    readonly name: string,
    private readonly process: ChildProcess,
    private readonly connection: MessageConnection,
    private result: InitializeResult,
  ) {}

  /** Returns a client whose server is initialised for a folder. Throws where the server does not start. */
  static async start(server: ServerCommand, root: string): Promise<LspClient> {
    const [program, ...rest] = server.command;
    const child = spawn(program!, rest, { stdio: ['pipe', 'pipe', 'ignore'] });
    const connection = createMessageConnection(
      new StreamMessageReader(child.stdout!),
      new StreamMessageWriter(child.stdin!),
    );
    const client = new LspClient(server.name, child, connection, { capabilities: {} });
    client.listen(server.settings);
    await client.initialise(pathToFileURL(root).href);
    return client;
  }

  get processId(): number {
    return this.process.pid!;
  }

  /** True where the server answers for the whole workspace when it is asked. */
  get answersForWorkspace(): boolean {
    return this.result.capabilities.diagnosticProvider?.workspaceDiagnostics === true;
  }

  /** Opens a document and returns its findings. */
  open(uri: string, text: string): Promise<Diagnostic[]> {
    const languageId = 'yaml';
    this.documents.set(uri, TextDocument.create(uri, languageId, 1, text));
    return this.findingsAfter(uri, 'textDocument/didOpen', {
      textDocument: { uri, languageId, version: 1, text },
    });
  }

  /** Makes an edit in the client's own copy of a document, and returns the change that the server is to be told of. */
  prepare(uri: string, { offset, remove, insert }: Edit): Change {
    const document = this.documents.get(uri)!;
    const range = { start: document.positionAt(offset), end: document.positionAt(offset + remove) };
    const contentChanges = [{ range, text: insert }];
    const version = document.version + 1;
    const edited = TextDocument.update(document, contentChanges, version);
    this.documents.set(uri, edited);
    const params = { textDocument: { uri, version }, contentChanges };
    return { params, end: edited.positionAt(offset + insert.length) };
  }

  /** Tells the server of a change and returns the findings of the document as it then is. */
  change({ params }: Change): Promise<Diagnostic[]> {
    return this.findingsAfter(params.textDocument.uri, didChange, params);
  }

  /** Tells the server of a change and at once asks something about the place where it ends; returns the answer. */
  changeThenAsk({ params, end }: Change, method: string): Promise<unknown> {
    void this.connection.sendNotification(didChange, params);
    return this.ask(params.textDocument.uri, end, method);
  }

  /** Returns the answer to a request about a place in a document, with what else the method takes. */
  ask(uri: string, position: Position, method: string, more: object = {}): Promise<unknown> {
    return this.soon(this.connection.sendRequest(method, { textDocument: { uri }, position, ...more }));
  }

  /** Returns some characters of a document. */
  textAt(uri: string, offset: number, length: number): string {
    return this.documents
      .get(uri)!
      .getText()
      .slice(offset, offset + length);
  }

  /** Returns the position of an offset in a document. */
  positionAt(uri: string, offset: number): Position {
    return this.documents.get(uri)!.positionAt(offset);
  }

  /** Returns the findings of every document of the workspace, by URI. */
  async workspaceFindings(): Promise<Map<string, Diagnostic[]>> {
    const params = { previousResultIds: [] };
    const report: { items: { uri: string; items?: Diagnostic[] }[] } = await this.soon(
      this.connection.sendRequest('workspace/diagnostic', params),
    );
    return new Map(report.items.map(({ uri, items }) => [uri, items ?? []]));
  }

  /** Ends the server. */
  async stop(): Promise<void> {
    const gone = new Promise((resolve) => this.process.once('exit', resolve));
    this.failure.catch(() => {});
    await Promise.race([this.connection.sendRequest('shutdown').catch(() => {}), pause(2000)]);
    void this.connection.sendNotification('exit').catch(() => {});
    await Promise.race([gone, pause(2000)]);
    this.process.kill('SIGKILL');
    this.connection.dispose();
  }

  private listen(settings: ServerCommand['settings']): void {
    const { connection } = this;
    connection.onRequest('workspace/configuration', ({ items }: { items: { section?: string }[] }) =>
      items.map(({ section }) => settings[section ?? ''] ?? null),
    );
    connection.onRequest(() => null);
    connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) =>
      this.published(params),
    );
    connection.onError(([error]) => this.failed(error));
    this.process.on('error', this.failed);
    this.process.on('exit', (code) => this.failed(new Error(`${this.name} ended with code ${code}.`)));
    this.failure.catch(() => {});
    connection.listen();
  }

  private async initialise(rootUri: string): Promise<void> {
    const workspaceFolders = [{ uri: rootUri, name: 'benchmark' }];
    const params = { processId: process.pid, rootUri, workspaceFolders, capabilities };
    this.result = await this.soon(this.connection.sendRequest('initialize', params));
    await this.connection.sendNotification('initialized', {});
    await this.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
  }

  private async findingsAfter(uri: string, method: string, params: object): Promise<Diagnostic[]> {
    if (this.result.capabilities.diagnosticProvider) {
      void this.connection.sendNotification(method, params);
      const asked = this.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
      return ((await this.soon(asked)) as { items: Diagnostic[] }).items;
    }
    const published = new Promise<Diagnostic[]>((resolve) => this.waiting.set(uri, resolve));
    void this.connection.sendNotification(method, params);
    return this.soon(published);
  }

  private published({ uri, version, diagnostics }: PublishDiagnosticsParams): void {
    if (version !== undefined && version < this.documents.get(uri)!.version) return;
    this.waiting.get(uri)?.(diagnostics);
    this.waiting.delete(uri);
  }

  /** Returns what was promised; throws where the server ends first or takes far too long. */
  private soon<T>(promised: Promise<T>): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      const reason = new Error(`${this.name} did not answer in ${patience / 1000} seconds.`);
      timer = setTimeout(() => reject(reason), patience);
    });
    return Promise.race([promised, this.failure, late]).finally(() => clearTimeout(timer));
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds).unref());
}
