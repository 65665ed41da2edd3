import {
  type CancellationToken,
  type CodeAction,
  type CompletionItem,
  type Connection,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type InitializeParams,
  type InitializeResult,
  type Position,
  RequestType,
  WatchKind,
} from 'vscode-languageserver/node';
import { aboutOffer, completion } from '../features/completion.ts';
import { definition } from '../features/definition.ts';
import { folds } from '../features/folding.ts';
import { highlights } from '../features/highlight.ts';
import { hover } from '../features/hover.ts';
import { references } from '../features/references.ts';
import { outline, workspaceSymbols } from '../features/symbols.ts';
import { renderForm } from '../form/form.ts';
import type { NameSpace } from '../model/reading.ts';
import type { FileSystem } from '../project/file-system.ts';
import { RULES } from '../rules/index.ts';
import type { Rule } from '../rules/rule.ts';
import { canonicalUri } from '../text/uri.ts';
import { capabilitiesFor } from './capabilities.ts';
import { type Client, clientOf } from './client.ts';
import { CodeActions } from './code-actions.ts';
import { Convert, markup, plainText } from './convert.ts';
import { chosenEncoding } from './encoding.ts';
import { Guard } from './guard.ts';
import { Loading } from './loading.ts';
import { Reporting } from './reporting.ts';
import { Workspace } from './workspace.ts';

/** What a server works with. */
export interface ServerOptions {
  readonly connection: Connection;
  readonly files: FileSystem;
  /** Every rule, unless a test brings its own. */
  readonly rules?: readonly Rule[];
  /** How long loading may take, in milliseconds, before it is shown as progress. */
  readonly patience?: number;
}

/** Asks for the form of a document; null where it has none. */
const formRequest = new RequestType<
  { uri: string; line?: number },
  { title: string; html: string } | null,
  void
>('carag/form');

/** Answers an editor over a connection until it says that it is done. The caller starts to listen. */
export function startServer(options: ServerOptions): void {
  new Server(options).listen();
}

class Server {
  private readonly connection: Connection;
  private readonly workspace: Workspace;
  private readonly guard: Guard;
  private readonly convert: Convert;
  private readonly rules: readonly Rule[];
  private readonly loading: Loading;
  private client: Client = clientOf({});
  private reporting: Reporting;
  private actions: CodeActions;
  private folders: string[] = [];

  constructor({ connection, files, rules = RULES, patience = 500 }: ServerOptions) {
    this.connection = connection;
    this.rules = rules;
    this.workspace = new Workspace(files, rules, {
      checkedFirst: (uri) => this.reporting.checkedFirst(uri),
      checkedAll: (touched) => this.reporting.checkedAll(touched),
      failed: (what, error) => this.guard.log(what, error),
    });
    this.guard = new Guard(connection, () => this.workspace.turns.noted());
    this.convert = new Convert(this.workspace.open);
    this.loading = new Loading(connection, patience);
    this.reporting = new Reporting(connection, this.workspace, this.client);
    this.actions = new CodeActions(this.workspace, this.reporting.diagnostics, this.client, rules);
  }

  listen(): void {
    const { connection, guard } = this;
    connection.onInitialize((params) => this.initialize(params));
    connection.onInitialized(guard.notification('initialized', () => this.initialized()));
    connection.onShutdown(() => this.workspace.stop());
    connection.onDidChangeConfiguration(guard.notification('workspace/didChangeConfiguration', () => {}));
    this.listenToDocuments();
    this.answerForDocuments();
    this.answerForPlaces();
    this.answerForWorkspace();
  }

  private initialize({ capabilities, workspaceFolders, rootUri }: InitializeParams): InitializeResult {
    this.client = clientOf(capabilities);
    const encoding = chosenEncoding(capabilities.general?.positionEncodings);
    this.workspace.open.encoding = encoding;
    this.reporting = new Reporting(this.connection, this.workspace, this.client);
    this.actions = new CodeActions(this.workspace, this.reporting.diagnostics, this.client, this.rules);
    this.folders = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
    return { capabilities: capabilitiesFor(this.client, encoding), serverInfo: { name: 'carag' } };
  }

  private initialized(): void {
    for (const folder of this.folders) this.workspace.addFolder(folder);
    if (this.client.showsProgress) this.loading.show(this.workspace.whenChecked());
    if (this.client.registersWatchers) void this.watch();
    if (this.client.hasFolders)
      this.connection.workspace.onDidChangeWorkspaceFolders(
        this.guard.notification('workspace/didChangeWorkspaceFolders', (event) => {
          for (const { uri } of event.removed) this.workspace.removeFolder(uri);
          for (const { uri } of event.added) this.workspace.addFolder(uri);
        }),
      );
  }

  /** A folder that goes takes its files with it, and nobody tells of them one by one. */
  private async watch(): Promise<void> {
    const watchers = [{ globPattern: '**/*.{yaml,yml,md}' }, { globPattern: '**/*', kind: WatchKind.Delete }];
    try {
      await this.connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    } catch (error) {
      this.guard.log('Watching files', error);
    }
  }

  private listenToDocuments(): void {
    const { connection, guard, workspace } = this;
    connection.onDidOpenTextDocument(
      guard.notification('textDocument/didOpen', ({ textDocument: { uri, languageId, version, text } }) => {
        workspace.open.didOpen(uri, languageId, version, text);
        workspace.noteOpened(uri);
      }),
    );
    connection.onDidChangeTextDocument(
      guard.notification('textDocument/didChange', ({ textDocument: { uri, version }, contentChanges }) => {
        if (workspace.open.didChange(uri, version, contentChanges)) workspace.noteEdit(uri);
      }),
    );
    connection.onDidCloseTextDocument(
      guard.notification('textDocument/didClose', ({ textDocument }) =>
        workspace.noteClosed(textDocument.uri),
      ),
    );
    connection.onDidChangeWatchedFiles(
      guard.notification('workspace/didChangeWatchedFiles', ({ changes }) => {
        workspace.noteFiles(
          changes.map(({ uri, type }) => ({ uri, isGone: type === FileChangeType.Deleted })),
        );
      }),
    );
  }

  /** What is asked of a document as a whole. */
  private answerForDocuments(): void {
    const { connection, convert, guard, workspace } = this;
    const { project } = workspace;
    connection.languages.diagnostics.on(
      guard.request(
        'textDocument/diagnostic',
        { kind: 'full' as const, items: [] },
        async ({ textDocument, previousResultId }) => {
          await workspace.whenLoaded();
          return this.reporting.ofDocument(canonicalUri(textDocument.uri), previousResultId);
        },
      ),
    );
    connection.onDocumentSymbol(
      guard.request('textDocument/documentSymbol', null, ({ textDocument }) => {
        const uri = canonicalUri(textDocument.uri);
        const symbols = outline(project, uri);
        return this.client.showsTree ? convert.symbolTree(uri, symbols) : convert.symbolList(uri, symbols);
      }),
    );
    // An editor falls back on folding by indentation where the answer is nothing at all.
    connection.onFoldingRanges(
      guard.request('textDocument/foldingRange', null, ({ textDocument }) => {
        const found = folds(project, canonicalUri(textDocument.uri));
        return found.length > 0 ? found.map(({ start, end }) => ({ startLine: start, endLine: end })) : null;
      }),
    );
    connection.onCodeAction(
      guard.request('textDocument/codeAction', [], async (params) => {
        await workspace.whenLoaded();
        return this.actions.actions(params);
      }),
    );
    connection.onCodeActionResolve((action, token) =>
      guard.request<CodeAction, CodeAction>('codeAction/resolve', action, (each) =>
        this.actions.resolve(each),
      )(action, token),
    );
    connection.onRequest(
      formRequest,
      guard.request('carag/form', null, async ({ uri }) => {
        await workspace.whenLoaded();
        const document = project.documents.get(canonicalUri(uri));
        return (document && renderForm(project, document)) ?? null;
      }),
    );
  }

  /** What is asked of a place in a document. */
  private answerForPlaces(): void {
    const { connection, convert, guard, workspace } = this;
    const { project } = workspace;
    connection.onHover(
      this.atPlace('textDocument/hover', null, (uri, position) => {
        const found = hover(project, uri, position);
        if (!found) return null;
        const contents = this.client.showsMarkdown
          ? markup(found.markdown)
          : { kind: 'plaintext' as const, value: plainText(found.markdown) };
        return { contents, range: convert.range(uri, found.range) };
      }),
    );
    connection.onCompletion(
      this.atPlace('textDocument/completion', null, (uri, position) => {
        const found = completion(project, uri, position);
        return found ? { isIncomplete: found.isCut, items: convert.completion(uri, found) } : null;
      }),
    );
    connection.onCompletionResolve((item, token) =>
      guard.request<CompletionItem, CompletionItem>('completionItem/resolve', item, (each) =>
        this.explained(each),
      )(item, token),
    );
    connection.onDefinition(
      this.atPlace('textDocument/definition', null, async (uri, position) => {
        await workspace.whenLoaded();
        const found = definition(project, uri, position);
        if (this.client.showsLinks) return found.map((target) => convert.link(uri, target));
        return found.map((target) => convert.location({ uri: target.uri, range: target.selection }));
      }),
    );
    connection.onReferences(
      guard.request('textDocument/references', null, async ({ textDocument, position, context }) => {
        await workspace.whenLoaded();
        const uri = canonicalUri(textDocument.uri);
        return references(project, uri, this.position(uri, position), context.includeDeclaration).map(
          (place) => convert.location(place),
        );
      }),
    );
    connection.onDocumentHighlight(
      this.atPlace('textDocument/documentHighlight', null, (uri, position) =>
        highlights(project, uri, position).map((each) => convert.highlight(uri, each)),
      ),
    );
  }

  private answerForWorkspace(): void {
    const { connection, convert, guard, workspace } = this;
    connection.languages.diagnostics.onWorkspace(
      guard.request('workspace/diagnostic', { items: [] }, async ({ previousResultIds }, token) => {
        await Promise.race([workspace.whenChecked(), cancelled(token)]);
        return this.reporting.ofWorkspace(previousResultIds);
      }),
    );
    connection.onWorkspaceSymbol(
      guard.request('workspace/symbol', null, async ({ query }) => {
        await workspace.whenLoaded();
        return workspaceSymbols(workspace.project, query).map((symbol) => convert.workspaceSymbol(symbol));
      }),
    );
  }

  /** A handler of a request about a place, whose document and position are those of ours. */
  private atPlace<Result>(
    name: string,
    empty: Result,
    handle: (uri: string, position: Position) => Result | Promise<Result>,
  ) {
    return this.guard.request<{ textDocument: { uri: string }; position: Position }, Result>(
      name,
      empty,
      ({ textDocument, position }) => {
        const uri = canonicalUri(textDocument.uri);
        return handle(uri, this.position(uri, position));
      },
    );
  }

  private position(uri: string, position: Position): Position {
    return this.workspace.open.positions(uri).fromClient(position);
  }

  private explained(item: CompletionItem): CompletionItem {
    const { uri, space, name } = (item.data ?? {}) as { uri?: string; space?: NameSpace; name?: string };
    if (uri === undefined || space === undefined || name === undefined) return item;
    const about = aboutOffer(this.workspace.project, canonicalUri(uri), { space, name });
    return about ? { ...item, documentation: markup(about) } : item;
  }
}

function cancelled(token: CancellationToken): Promise<void> {
  return new Promise((resolve) => {
    token.onCancellationRequested(() => resolve());
  });
}
