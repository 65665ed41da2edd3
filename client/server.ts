/** Starts and ends the language server, asks it for forms and ratings, and tells in which state it is. */
import { join } from 'node:path';
import { type CancellationToken, EventEmitter, type LogOutputChannel, type Uri, window } from 'vscode';
import {
  LanguageClient,
  type LanguageClientOptions,
  type ProgressToken,
  RevealOutputChannelOn,
  State,
  type StaticFeature,
  TransportKind,
} from 'vscode-languageclient/node';
import { languages } from './documents.ts';
import {
  abilities,
  type Form,
  formRequest,
  type RatingsLine,
  ratingsChanged,
  ratingsRequest,
} from './protocol.ts';

/** Tells the server what this client can do beyond the protocol. */
const announced: StaticFeature = {
  fillClientCapabilities: (capabilities) => {
    capabilities.experimental = { ...capabilities.experimental, carag: abilities };
  },
  initialize: () => {},
  getState: () => ({ kind: 'static' }),
  clear: () => {},
};

/** `checking` while it starts and during anything long enough to be reported as progress. */
export type ServerState = 'checking' | 'ready' | 'stopped';

/** The language server: the `carag lsp` of this extension, in a process of its own. */
export class Server {
  readonly #module: string;
  readonly #output: LogOutputChannel;
  readonly #tasks = new Set<ProgressToken>();
  readonly #changed = new EventEmitter<ServerState>();
  readonly #ratingsChanged = new EventEmitter<void>();
  #client: LanguageClient;

  readonly onDidChangeState = this.#changed.event;
  /** What `ratings` resolves to is no longer what it was. */
  readonly onDidChangeRatings = this.#ratingsChanged.event;

  constructor(extensionPath: string, output: LogOutputChannel) {
    this.#module = join(extensionPath, 'dist', 'carag.js');
    this.#output = output;
    this.#client = this.#createClient();
  }

  get state(): ServerState {
    if (this.#client.state === State.Starting) return 'checking';
    if (this.#client.state !== State.Running) return 'stopped';
    return this.#tasks.size > 0 ? 'checking' : 'ready';
  }

  /** Starts the server. A failure is told to the user; the promise is fulfilled all the same. */
  async start(): Promise<void> {
    try {
      await this.#client.start();
    } catch (error) {
      this.#report('The checker did not start', error);
      void this.#tellThatItStopped();
    }
  }

  /** Ends the server and starts a new one; with a new client, since one that failed to start stays as it is. */
  async restart(): Promise<void> {
    await this.#end();
    this.#client = this.#createClient();
    await this.start();
  }

  async dispose(): Promise<void> {
    await this.#end();
    this.#changed.dispose();
    this.#ratingsChanged.dispose();
  }

  /** Resolves to the form of a document, or to null where it has none; rejects when the server cannot answer. */
  async form(uri: Uri, token: CancellationToken): Promise<Form | null> {
    const client = this.#client;
    try {
      return await client.sendRequest(formRequest, { uri: client.code2ProtocolConverter.asUri(uri) }, token);
    } catch (error) {
      if (!token.isCancellationRequested) this.#report(`The form of ${uri.fsPath} could not be made`, error);
      throw error;
    }
  }

  /** Resolves to the lines of the ratings view; to none while the server cannot answer. */
  async ratings(): Promise<RatingsLine[]> {
    if (this.state === 'stopped') return [];
    try {
      return await this.#client.sendRequest(ratingsRequest, {});
    } catch (error) {
      this.#report('The ratings could not be shown', error);
      return [];
    }
  }

  /** A client that has stopped, or never started, refuses to be disposed of. */
  async #end(): Promise<void> {
    if (this.#client.needsStop()) await this.#client.dispose();
  }

  #createClient(): LanguageClient {
    const server = { module: this.#module, args: ['lsp'], transport: TransportKind.ipc };
    const client = new LanguageClient('carag', 'CARaG', server, this.#options());
    client.registerFeature(announced);
    client.onNotification(ratingsChanged, () => this.#ratingsChanged.fire());
    client.onDidChangeState(({ newState }) => {
      if (newState !== State.Running) this.#tasks.clear();
      this.#changed.fire(this.state);
    });
    return client;
  }

  #options(): LanguageClientOptions {
    return {
      // The server passes over every document whose first key is not `carag:`, and watches the disk by itself.
      documentSelector: languages.flatMap((language) => [
        { language, scheme: 'file' },
        { language, scheme: 'untitled' },
      ]),
      outputChannel: this.#output,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      middleware: {
        handleWorkDoneProgress: (token, progress, next) => {
          if (progress.kind === 'end') this.#tasks.delete(token);
          else this.#tasks.add(token);
          this.#changed.fire(this.state);
          next(token, progress);
        },
      },
    };
  }

  #report(what: string, error: unknown): void {
    this.#output.error(`${what}: ${error instanceof Error ? error.message : error}`);
  }

  async #tellThatItStopped(): Promise<void> {
    const show = 'Show Output';
    const chosen = await window.showErrorMessage('CARaG could not start, so nothing is being checked.', show);
    if (chosen === show) this.#output.show();
  }
}
