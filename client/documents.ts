import {
  commands,
  type Disposable,
  EventEmitter,
  type TextDocument,
  type TextEditor,
  type Uri,
  window,
  workspace,
} from 'vscode';
import { firstKeyIsCarag } from './first-key.ts';

/** The languages that a CARaG document is written in. */
export const languages = ['yaml', 'markdown'];

const carriesTheName = /\/carag\.ya?ml$|\.carag\.(ya?ml|md)$/i;

/** The open documents that are, or are to become, CARaG documents. */
export class CaragDocuments implements Disposable {
  readonly #open = new Map<string, Uri>();
  readonly #changed = new EventEmitter<void>();
  readonly #subscriptions: Disposable[];

  /** A CARaG document was opened, edited or closed. */
  readonly onDidChange = this.#changed.event;

  constructor() {
    this.#subscriptions = [
      this.#changed,
      workspace.onDidOpenTextDocument((document) => this.#look(document)),
      workspace.onDidChangeTextDocument(({ document }) => this.#look(document)),
      workspace.onDidCloseTextDocument((document) => this.#forget(document)),
    ];
    workspace.textDocuments.forEach((document) => {
      this.#look(document);
    });
  }

  has(document: TextDocument): boolean {
    return this.#open.has(document.uri.toString());
  }

  /** The editor in use, where it shows a CARaG document. */
  get activeEditor(): TextEditor | undefined {
    const editor = window.activeTextEditor;
    return editor && this.has(editor.document) ? editor : undefined;
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #look(document: TextDocument): void {
    if (isCarag(document)) this.#remember(document);
    else this.#forget(document);
  }

  #remember(document: TextDocument): void {
    const key = document.uri.toString();
    const isNew = !this.#open.has(key);
    this.#open.set(key, document.uri);
    if (isNew) this.#publish();
    this.#changed.fire();
  }

  #forget(document: TextDocument): void {
    if (!this.#open.delete(document.uri.toString())) return;
    this.#publish();
    this.#changed.fire();
  }

  /** The manifest's `when` clauses compare paths: these, unlike addresses, are the same on a remote machine. */
  #publish(): void {
    const paths = [...this.#open.values()].map((uri) => uri.fsPath);
    void commands.executeCommand('setContext', 'carag.documents', paths);
  }
}

/** By its first key; by its name alone where that is still to be written. */
function isCarag(document: TextDocument): boolean {
  if (!languages.includes(document.languageId)) return false;
  if (!['file', 'untitled'].includes(document.uri.scheme)) return false;
  return carriesTheName.test(document.uri.path) || firstKeyIsCarag(lines(document));
}

function* lines(document: TextDocument): Iterable<string> {
  for (let line = 0; line < document.lineCount; line++) yield document.lineAt(line).text;
}
