/** Starts and ends the extension: its commands, its views and, once there is anything of ours, the server. */
import { commands, type Event, type ExtensionContext, window, workspace } from 'vscode';
import { Beginning } from './authoring/beginnings.ts';
import { Importing } from './authoring/importing.ts';
import { openSample } from './authoring/sample.ts';
import { Cases } from './cases.ts';
import { debounce } from './debounce.ts';
import { CaragDocuments } from './documents.ts';
import type { Host } from './host.ts';
import { manifestsHere } from './manifests.ts';
import { explainFinding, rulePages } from './pages/explain.ts';
import { Reports } from './pages/reports.ts';
import { openBeside, showPlaces } from './places.ts';
import { FormPreview } from './preview/panel.ts';
import { Changes } from './review/changes.ts';
import { reviewing } from './review/index.ts';
import { Server, type ServerState } from './server/server.ts';
import { showViews } from './side-bar/views.ts';
import { showStatus } from './status.ts';
import { followTyping } from './typing/enter.ts';
import { EntryMoving } from './typing/moving.ts';
import { pasteAsMarkdown } from './typing/pasting.ts';

/** In milliseconds: files come in swarms. */
const creationPause = 200;

/** What the extension tells others: whether the checker is at work. */
export interface CaragApi {
  state(): ServerState;
  readonly onDidChangeState: Event<ServerState>;
}

let server: Server | undefined;

/** Starts the extension where a host runs it. */
export function start(context: ExtensionContext, host: Host): CaragApi {
  const output = window.createOutputChannel('CARaG', { log: true });
  const documents = new CaragDocuments();
  const checker = new Server(host, output);
  const changes = new Changes(checker);
  const preview = new FormPreview(context.extensionUri, checker, documents, changes);
  const reports = new Reports(checker, documents);
  server = checker;

  context.subscriptions.push(
    output,
    documents,
    changes,
    preview,
    ...showViews(checker),
    new Beginning(checker, documents),
    new Cases(checker),
    reports,
    new EntryMoving(documents),
    new Importing(checker),
    ...reviewing(context.extensionUri, checker, documents, changes),
    pasteAsMarkdown(checker),
    showStatus(checker, documents),
    window.registerWebviewPanelSerializer(FormPreview.viewType, preview),
    commands.registerCommand('carag.openPreview', () => preview.open()),
    commands.registerCommand('carag.formLanguage', () => preview.chooseLanguage()),
    commands.registerCommand('carag.convert', () => convertSection(documents)),
    commands.registerCommand('carag.showPlaces', showPlaces),
    commands.registerCommand('carag.openBeside', openBeside),
    rulePages(context.extensionUri),
    commands.registerCommand('carag.explainFinding', explainFinding),
    commands.registerCommand('carag.openSample', () => openSample(context.extensionUri)),
    commands.registerCommand('carag.restart', () => checker.restart()),
    commands.registerCommand('carag.showOutput', () => output.show()),
  );
  startWhenNeeded(context, checker, documents);
  return { state: () => checker.state, onDidChangeState: checker.onDidChangeState };
}

/**
 * VS Code starts the extension with any YAML or Markdown document: the server starts with the first of ours.
 * Nothing is waited for: until the extension has started, VS Code runs none of its commands.
 */
function startWhenNeeded(
  { subscriptions }: ExtensionContext,
  checker: Server,
  documents: CaragDocuments,
): void {
  const wake = () => checker.wake();
  const lookLater = debounce(creationPause, () => void startWhereManifestIs(wake));
  const created = workspace.createFileSystemWatcher('**', false, true, true);
  const wakeful = [
    lookLater,
    created,
    created.onDidCreate(lookLater),
    documents.onDidChange(() => {
      if (!documents.isEmpty) void wake();
    }),
  ];
  const firstState = checker.onDidChangeState(() => {
    for (const each of [firstState, ...wakeful]) each.dispose();
    subscriptions.push(...followTyping());
    // Its views are for workspaces with question sets alone.
    void commands.executeCommand('setContext', 'carag.isActive', true);
  });
  subscriptions.push(firstState, ...wakeful);
  void (documents.isEmpty ? startWhereManifestIs(wake) : wake());
}

/** Looks for a manifest by itself: of one that comes with its folder, VS Code may tell only that the folder came. */
async function startWhereManifestIs(wake: () => Promise<void>): Promise<void> {
  if ((await manifestsHere({ most: 1 })).length > 0) await wake();
}

/** The server converts; it only has to be told which section. */
async function convertSection({ activeEditor }: CaragDocuments): Promise<void> {
  if (activeEditor)
    await commands.executeCommand('carag.convertSection', activeEditor.document.uri.toString());
}

/** Ends it; resolves once the server has ended. */
export async function stop(): Promise<void> {
  await server?.dispose();
}
