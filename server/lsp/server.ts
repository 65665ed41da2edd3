import {
  type Connection,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type InitializeParams,
  type InitializeResult,
  WatchKind,
  type WorkspaceFoldersChangeEvent,
} from 'vscode-languageserver/node';
import type { FileSystem } from '../project/file-system.ts';
import { RULES } from '../rules/index.ts';
import type { Rule } from '../rules/rule.ts';
import { answerForDocuments, answerForWorkspace } from './answers.ts';
import { capabilitiesFor } from './capabilities.ts';
import { clientOf } from './client.ts';
import { chosenEncoding } from './encoding.ts';
import { answerForFormatting, offerFormatting } from './formatting.ts';
import { answerForPlaces } from './place-answers.ts';
import { showProgress } from './progress.ts';
import { answerForRatings } from './rating-answers.ts';
import { answerForRouting } from './routing-answers.ts';
import { Session } from './session.ts';

/** What a server works with. */
export interface ServerOptions {
  readonly connection: Connection;
  readonly files: FileSystem;
  /** Every rule, unless a test brings its own. */
  readonly rules?: readonly Rule[];
  /** How long loading may take, in milliseconds, before it is shown as progress. */
  readonly patience?: number;
}

/** Answers an editor over a connection until it says that it is done. The caller starts to listen. */
export function startServer({ connection, files, rules = RULES, patience = 500 }: ServerOptions): void {
  const session = new Session(connection, { files, rules });
  const { guard, workspace } = session;
  let folders: readonly string[] = [];
  connection.onInitialize((params) => {
    folders = foldersOf(params);
    return initialize(session, params);
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
    workspace.stop();
    session.following.stop();
  });
  // No setting of today concerns the server; the editor tells of them all the same.
  connection.onDidChangeConfiguration(guard.notification('workspace/didChangeConfiguration', () => {}));
  listenToDocuments(session);
  answerForDocuments(session);
  answerForPlaces(session);
  answerForRouting(session);
  answerForRatings(session);
  answerForFormatting(session);
  answerForWorkspace(session);
}

function foldersOf({ workspaceFolders, rootUri }: InitializeParams): string[] {
  return workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
}

function initialize(session: Session, { capabilities }: InitializeParams): InitializeResult {
  session.meet(clientOf(capabilities));
  const encoding = chosenEncoding(capabilities.general?.positionEncodings);
  session.workspace.open.encoding = encoding;
  return { capabilities: capabilitiesFor(session.client, encoding), serverInfo: { name: 'carag' } };
}

function followFolders({ connection, guard, workspace }: Session): void {
  const follow = ({ added, removed }: WorkspaceFoldersChangeEvent) => {
    for (const { uri } of removed) workspace.removeFolder(uri);
    for (const { uri } of added) workspace.addFolder(uri);
  };
  connection.workspace.onDidChangeWorkspaceFolders(
    guard.notification('workspace/didChangeWorkspaceFolders', follow),
  );
}

/** Asks to be told of files. A folder that goes takes its files with it, and nobody tells of them one by one. */
async function watch({ connection, guard }: Session): Promise<void> {
  const watchers = [{ globPattern: '**/*.{yaml,yml,md}' }, { globPattern: '**/*', kind: WatchKind.Delete }];
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
      workspace.noteFiles(changes.map(({ uri, type }) => ({ uri, isGone: type === FileChangeType.Deleted })));
    }),
  );
}
