/** Starts and ends the language server, asks it for forms and ratings, and tells in which state it is. */
import {
  type CancellationToken,
  type Disposable,
  type WorkspaceEdit as EditorEdit,
  EventEmitter,
  type LogOutputChannel,
  type Uri,
  window,
  workspace,
} from 'vscode';
import {
  type BaseLanguageClient,
  type ProgressToken,
  State,
  type WorkspaceEdit,
} from 'vscode-languageclient';
import { writtenSchemes } from '../documents.ts';
import type { Host } from '../host.ts';
import { announced, clientOptions } from './client-options.ts';
import {
  type Acceptance,
  type AskedReport,
  type Beginnings,
  type CaseWanted,
  type ChangesOfSet,
  type Compared,
  casesChanged,
  changesChanged,
  type Draft,
  type Form,
  formRequest,
  type Grouping,
  type ImportAsked,
  type Imported,
  type InDocument,
  type ListedSet,
  type NextId,
  type Pasted,
  type Refusal,
  type Report,
  type ReviewOfSet,
  type RunCase,
  ratingsChanged,
  ratingsRequest,
  type Versions,
  type ViewLine,
  viewsChanged,
} from './protocol.ts';

/** `asleep` until there is anything of ours; `checking` while it starts and during anything long enough to be reported as progress. */
export type ServerState = 'asleep' | 'checking' | 'ready' | 'stopped';

/** How a form is wanted. */
export interface FormWish {
  readonly isLive: boolean;
  readonly language: string | undefined;
  /** The sections of a large form that are to be whole. */
  readonly sections: readonly string[];
  /** The number of what makes it answer, where the page has that already. */
  readonly known: number | undefined;
}

/** The language server of this extension, in a process or a worker of its own. */
export class Server {
  readonly #host: Host;
  readonly #output: LogOutputChannel;
  readonly #tasks = new Set<ProgressToken>();
  readonly #changed = new EventEmitter<ServerState>();
  readonly #ratingsChanged = new EventEmitter<void>();
  #client: BaseLanguageClient;
  #schemes: ReadonlySet<string> = new Set();
  #isAwake = false;
  #language: string | undefined;

  readonly onDidChangeState = this.#changed.event;
  /** What `ratings` resolves to is no longer what it was. */
  readonly onDidChangeRatings = this.#ratingsChanged.event;
  readonly #viewsChanged = new EventEmitter<{ view: 'outline' | 'open' }>();
  /** What `outline` or `open` resolves to is no longer what it was. */
  readonly onDidChangeViews = this.#viewsChanged.event;
  readonly #casesChanged = new EventEmitter<void>();
  readonly onDidChangeCases = this.#casesChanged.event;
  readonly #changesChanged = new EventEmitter<void>();
  /** Sets differ otherwise from what they are compared with. */
  readonly onDidChangeChanges = this.#changesChanged.event;
  readonly #following: Disposable[];

  constructor(host: Host, output: LogOutputChannel) {
    this.#host = host;
    this.#output = output;
    this.#client = this.#createClient();
    this.#following = [
      workspace.onDidGrantWorkspaceTrust(() => {
        void this.#client.sendNotification('carag/trusted', {});
        this.#changesChanged.fire();
      }),
      workspace.onDidChangeWorkspaceFolders(() => this.#followFolders()),
    ];
  }

  get state(): ServerState {
    if (!this.#isAwake) return 'asleep';
    if (this.#client.state === State.Starting) return 'checking';
    if (this.#client.state !== State.Running) return 'stopped';
    return this.#tasks.size > 0 ? 'checking' : 'ready';
  }

  /** Starts the server where nothing has started it yet: not again where it has failed. */
  async wake(): Promise<void> {
    if (!this.#isAwake) await this.start();
  }

  /** Starts the server. A failure is told to the user; the promise is fulfilled all the same. */
  async start(): Promise<void> {
    this.#isAwake = true;
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
    this.#viewsChanged.dispose();
    this.#casesChanged.dispose();
    this.#changesChanged.dispose();
    for (const each of this.#following) each.dispose();
  }

  /** True of a folder from which the server can read documents. */
  reads(folder: Uri): boolean {
    return this.#host.reads(folder);
  }

  /** Resolves to the form of a document, or to null where it has none; rejects when the server cannot answer. */
  async form(
    uri: Uri,
    { language, known, ...wish }: FormWish,
    token: CancellationToken,
  ): Promise<Form | null> {
    await this.wake();
    const client = this.#client;
    try {
      const asked = {
        uri: client.code2ProtocolConverter.asUri(uri),
        ...wish,
        ...(language ? { language } : {}),
        ...(known === undefined ? {} : { known }),
      };
      return await client.sendRequest(formRequest, asked, token);
    } catch (error) {
      if (!token.isCancellationRequested) this.#report(`The form of ${uri.fsPath} could not be made`, error);
      throw error;
    }
  }

  /** Resolves to the lines of the ratings view; to none while the server cannot answer. */
  async ratings(): Promise<ViewLine[]> {
    if (this.state === 'stopped' || this.state === 'asleep') return [];
    try {
      return await this.#client.sendRequest(ratingsRequest, {});
    } catch (error) {
      this.#report('The ratings could not be shown', error);
      return [];
    }
  }

  /** Resolves to the lines of the question outline; to none while the server cannot answer. */
  async outline(by: Grouping): Promise<ViewLine[]> {
    return (await this.#askWhileAwake('carag/outline', { by })) ?? [];
  }

  /** Resolves to what is still to be settled; to none while the server cannot answer. */
  async open(): Promise<ViewLine[]> {
    return (await this.#askWhileAwake('carag/open', {})) ?? [];
  }

  /** Resolves to the draft of what an author begins; undefined while the server cannot answer. */
  draft<Name extends keyof Beginnings>(name: Name, asked: Beginnings[Name]): Promise<Draft | undefined> {
    return this.#ask(name, asked);
  }

  /** Resolves to the next free id at a place, or to why there is none; undefined while the server cannot answer. */
  nextId(place: InDocument): Promise<NextId | undefined> {
    return this.#ask('carag/nextId', place);
  }

  /** Resolves to the sets that have cases; undefined while the server cannot answer. */
  cases(): Promise<ListedSet[] | undefined> {
    return this.#ask('carag/cases', {});
  }

  /** Resolves to how some cases go; undefined while the server cannot answer. */
  runCases(uris: readonly string[]): Promise<RunCase[] | undefined> {
    return this.#ask('carag/runCases', { uris });
  }

  /** Resolves to a case in which a question is asked, or is not, as a document; or to why there is none. */
  caseAbout(asked: CaseWanted & { uri: string }): Promise<{ text: string } | Refusal | undefined> {
    return this.#ask('carag/caseAbout', { ...asked, ...this.#told() });
  }

  /** Resolves to a page, or to why there is none; undefined while the server cannot answer. */
  report(asked: AskedReport): Promise<Report | { refusal: string } | undefined> {
    return this.#ask('carag/report', { ...asked, ...this.#told() });
  }

  /** Resolves to what is to be written where something is pasted; undefined where that is pasted as it is. */
  pasted(asked: Pasted): Promise<{ text: string } | undefined> {
    return this.#ask('carag/paste', asked);
  }

  /** Resolves to what an imported document becomes, or to why there is nothing. */
  imported(asked: ImportAsked): Promise<Imported | Refusal | undefined> {
    return this.#ask('carag/import', asked);
  }

  /** Resolves to what differs from the bases that manifests name; undefined while the server cannot answer. */
  changes(): Promise<ChangesOfSet[] | undefined> {
    return this.#ask('carag/changes', {});
  }

  /** Resolves to what the set around a document can be compared with. */
  versions(uri: string): Promise<Versions | Refusal | undefined> {
    return this.#ask('carag/versions', { uri });
  }

  /** The language that a reader chose for forms: pages come in it too, where the set has it. */
  set language(chosen: string) {
    this.#language = chosen;
    this.#changesChanged.fire();
  }

  #told(): { language?: string } {
    return this.#language === undefined ? {} : { language: this.#language };
  }

  /** Resolves to a review, or to why there is none. */
  review(compared: Compared): Promise<ReviewOfSet | Refusal | undefined> {
    return this.#ask('carag/review', { ...compared, ...this.#told() });
  }

  /** Resolves to the edit that writes down what is accepted, or to why there is none. */
  accept(acceptance: Acceptance): Promise<{ edit: WorkspaceEdit } | Refusal | undefined> {
    return this.#ask('carag/accept', acceptance);
  }

  /** Resolves to the text of a document of a base. */
  baseText(asked: Compared & { uri: string }): Promise<{ text: string } | undefined> {
    return this.#ask('carag/baseText', asked);
  }

  /** An edit of the server's as the editor has it. */
  editOf(edit: WorkspaceEdit): Promise<EditorEdit> {
    return this.#client.protocol2CodeConverter.asWorkspaceEdit(edit);
  }

  /** As `#ask`, but does not start a server: a view is no reason for one. */
  async #askWhileAwake<Answer>(method: string, asked: object): Promise<Answer | undefined> {
    return this.state === 'stopped' || this.state === 'asleep' ? undefined : this.#ask(method, asked);
  }

  async #ask<Answer>(method: string, asked: object): Promise<Answer | undefined> {
    try {
      await this.wake();
      return (await this.#client.sendRequest<Answer | null>(method, asked)) ?? undefined;
    } catch (error) {
      this.#report(`${method} was not answered`, error);
      return undefined;
    }
  }

  /** A client knows from the beginning where documents are kept: a folder that is kept elsewhere takes another. */
  #followFolders(): void {
    if ([...writtenSchemes()].every((scheme) => this.#schemes.has(scheme))) return;
    if (this.#isAwake) void this.restart();
    else this.#client = this.#createClient();
  }

  /** A client that has stopped, or never started, refuses to be disposed of. */
  async #end(): Promise<void> {
    if (this.#client.needsStop()) await this.#client.dispose();
  }

  #createClient(): BaseLanguageClient {
    this.#schemes = writtenSchemes();
    const options = clientOptions(this.#schemes, this.#output, (token, isUnderWay) => {
      if (isUnderWay) this.#tasks.add(token);
      else this.#tasks.delete(token);
      this.#changed.fire(this.state);
    });
    const client = this.#host.createClient(options);
    client.registerFeature(announced);
    client.onNotification(ratingsChanged, () => this.#ratingsChanged.fire());
    client.onNotification(viewsChanged, (changed) => this.#viewsChanged.fire(changed));
    client.onNotification(casesChanged, () => this.#casesChanged.fire());
    client.onNotification(changesChanged, () => this.#changesChanged.fire());
    client.onDidChangeState(({ newState }) => {
      if (newState !== State.Running) this.#tasks.clear();
      this.#changed.fire(this.state);
    });
    return client;
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
