/** Shows what the server has to say in a page: when a question is asked and why, and the routing of a set. */
import { commands, type Disposable, type TextDocumentContentProvider, Uri, window, workspace } from 'vscode';
import type { CaragDocuments } from '../documents.ts';
import { plainPosition } from '../places.ts';
import type { Report } from '../server/protocol.ts';
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
    const found = await this.#server.report({
      kind,
      textDocument: { uri: document.uri.toString() },
      position: plainPosition(selection.active),
    });
    if (!found) return;
    if ('refusal' in found) return void window.showInformationMessage(found.refusal);
    await this.open(found);
  }

  /** Shows a page beside the document in use. */
  async open({ title, markdown }: Report): Promise<void> {
    const uri = Uri.from({ scheme, path: `/${title.replaceAll('/', '-')}.md` });
    this.#pages.set(uri.path, markdown);
    await readPage(uri);
  }
}
