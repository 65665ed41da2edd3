import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, inject } from 'vitest';
import {
  CancellationTokenSource,
  createMessageConnection,
  IPCMessageReader,
  IPCMessageWriter,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';
import type {
  ClientCapabilities,
  Diagnostic,
  DocumentDiagnosticReport,
  InitializeResult,
  Position,
  Range,
  TextDocumentContentChangeEvent,
  WorkspaceDiagnosticReport,
} from 'vscode-languageserver';
import type {} from '../built.ts';

/** An editor with everything, as far as it makes a difference to the server. */
export const ABLE: ClientCapabilities = {
  general: { positionEncodings: ['utf-16'] },
  window: { workDoneProgress: true, showDocument: { support: true } },
  workspace: {
    workspaceFolders: true,
    configuration: true,
    diagnostics: { refreshSupport: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    applyEdit: true,
    workspaceEdit: { documentChanges: true, snippetEditSupport: true, resourceOperations: ['rename'] },
  },
  textDocument: {
    diagnostic: { dynamicRegistration: false },
    publishDiagnostics: { relatedInformation: true },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    definition: { linkSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    codeAction: { resolveSupport: { properties: ['edit'] } },
  },
};

/** An editor that can do the least. */
export const PLAIN: ClientCapabilities = {};

export interface EditorOptions {
  readonly capabilities?: ClientCapabilities;
  /** Folders of the workspace by path below the temporary folder; the folder itself unless told otherwise. */
  readonly folders?: readonly string[];
  readonly arguments?: readonly string[];
  readonly transport?: 'stdio' | 'node-ipc';
}

interface Message {
  readonly method: string;
  readonly params: unknown;
}

const cleaning: (() => void | Promise<void>)[] = [];
afterEach(async () => {
  for (const clean of cleaning.splice(0).reverse()) await clean();
});

/** A temporary folder with documents in it, by path; it is removed after the test. */
export class Folder {
  readonly path: string;

  constructor(documents: Readonly<Record<string, string>>) {
    this.path = mkdtempSync(join(tmpdir(), 'carag-workspace-'));
    cleaning.push(() => rmSync(this.path, { recursive: true, force: true }));
    for (const [path, text] of Object.entries(documents)) this.write(path, text);
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(join(this.path, path)), { recursive: true });
    writeFileSync(join(this.path, path), text);
  }

  remove(path: string): void {
    rmSync(join(this.path, path), { recursive: true });
  }

  uri(path: string): string {
    return pathToFileURL(join(this.path, path)).href;
  }
}

/** The server in a process of its own, spoken to as an editor would. */
export class Editor {
  readonly folder: Folder;
  readonly connection: MessageConnection;
  /** What the server has sent of itself, in order. */
  readonly messages: Message[] = [];
  /** What is answered when the server asks something, by method, or what finds the answer; nothing unless it stands here. */
  readonly answers: Record<string, unknown> = {};
  result: InitializeResult = { capabilities: {} };
  private readonly process: ChildProcess;
  private readonly versions = new Map<string, number>();
  private isEnding = false;
  private waiting: { matches: (message: Message) => boolean; resolve: (message: Message) => void }[] = [];

  private constructor(folder: Folder, child: ChildProcess, connection: MessageConnection) {
    this.folder = folder;
    this.process = child;
    this.connection = connection;
  }

  /** An editor whose workspace holds some documents. Everything is put away after the test. */
  static async start(
    documents: Readonly<Record<string, string>>,
    options: EditorOptions = {},
  ): Promise<Editor> {
    const folder = new Folder(documents);
    const isIpc = options.transport === 'node-ipc';
    const args = [inject('server'), isIpc ? '--node-ipc' : '--stdio', ...(options.arguments ?? [])];
    const child = spawn(process.execPath, args, {
      stdio: isIpc ? ['ignore', 'ignore', 'inherit', 'ipc'] : ['pipe', 'pipe', 'inherit'],
    });
    const connection = isIpc
      ? createMessageConnection(new IPCMessageReader(child), new IPCMessageWriter(child))
      : createMessageConnection(
          new StreamMessageReader(child.stdout!),
          new StreamMessageWriter(child.stdin!),
        );
    const editor = new Editor(folder, child, connection);
    cleaning.push(() => editor.stop());
    editor.listen();
    await editor.initialize(options);
    return editor;
  }

  uri(path: string): string {
    return this.folder.uri(path);
  }

  open(path: string, text: string, languageId = path.endsWith('.md') ? 'markdown' : 'yaml'): void {
    const uri = path.includes(':') ? path : this.uri(path);
    this.versions.set(uri, 1);
    this.notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
  }

  change(path: string, ...contentChanges: TextDocumentContentChangeEvent[]): void {
    const uri = path.includes(':') ? path : this.uri(path);
    const version = (this.versions.get(uri) ?? 0) + 1;
    this.versions.set(uri, version);
    this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
  }

  close(path: string): void {
    const uri = path.includes(':') ? path : this.uri(path);
    this.notify('textDocument/didClose', { textDocument: { uri } });
  }

  watched(...changes: { path: string; type: 1 | 2 | 3 }[]): void {
    this.notify('workspace/didChangeWatchedFiles', {
      changes: changes.map(({ path, type }) => ({ uri: this.uri(path), type })),
    });
  }

  notify(method: string, params: object): void {
    this.connection.sendNotification(method, params).catch((error: unknown) => {
      // What is still on its way when a test ends may find the server gone.
      if (!this.isEnding) throw error;
    });
  }

  ask<Result>(method: string, params: object): Promise<Result> {
    return this.connection.sendRequest(method, params);
  }

  at<Result>(
    method: string,
    path: string,
    line: number,
    character: number,
    more: object = {},
  ): Promise<Result> {
    const uri = path.includes(':') ? path : this.uri(path);
    return this.ask(method, { textDocument: { uri }, position: { line, character }, ...more });
  }

  /** Asks, and cancels at once. */
  askAndCancel(method: string, params: object): Promise<unknown> {
    const source = new CancellationTokenSource();
    const answer = this.connection.sendRequest(method, params, source.token);
    source.cancel();
    return answer;
  }

  pull(path: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    const uri = path.includes(':') ? path : this.uri(path);
    return this.ask('textDocument/diagnostic', {
      textDocument: { uri },
      identifier: 'carag',
      ...(previousResultId ? { previousResultId } : {}),
    });
  }

  /** The findings of a document. */
  async findings(path: string): Promise<Diagnostic[]> {
    const report = await this.pull(path);
    return report.kind === 'full' ? report.items : [];
  }

  async codes(path: string): Promise<string[]> {
    return (await this.findings(path)).map(({ code }) => String(code));
  }

  pullWorkspace(
    previousResultIds: { uri: string; value: string }[] = [],
  ): Promise<WorkspaceDiagnosticReport> {
    return this.ask('workspace/diagnostic', { identifier: 'carag', previousResultIds });
  }

  /** The codes of the findings of every document that has any, by path. */
  async workspaceCodes(): Promise<Record<string, string[]>> {
    const { items } = await this.pullWorkspace();
    const found = items.flatMap((report) =>
      report.kind === 'full' && report.items.length > 0
        ? [[this.path(report.uri), report.items.map(({ code }) => String(code))]]
        : [],
    );
    return Object.fromEntries(found);
  }

  path(uri: string): string {
    return decodeURIComponent(uri)
      .replace(`${decodeURIComponent(this.uri(''))}`, '')
      .replace(/^\//, '');
  }

  /** The next message of the server that fits, or one that came already and was not waited for. */
  async next<Params>(method: string, fits: (params: Params) => boolean = () => true): Promise<Params> {
    const matches = (message: Message) => message.method === method && fits(message.params as Params);
    const known = this.messages.findIndex(matches);
    if (known >= 0) return this.messages.splice(known, 1)[0]!.params as Params;
    const message = await new Promise<Message>((resolve) => this.waiting.push({ matches, resolve }));
    return message.params as Params;
  }

  /** The exit code, once the server has been told to end. */
  async exit(): Promise<number | null> {
    const code = new Promise<number | null>((resolve) => this.process.once('exit', resolve));
    await this.ask('shutdown', {}).catch(() => {});
    this.notify('exit', {});
    return code;
  }

  get isAlive(): boolean {
    return this.process.exitCode === null && this.process.signalCode === null;
  }

  private listen(): void {
    const take = (message: Message) => {
      const waiter = this.waiting.find(({ matches }) => matches(message));
      if (!waiter) {
        this.messages.push(message);
        return;
      }
      this.waiting = this.waiting.filter((each) => each !== waiter);
      waiter.resolve(message);
    };
    this.connection.onNotification((method, params) => take({ method, params }));
    this.connection.onRequest((method, params) => {
      take({ method, params });
      const answer = this.answers[method] ?? null;
      return typeof answer === 'function' ? answer() : answer;
    });
    this.connection.onUnhandledProgress((params) => take({ method: '$/progress', params }));
    this.connection.listen();
  }

  private async initialize({ capabilities = ABLE, folders = [''] }: EditorOptions): Promise<void> {
    const workspaceFolders = folders.map((path) => ({ uri: this.uri(path), name: path }));
    this.result = await this.ask('initialize', {
      processId: process.pid,
      rootUri: workspaceFolders[0]?.uri ?? null,
      workspaceFolders,
      capabilities,
    });
    this.notify('initialized', {});
  }

  private async stop(): Promise<void> {
    this.isEnding = true;
    if (this.isAlive) {
      const gone = new Promise((resolve) => this.process.once('exit', resolve));
      this.process.kill();
      await gone;
    }
    this.connection.dispose();
  }
}

/** The position after the first occurrence of some words; `‸` in them says where within. */
export function endOf(text: string, words: string): Position {
  const plain = words.replace('‸', '');
  const at = text.indexOf(plain);
  if (at < 0) throw new Error(`The text does not hold “${plain}”.`);
  const before = text.slice(0, at + (words.includes('‸') ? words.indexOf('‸') : plain.length)).split(/\r?\n/);
  return { line: before.length - 1, character: before.at(-1)!.length };
}

/** The range of the first occurrence of some words. */
export function rangeOf(text: string, words: string): Range {
  return { start: endOf(text, `‸${words}`), end: endOf(text, words) };
}
