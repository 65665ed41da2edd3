/** Shows the form of the document in use in a panel beside it, and leads from the form to its source. */
import {
  type CancellationToken,
  CancellationTokenSource,
  type Disposable,
  languages,
  Uri,
  ViewColumn,
  type WebviewPanel,
  type WebviewPanelSerializer,
  window,
} from 'vscode';
import type { CaragDocuments } from '../documents.ts';
import { oneAtATime } from '../one-at-a-time.ts';
import { pageOptions } from '../pages/page.ts';
import { nameOf } from '../places.ts';
import type { Changes } from '../review/changes.ts';
import type { Form } from '../server/protocol.ts';
import type { Server } from '../server/server.ts';
import { documentsNamed, placeAsked, sectionsAsked } from './asked.ts';
import { type Behind, marksOn } from './marks.ts';
import type { FromPage, PageState, Place, ToPage } from './messages.ts';
import { pageHtml } from './page.ts';
import { patchOf } from './patch.ts';
import { goTo, lineInView, openCase } from './source.ts';

const defaultTitle = 'CARaG Form';
const notices = {
  nothingOpen: 'Open a CARaG document, and its form is shown here.',
  stopped: 'CARaG has stopped, so no form can be shown. Run “CARaG: Restart” to start it again.',
  failed: 'The form could not be made. “CARaG: Show Output” says why.',
  noForm: (name: string) => `There is no form for ${name}. Open a document with questions to see its form.`,
};

/** A form, and the document that it is of. */
interface Shown {
  readonly uri: Uri;
  readonly form: Form;
}

/** The panel that shows the form of the CARaG document in use, and follows it. */
export class FormPreview implements WebviewPanelSerializer<PageState>, Disposable {
  static readonly viewType = 'carag.form';

  readonly #extension: Uri;
  readonly #server: Server;
  readonly #documents: CaragDocuments;
  readonly #changes: Changes;
  #panel: WebviewPanel | undefined;
  #uri: Uri | undefined;
  /** The document whose form is on the page, and the others that it names: the page may lead to these, and to no other. */
  #shown: Behind | undefined;
  /** Where a click in the form led to: the form stays as long as the reader does. */
  #visited: Uri | undefined;
  #request = new CancellationTokenSource();
  /** The form answers, instead of being a picture. */
  #isLive = false;
  /** The language of the form; that of the set where none is chosen, or where it has no such language. */
  #language: string | undefined;
  /** The sections of a large form that the page has come to. */
  #sections: readonly string[] = [];
  /** The number of what makes the form on the page answer. */
  #known: number | undefined;
  /** The form and the marks that the page was given last: of the next it is told what differs. */
  #given: { html?: string; marks?: string } = {};
  /** The languages that the form on the page can be had in. */
  #languages: readonly string[] = [];

  constructor(extension: Uri, server: Server, documents: CaragDocuments, changes: Changes) {
    this.#extension = extension;
    this.#server = server;
    this.#documents = documents;
    this.#changes = changes;
  }

  /** Opens the panel beside the editor, which keeps the focus; one that is open already is brought into sight. */
  open(): void {
    if (this.#panel) {
      this.#panel.reveal(undefined, true);
      this.#visited = undefined;
      this.#follow();
      return;
    }
    this.#uri = this.#documents.activeEditor?.document.uri;
    const place = { viewColumn: ViewColumn.Beside, preserveFocus: true };
    // Answers are kept on the page alone, which therefore has to stay.
    const options = {
      ...pageOptions(this.#extension),
      enableFindWidget: true,
      retainContextWhenHidden: true,
    };
    this.#adopt(window.createWebviewPanel(FormPreview.viewType, defaultTitle, place, options));
  }

  /** Lets its reader choose the language of the form. */
  async chooseLanguage(): Promise<void> {
    const names = new Intl.DisplayNames('en', { type: 'language' });
    const items = this.#languages.map((language) => ({ label: names.of(language) ?? language, language }));
    const chosen = await window.showQuickPick(items, { placeHolder: 'The language of the form' });
    if (!chosen) return;
    this.#language = chosen.language;
    this.#server.language = chosen.language;
    void this.#show();
  }

  /** Called by VS Code for a panel that was open when the window was last closed. */
  async deserializeWebviewPanel(panel: WebviewPanel, state: PageState | undefined): Promise<void> {
    this.#uri = state?.uri ? Uri.parse(state.uri) : this.#documents.activeEditor?.document.uri;
    panel.webview.options = pageOptions(this.#extension);
    this.#adopt(panel);
  }

  dispose(): void {
    this.#panel?.dispose();
  }

  #adopt(panel: WebviewPanel): void {
    const refresh = oneAtATime(() => {
      // A document may become a CARaG document while it is being typed.
      this.#uri ??= this.#documents.activeEditor?.document.uri;
      return this.#show();
    });
    let wasVisible = true;
    const subscriptions: Disposable[] = [
      refresh,
      panel.webview.onDidReceiveMessage((message: FromPage) => this.#receive(message)),
      panel.onDidChangeViewState(() => {
        if (panel.visible && !wasVisible) refresh();
        wasVisible = panel.visible;
      }),
      this.#documents.onDidChange(refresh),
      this.#server.onDidChangeState(refresh),
      this.#changes.onDidChange(() => this.#mark()),
      languages.onDidChangeDiagnostics(() => this.#mark()),
      window.onDidChangeActiveTextEditor(() => this.#follow()),
      window.onDidChangeTextEditorSelection(() => this.#scroll()),
      window.onDidChangeTextEditorVisibleRanges(() => this.#scroll()),
    ];
    panel.onDidDispose(() => {
      this.#panel = undefined;
      this.#request.cancel();
      for (const subscription of subscriptions) subscription.dispose();
    });
    this.#panel = panel;
    panel.webview.html = pageHtml(panel.webview, this.#extension);
  }

  #receive(message: FromPage | undefined): void {
    if (message?.kind === 'loaded') {
      this.#known = undefined;
      this.#given = {};
      return void this.#show();
    }
    if (message?.kind === 'live') {
      this.#isLive = message.isLive === true;
      return void this.#show();
    }
    if (message?.kind === 'case') return void openCase(message.text);
    if (message?.kind === 'wanted') return void this.#makeUp(message);
    const sections = sectionsAsked(message);
    if (sections) {
      this.#sections = sections;
      return void this.#show();
    }
    const place = this.#shown && placeAsked(message, this.#shown.named);
    if (place) void this.#visit(this.#shown!.uri, place);
  }

  /** Fills in a case in which a question is asked, or is not. */
  async #makeUp({ id, isAsked }: { id: unknown; isAsked: unknown }): Promise<void> {
    const uri = this.#shown?.uri.toString();
    if (uri === undefined || typeof id !== 'string' || typeof isAsked !== 'boolean') return;
    const answer = await this.#server.caseAbout({ uri, id, isAsked });
    if (!answer || this.#shown?.uri.toString() !== uri) return;
    if ('refusal' in answer) this.#post({ kind: 'told', text: answer.refusal });
    else this.#post({ kind: 'case', text: answer.text });
  }

  async #visit(uri: Uri, { line, from }: Place): Promise<void> {
    this.#visited = from === undefined ? uri : Uri.joinPath(uri, '..', from);
    await goTo(this.#visited, line);
  }

  #follow(): void {
    const uri = this.#documents.activeEditor?.document.uri;
    if (!uri || isSame(uri, this.#visited)) return;
    this.#visited = undefined;
    if (isSame(uri, this.#uri)) return;
    this.#uri = uri;
    void this.#show();
  }

  #scroll(): void {
    const line = this.#uri && lineInView(this.#uri);
    if (line !== undefined) this.#post({ kind: 'line', line });
  }

  /** Shows the form anew; a request that is still under way for an older text is cancelled. */
  async #show(): Promise<void> {
    // A hidden page is shown anew once it is seen again.
    if (!this.#panel?.visible) return;
    this.#request.cancel();
    this.#request = new CancellationTokenSource();
    const { token } = this.#request;
    const { title, shown, notice = '' } = await this.#content(token);
    if (token.isCancellationRequested || !this.#panel) return;
    this.#panel.title = title;
    this.#known = shown?.form.liveAs;
    this.#shown = shown && { uri: shown.uri, named: documentsNamed(shown.form.html) };
    if (shown) this.#post(this.#told(shown));
    else this.#post({ kind: 'notice', text: notice });
    this.#mark();
  }

  /** Tells of a form what differs from the last one. */
  #told({ uri, form }: Shown): ToPage {
    const { html: before } = this.#given;
    const html = before === undefined ? form.html : patchOf(before, form.html);
    this.#given.html = form.html;
    return { kind: 'form', uri: uri.toString(), html, live: liveOf(form), line: lineInView(uri) };
  }

  /** Shows on the form what is found and what has changed. */
  #mark(): void {
    if (!this.#shown || !this.#panel?.visible) return;
    const marks = marksOn(this.#shown, this.#changes);
    const text = JSON.stringify(marks);
    if (text === this.#given.marks) return;
    this.#given.marks = text;
    this.#post({ kind: 'marks', marks });
  }

  async #content(token: CancellationToken): Promise<{ title: string; shown?: Shown; notice?: string }> {
    const notice = (text: string) => ({ title: defaultTitle, notice: text });
    const uri = this.#uri;
    if (!uri) return notice(notices.nothingOpen);
    if (this.#server.state === 'stopped') return notice(notices.stopped);
    try {
      const known = this.#isLive ? this.#known : undefined;
      const asked = { isLive: this.#isLive, language: this.#language, sections: this.#sections, known };
      const form = await this.#server.form(uri, asked, token);
      this.#languages = form?.languages ?? [];
      if (!form) return notice(notices.noForm(nameOf(uri)));
      return { title: `Form: ${form.title}`, shown: { uri, form } };
    } catch {
      return notice(notices.failed);
    }
  }

  #post(message: ToPage): void {
    void this.#panel?.webview.postMessage(message);
  }
}

const liveOf = ({ live, liveAs }: Form) => live ?? (liveAs === undefined ? undefined : 'same');

function isSame(one: Uri, other: Uri | undefined): boolean {
  return one.toString() === other?.toString();
}
