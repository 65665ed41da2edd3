/** Imports a document into a question set, and steps through what that leaves open, each beside its place in the source. */
import {
  commands,
  type Disposable,
  EventEmitter,
  ProgressLocation,
  Range,
  Selection,
  StatusBarAlignment,
  type StatusBarItem,
  type TextDocumentChangeEvent,
  type TextDocumentContentProvider,
  TextEditorRevealType,
  Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode';
import type { Imported } from '../server/protocol.ts';
import type { Server } from '../server/server.ts';
import { movedLine } from './moved-line.ts';

const SCHEME = 'carag-source';
/** Says to menus and key bindings that there is something to step through. */
const CONTEXT = 'carag.hasImported';
/** No larger file is read. */
const LARGEST = 50 * 1024 * 1024;
const READABLE = ['docx', 'xlsx', 'csv', 'tsv', 'pdf', 'html', 'htm', 'md', 'txt'];

/** A place that is open, as the document stands now; without a line where it was settled. */
interface Step {
  readonly uri: Uri;
  readonly words: string;
  /** The line of the source. */
  readonly source: number | undefined;
  line: number | undefined;
}

export class Importing implements TextDocumentContentProvider, Disposable {
  readonly #server: Server;
  readonly #subscriptions: Disposable[];
  readonly #status: StatusBarItem;
  readonly #sources = new Map<string, string>();
  readonly #changed = new EventEmitter<Uri>();
  /** A file of the same name was imported again. */
  readonly onDidChange = this.#changed.event;
  #source: Uri | undefined;
  #steps: Step[] = [];
  #at = 0;

  constructor(server: Server) {
    this.#server = server;
    this.#status = window.createStatusBarItem('carag.imported', StatusBarAlignment.Left, 10);
    this.#status.name = 'CARaG: left to decide';
    this.#status.command = 'carag.nextOpen';
    this.#subscriptions = [
      this.#status,
      this.#changed,
      workspace.registerTextDocumentContentProvider(SCHEME, this),
      workspace.onDidChangeTextDocument((event) => this.#follow(event)),
      commands.registerCommand('carag.importDocument', (chosen?: Uri) => this.#import(chosen)),
      commands.registerCommand('carag.nextOpen', () => this.#step(1)),
      commands.registerCommand('carag.previousOpen', () => this.#step(-1)),
    ];
  }

  provideTextDocumentContent({ path }: Uri): string {
    return this.#sources.get(path) ?? '';
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  async #import(chosen?: Uri): Promise<void> {
    const file = chosen instanceof Uri ? chosen : await chosenFile();
    const folder = file && (await chosenFolder(file));
    if (!file || !folder) return;
    const read = await window.withProgress(
      { location: ProgressLocation.Notification, title: `CARaG: reading “${nameOf(file)}”` },
      () => this.#read(file, folder),
    );
    if (!read) return;
    if ('refusal' in read) return void window.showWarningMessage(read.refusal);
    if (!(await this.#write(read, folder))) return;
    await this.#show(file, folder, read);
    void window.showInformationMessage(read.summary);
  }

  async #read(file: Uri, folder: Uri): Promise<Imported | { refusal: string } | undefined> {
    const { size } = await workspace.fs.stat(file);
    if (size > LARGEST) return { refusal: `“${nameOf(file)}” cannot be imported: it is larger than 50 MB.` };
    const content = base64(await workspace.fs.readFile(file));
    return this.#server.imported({ name: nameOf(file), content, folder: folder.toString() });
  }

  /** Writes all documents of the set, or none. Resolves to whether they were written. */
  async #write({ edit }: Imported, folder: Uri): Promise<boolean> {
    const change = await this.#server.editOf(edit);
    if (!(await workspace.applyEdit(change))) {
      void window.showWarningMessage(
        `Nothing was written: look whether there is a set in “${workspace.asRelativePath(folder)}” already.`,
      );
      return false;
    }
    const made = new Set(change.entries().map(([uri]) => uri.toString()));
    for (const document of workspace.textDocuments)
      if (made.has(document.uri.toString())) await document.save();
    return true;
  }

  async #show(file: Uri, folder: Uri, { source, open }: Imported): Promise<void> {
    this.#source = Uri.from({ scheme: SCHEME, path: `/${nameOf(file)}.txt` });
    this.#sources.set(this.#source.path, source);
    this.#changed.fire(this.#source);
    this.#steps = open.map(({ file: name, range, words, line }) => ({
      uri: Uri.joinPath(folder, name),
      words,
      source: line,
      line: range.start.line,
    }));
    this.#at = 0;
    await commands.executeCommand('setContext', CONTEXT, this.#steps.length > 0);
    await this.#reveal();
  }

  /** Goes to the next place that is still open, or to the one before; from the last, to the first again. */
  async #step(by: 1 | -1): Promise<void> {
    const { length } = this.#steps;
    for (let gone = 0; gone < length; gone++) {
      this.#at = (this.#at + by + length) % length;
      if (this.#steps[this.#at]?.line !== undefined) return this.#reveal();
    }
    this.#tell();
  }

  async #reveal(): Promise<void> {
    const step = this.#steps[this.#at];
    if (!step || step.line === undefined) return this.#tell();
    const document = await workspace.openTextDocument(step.uri);
    const own = new Range(step.line, 0, step.line, document.lineAt(step.line).text.length);
    await window.showTextDocument(document, {
      viewColumn: ViewColumn.One,
      selection: new Selection(own.start, own.start),
    });
    await this.#revealSource(step.source);
    this.#tell();
  }

  async #revealSource(line: number | undefined): Promise<void> {
    if (!this.#source) return;
    const document = await workspace.openTextDocument(this.#source);
    const editor = await window.showTextDocument(document, {
      viewColumn: ViewColumn.Two,
      preserveFocus: true,
      preview: false,
    });
    if (line === undefined || line >= document.lineCount) return;
    const { range } = document.lineAt(line);
    editor.selection = new Selection(range.start, range.end);
    editor.revealRange(range, TextEditorRevealType.InCenter);
  }

  /** Says how much is left to decide. */
  #tell(): void {
    const left = this.#steps.filter(({ line }) => line !== undefined).length;
    if (this.#steps.length === 0) return this.#status.hide();
    this.#status.text = left === 0 ? '$(pass) Nothing left to decide' : `$(question) ${left} left to decide`;
    this.#status.tooltip =
      left === 0
        ? 'Everything that the import left open is settled.'
        : `${this.#steps[this.#at]?.words ?? ''}\n\nClick for the next.`;
    this.#status.show();
  }

  /** Lines move as documents are edited; where “open:” was taken out, it is settled. */
  #follow({ document, contentChanges }: TextDocumentChangeEvent): void {
    const own = this.#steps.filter(({ uri }) => uri.toString() === document.uri.toString());
    if (own.length === 0 || contentChanges.length === 0) return;
    for (const step of own) {
      if (step.line !== undefined) step.line = movedLine(step.line, contentChanges);
      const isOpen =
        step.line !== undefined &&
        step.line < document.lineCount &&
        isOpenNote(document.lineAt(step.line).text);
      if (!isOpen) step.line = undefined;
    }
    this.#tell();
  }
}

const isOpenNote = (line: string) => line.trimStart().replace('- ', '').startsWith('open:');

const nameOf = ({ path }: Uri) => path.slice(path.lastIndexOf('/') + 1);

function base64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 0x8000)
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)));
  return btoa(pieces.join(''));
}

async function chosenFile(): Promise<Uri | undefined> {
  const [file] =
    (await window.showOpenDialog({
      title: 'Import a Document',
      openLabel: 'Import',
      filters: { 'Documents and spreadsheets': READABLE },
    })) ?? [];
  return file;
}

/** The folder that the set is written into, below that of the workspace where there is one. */
async function chosenFolder(file: Uri): Promise<Uri | undefined> {
  const around = workspace.workspaceFolders?.[0]?.uri;
  if (!around) {
    const [folder] =
      (await window.showOpenDialog({
        canSelectFolders: true,
        canSelectFiles: false,
        openLabel: 'Write It Here',
      })) ?? [];
    return folder;
  }
  const name = await window.showInputBox({
    title: 'Import a Document',
    prompt: 'In which folder is the question set written?',
    value: folderName(nameOf(file)),
    ignoreFocusOut: true,
  });
  return name?.trim() ? Uri.joinPath(around, name.trim()) : undefined;
}

/** “Domain three (v2).docx” becomes “domain-three-v2”. */
const folderName = (name: string) =>
  name
    .replace(/\.[^.]*$/, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '') || 'imported';
