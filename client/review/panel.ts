/** Shows a review in a panel: what changed, to be filtered, stepped through, opened, accepted and copied. */
import { type Disposable, env, type Uri, ViewColumn, type WebviewPanel, window } from 'vscode';
import { pageOptions, pageWith } from '../pages/page.ts';
import type { ChangeLine, Compared, ReviewOfSet } from '../server/protocol.ts';
import type { Server } from '../server/server.ts';
import { acceptChange } from './accept.ts';
import type { FromPage, ToPage } from './messages.ts';
import { openChange, openSides } from './open.ts';

const body = `<main id="review" class="carag-form carag-review" aria-busy="true">
      <p id="review-notice" role="status">Comparing…</p>
      <div id="review-tools" hidden></div>
      <div id="review-changes"></div>
    </main>`;

export class ReviewPanel implements Disposable {
  readonly #extension: Uri;
  readonly #server: Server;
  readonly #following: Disposable;
  #panel: WebviewPanel | undefined;
  #compared: Compared | undefined;
  #review: ReviewOfSet | undefined;
  #asked = 0;

  constructor(extension: Uri, server: Server) {
    this.#extension = extension;
    this.#server = server;
    this.#following = server.onDidChangeChanges(() => void this.#refresh());
  }

  /** Shows what changed in a set since a version. */
  async open(compared: Compared): Promise<void> {
    this.#compared = compared;
    this.#review = undefined;
    if (this.#panel) this.#panel.reveal(undefined, false);
    else this.#create();
    await this.#refresh();
  }

  /** Goes to the next change that the page shows, or to the one before. */
  step(by: 1 | -1): void {
    if (this.#panel) this.#post({ kind: 'step', by });
    else
      void window.showInformationMessage('Compare with a version first: there is nothing to step through.');
  }

  dispose(): void {
    this.#following.dispose();
    this.#panel?.dispose();
  }

  #create(): void {
    const panel = window.createWebviewPanel('carag.review', 'Review', ViewColumn.Active, {
      ...pageOptions(this.#extension),
      enableFindWidget: true,
    });
    panel.webview.onDidReceiveMessage((message: FromPage | undefined) => this.#receive(message));
    panel.onDidDispose(() => {
      this.#panel = undefined;
      this.#compared = undefined;
    });
    panel.webview.html = pageWith(panel.webview, this.#extension, { title: 'Review', name: 'review', body });
    this.#panel = panel;
  }

  /** What was asked earlier and is answered later counts no more. */
  async #refresh(): Promise<void> {
    const compared = this.#compared;
    if (!compared || !this.#panel) return;
    const asked = ++this.#asked;
    const answer = await this.#server.review(compared);
    if (asked !== this.#asked || !this.#panel) return;
    if (!answer || 'refusal' in answer) {
      this.#review = undefined;
      return this.#post({
        kind: 'notice',
        text: answer?.refusal ?? 'CARaG has stopped, so nothing is compared.',
      });
    }
    this.#review = answer;
    this.#panel.title = `Review: ${answer.title}`;
    this.#show(answer);
  }

  #show({ html, changes }: ReviewOfSet): void {
    const shown = changes.map((line) => ({
      of: line.class,
      isAccepted: line.accepted !== null,
      hasSides: line.base !== null && line.head !== null,
    }));
    this.#post({ kind: 'review', html, changes: shown });
  }

  #receive(message: FromPage | undefined): void {
    if (message?.kind === 'loaded') {
      if (this.#review) this.#show(this.#review);
    } else if (message?.kind === 'copy') void this.#copy();
    else if (message) this.#act(message.kind, this.#review?.changes[message.at]);
  }

  #act(kind: Exclude<FromPage['kind'], 'loaded' | 'copy'>, line: ChangeLine | undefined): void {
    const [compared, review] = [this.#compared, this.#review];
    if (!line || !compared || !review) return;
    const beside = { viewColumn: ViewColumn.Beside };
    if (kind === 'show') void openChange(line, compared, { ...beside, preserveFocus: true, preview: true });
    else if (kind === 'open') void openChange(line, compared, beside);
    else if (kind === 'sides') void openSides(line, compared, review.base ?? 'base', beside);
    else if (kind === 'accept') void acceptChange(this.#server, line, compared);
  }

  async #copy(): Promise<void> {
    if (!this.#review) return;
    await env.clipboard.writeText(this.#review.markdown);
    void window.setStatusBarMessage('The changes were copied as Markdown.', 5000);
  }

  #post(message: ToPage): void {
    void this.#panel?.webview.postMessage(message);
  }
}
