/** The language server: what it answers, and what it is told. */
import {
  type Connection,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  type DidChangeWorkspaceFoldersParams,
  FileChangeType,
  type InitializeError,
  type InitializeParams,
  type InitializeResult,
  NotificationType,
  type ResponseError,
  WatchKind,
} from 'vscode-languageserver';
import { version } from '../../package.json';
import type { Rule } from '../lint/rule.ts';
import type { History } from '../project/loading/history.ts';
import type { FileChange } from '../project/loading/loader.ts';
import { RULES } from '../rules/index.ts';
import type { Host } from '../workspace/host.ts';
import { answerBesideText } from './answers/beside-text.ts';
import { answerForDrafts } from './answers/changing/drafts.ts';
import { answerForFiles } from './answers/changing/files.ts';
import { answerForFormatting, offerFormatting } from './answers/changing/formatting.ts';
import { answerForImporting, type Importer } from './answers/changing/importing.ts';
import { answerForPasting } from './answers/changing/pasting.ts';
import { answerForRenaming } from './answers/changing/renaming.ts';
import { answerForCompletion } from './answers/completion.ts';
import { answerForDocuments, answerForWorkspace } from './answers/documents.ts';
import { answerForPlaces } from './answers/places.ts';
import { answerForRouting } from './answers/routing.ts';
import { answerForSemanticTokens } from './answers/semantic-tokens.ts';
import { answerForCases } from './answers/showing/cases.ts';
import { answerForLenses } from './answers/showing/lenses.ts';
import { answerForRatings } from './answers/showing/ratings.ts';
import { answerForReports } from './answers/showing/reports.ts';
import { answerForReviews } from './answers/showing/reviews.ts';
import { answerForViews } from './answers/showing/views.ts';
import { answerForSignatureHelp } from './answers/signature-help.ts';
import { capabilitiesFor } from './client/capabilities.ts';
import { clientOf } from './client/client.ts';
import { chosenEncoding } from './client/encoding.ts';
import { showProgress } from './client/progress.ts';
import { Session } from './session.ts';

/** What a server works with. */
export interface ServerOptions extends Host {
  readonly connection: Connection;
  /** It is asked once the client says that the folder is trusted; or why there is none, in words that follow “not checked: ”. */
  readonly history?: History | string;
  /** Every rule, unless a test brings its own. */
  readonly rules?: readonly Rule[];
  /** How long loading may take, in milliseconds, before it is shown as progress. */
  readonly patience?: number;
  /** Reads documents that are to become sets; without it, they cannot be imported. */
  readonly importer?: Importer;
}

/** Answers an editor over a connection until it says that it is done. The caller starts to listen. */
export function startServer(options: ServerOptions): void {
  const { connection, history, importer, rules = RULES, patience = 500, ...host } = options;
  const session = new Session(connection, { ...host, rules });
  const { guard, workspace } = session;
  let folders: readonly string[] = [];
  guard.refuseOthers();
  connection.onInitialize((params) => {
    const refusal = guard.lifecycle.begin();
    // What the protocol gives along with an error serves clients that have failed to start a server, which this one has not.
    if (refusal) return refusal as unknown as ResponseError<InitializeError>;
    folders = foldersOf(params);
    const result = initialize(session, params);
    if (typeof history === 'string') workspace.bases.history = history;
    else if (history) trustHistory(session, history);
    return result;
  });
  connection.onInitialized(
    guard.notification('initialized', () => {
      for (const folder of folders) workspace.addFolder(folder);
      if (session.client.showsProgress) showProgress(connection, workspace.whenChecked(), patience);
      if (session.client.registersWatchers) void watch(session);
      if (session.client.hasFolders) followFolders(session);
      void offerFormatting(session);
    }),
  );
  connection.onShutdown(() => {
    const refusal = guard.lifecycle.end();
    if (refusal) throw refusal;
    workspace.stop();
    session.following.stop();
  });
  // No setting of today concerns the server; the editor tells of them all the same.
  connection.onDidChangeConfiguration(guard.notification('workspace/didChangeConfiguration', () => {}));
  listenToDocuments(session);
  answerForDocuments(session);
  answerForPlaces(session);
  answerForRenaming(session);
  answerForFiles(session);
  answerForCompletion(session);
  answerForReviews(session);
  answerForSignatureHelp(session);
  answerForRouting(session);
  answerForReports(session);
  answerForCases(session);
  answerBesideText(session);
  answerForSemanticTokens(session);
  answerForLenses(session);
  answerForRatings(session);
  answerForViews(session);
  answerForFormatting(session);
  answerForDrafts(session);
  answerForPasting(session);
  answerForImporting(session, importer);
  answerForWorkspace(session);
}

function foldersOf({ workspaceFolders, rootUri }: InitializeParams): string[] {
  return workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
}

function initialize(session: Session, { capabilities }: InitializeParams): InitializeResult {
  session.meet(clientOf(capabilities));
  const encoding = chosenEncoding(capabilities.general?.positionEncodings);
  session.workspace.open.encoding = encoding;
  return { capabilities: capabilitiesFor(session.client, encoding), serverInfo: { name: 'carag', version } };
}

/** Tells that the folder has come to be trusted, in which nothing was to be run before. */
const trusted = new NotificationType<object>('carag/trusted');

function trustHistory({ client, connection, guard, workspace }: Session, history: History): void {
  if (client.isTrusted) workspace.trust(history);
  else
    connection.onNotification(
      trusted,
      guard.notification('carag/trusted', () => workspace.trust(history)),
    );
}

function followFolders({ connection, guard, workspace }: Session): void {
  const follow = ({ event: { added, removed } }: DidChangeWorkspaceFoldersParams) => {
    for (const { uri } of removed) workspace.removeFolder(uri);
    for (const { uri } of added) workspace.addFolder(uri);
  };
  connection.onNotification(
    DidChangeWorkspaceFoldersNotification.type,
    guard.notification('workspace/didChangeWorkspaceFolders', follow),
  );
}

/** Our documents by the ends of their names in any case: patterns heed case, and file systems may not. */
const ENDINGS = ['[yY][aA][mM][lL]', '[yY][mM][lL]', '[mM][dD]', '[mM][aA][rR][kK][dD][oO][wW][nN]'];

/** Asks to be told of files. Folders come and go with all that is in them, of which nobody tells. */
async function watch({ connection, guard }: Session): Promise<void> {
  const watchers = [
    // For clients whose patterns know no sets of letters.
    { globPattern: '**/*.{yaml,yml,md}' },
    ...ENDINGS.map((ending) => ({ globPattern: `**/*.${ending}`, kind: WatchKind.Change })),
    { globPattern: '**/*', kind: WatchKind.Create | WatchKind.Delete },
  ];
  try {
    await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  } catch (error) {
    guard.log('Watching files', error);
  }
}

function listenToDocuments({ connection, guard, workspace }: Session): void {
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
    guard.notification('textDocument/didClose', ({ textDocument }) => workspace.noteClosed(textDocument.uri)),
  );
  connection.onDidChangeWatchedFiles(
    guard.notification('workspace/didChangeWatchedFiles', ({ changes }) => {
      // A client may tell of a file once for each pattern.
      const told = new Map(changes.map(({ uri, type }) => [`${type} ${uri}`, { uri, is: changeOf(type) }]));
      workspace.noteFiles([...told.values()]);
    }),
  );
}

function changeOf(type: FileChangeType): FileChange['is'] {
  if (type === FileChangeType.Deleted) return 'gone';
  return type === FileChangeType.Created ? 'new' : 'changed';
}
