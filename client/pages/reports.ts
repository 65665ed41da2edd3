/** Shows what the server has to say in a page: when a question is asked and why, the routing of a set, and ratings. */
import {
  commands,
  type Disposable,
  ProgressLocation,
  type TextDocument,
  type TextDocumentContentProvider,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { CaragDocuments } from '../documents.ts';
import { plainPosition } from '../places.ts';
import type { AskedReport, Report } from '../server/protocol.ts';
import type { Server } from '../server/server.ts';
import { readPage } from './read-page.ts';

const scheme = 'carag-report';

/** The pages, and the commands that open them. */
export class Reports implements TextDocumentContentProvider, Disposable {
  readonly #server: Server;
  readonly #documents: CaragDocuments;
  readonly #pages = new Map<string, string>();
  readonly #subscriptions: Disposable[];

  constructor(server: Server, documents: CaragDocuments) {
    this.#server = server;
    this.#documents = documents;
    this.#subscriptions = [
      workspace.registerTextDocumentContentProvider(scheme, this),
      commands.registerCommand('carag.explainRouting', () => this.#show('routing')),
      commands.registerCommand('carag.showRouting', () => this.#show('graph')),
      commands.registerCommand('carag.rate', (chosen?: Uri) => this.#rate(chosen)),
    ];
  }

  provideTextDocumentContent(uri: Uri): string {
    return this.#pages.get(uri.path) ?? '';
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  async #show(kind: 'routing' | 'graph'): Promise<void> {
    const editor = this.#documents.activeEditor;
    if (!editor) return;
    const { document, selection } = editor;
    const textDocument = { uri: document.uri.toString() };
    await this.#ask({ kind, textDocument, position: plainPosition(selection.active) });
  }

  /** Shows the ratings of what was chosen in the explorer, or of the document in use. */
  async #rate(chosen: Uri | undefined): Promise<void> {
    const open = window.activeTextEditor?.document;
    const uri = chosen ?? (open && this.#isRated(open) ? open.uri : undefined);
    if (!uri) {
      const how = 'Open a document that begins with “carag: results”, or case data, and ask again.';
      return void window.showInformationMessage(how);
    }
    const work = { location: ProgressLocation.Window, title: 'Working out ratings' };
    await window.withProgress(work, () =>
      this.#ask({ kind: 'ratings', textDocument: { uri: uri.toString() } }),
    );
  }

  #isRated(document: TextDocument): boolean {
    return (
      this.#documents.kindOf(document) === 'results' ||
      /\.(?:csv|tsv|jsonl?|ndjson)$/i.test(document.uri.path)
    );
  }

  async #ask(asked: AskedReport): Promise<void> {
    const found = await this.#server.report(asked);
    if (!found) return;
    if ('refusal' in found) return void window.showInformationMessage(found.refusal);
    await this.#open(found);
  }

  /** Shows a page beside the document in use. */
  async #open({ title, markdown }: Report): Promise<void> {
    const uri = Uri.from({ scheme, path: `/${title.replaceAll('/', '-')}.md` });
    this.#pages.set(uri.path, markdown);
    await readPage(uri);
  }
}
