/** Keeps track of the open documents that are CARaG's, and tells VS Code for its `when` clauses. */
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
import { declaredKind } from './first-key.ts';

/** The languages that a CARaG document is written in. */
export const languages = ['yaml', 'markdown'];

/** Where documents are written: on a disk, nowhere yet, or wherever the folders of the workspace are kept. */
export const writtenSchemes = (): ReadonlySet<string> =>
  new Set(['file', 'untitled', ...(workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme)]);

const carriesTheName = /\/carag\.ya?ml$|\.carag\.(ya?ml|md)$/i;

/** The open documents that are, or are to become, CARaG documents. */
export class CaragDocuments implements Disposable {
  readonly #open = new Map<string, { readonly uri: Uri; readonly kind: string }>();
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

  /** What a document says that it is; undefined of one that is not ours. */
  kindOf(document: TextDocument): string | undefined {
    return this.#open.get(document.uri.toString())?.kind;
  }

  get isEmpty(): boolean {
    return this.#open.size === 0;
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
    const kind = kindOf(document);
    if (kind === undefined) this.#forget(document);
    else this.#remember(document, kind);
  }

  #remember({ uri }: TextDocument, kind: string): void {
    const key = uri.toString();
    const isNew = this.#open.get(key)?.kind !== kind;
    this.#open.set(key, { uri, kind });
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
    const documents = [...this.#open.values()];
    const sections = documents.filter(({ kind }) => kind === 'section');
    const paths = (of: typeof documents) => of.map(({ uri }) => uri.fsPath);
    void commands.executeCommand('setContext', 'carag.documents', paths(documents));
    void commands.executeCommand('setContext', 'carag.sections', paths(sections));
  }
}

/** By its first key; by its name alone, and so of no kind, where that is still to be written. */
function kindOf(document: TextDocument): string | undefined {
  if (!languages.includes(document.languageId)) return undefined;
  if (!writtenSchemes().has(document.uri.scheme)) return undefined;
  return declaredKind(lines(document)) ?? (carriesTheName.test(document.uri.path) ? '' : undefined);
}

function* lines(document: TextDocument): Iterable<string> {
  for (let line = 0; line < document.lineCount; line++) yield document.lineAt(line).text;
}
