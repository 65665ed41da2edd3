/** Tells the client what is found: when it asks, or unasked where it cannot ask. */
import {
  type Connection,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type PreviousResultId,
  type WorkspaceDiagnosticReport,
} from 'vscode-languageserver';
import type { Steps } from '../../text/steps.ts';
import { canonicalUri } from '../../text/uri.ts';
import type { Listener, Workspace } from '../workspace.ts';
import type { Client } from './client.ts';
import { type DiagnosticReport, Diagnostics, NO_FINDINGS } from './diagnostics.ts';

export class Reporting implements Omit<Listener, 'failed'> {
  readonly diagnostics: Diagnostics;
  private readonly connection: Connection;
  private readonly workspace: Workspace;
  private readonly client: Client;
  /** What the client was last told of each document. */
  private readonly told = new Map<string, Omit<DiagnosticReport, 'items'>>();
  /** Documents of which something else may be found now than the client was told. */
  private readonly stale = new Set<string>();
  private refreshing: Promise<void> | undefined;

  constructor(connection: Connection, workspace: Workspace, client: Client) {
    this.connection = connection;
    this.workspace = workspace;
    this.client = client;
    this.diagnostics = new Diagnostics(workspace, client);
  }

  /** The findings of a document that the client asks about. */
  ofDocument(uri: string, previous: string | undefined): DocumentDiagnosticReport {
    return this.answer(uri, previous);
  }

  /** The findings of every document that is the client's concern, and of those that it still remembers, one a step. */
  *ofWorkspace(previous: readonly PreviousResultId[]): Steps<WorkspaceDiagnosticReport> {
    const { open, project } = this.workspace;
    const remembered = new Map(previous.map((each) => [canonicalUri(each.uri), each]));
    const known = [...project.documents.keys()].filter((uri) => this.workspace.shows(uri));
    const items: WorkspaceDiagnosticReport['items'] = [];
    for (const uri of new Set([...known, ...remembered.keys()])) {
      items.push({
        uri: remembered.get(uri)?.uri ?? open.clientUri(uri),
        version: open.version(uri),
        ...this.answer(uri, remembered.get(uri)?.value),
      });
      yield 1;
    }
    return { items };
  }

  checkedFirst(uri: string): void {
    if (!this.client.pullsDiagnostics && (this.workspace.project.documents.has(uri) || this.isNew(uri)))
      this.publish(uri);
  }

  /** Tells of one document a step; what was not told when it is stopped is told the next time. */
  *checkedAll(touched: ReadonlySet<string>): Steps {
    for (const uri of [...touched, ...this.pointingTo(touched)]) this.stale.add(uri);
    for (const uri of this.stale) {
      this.stale.delete(uri);
      if (this.isNew(uri)) this.tell(uri);
      yield 1;
    }
  }

  /** Sends what is found in a document; a client that asks for itself is told to ask again, of all. */
  private tell(uri: string): void {
    if (!this.client.pullsDiagnostics) return this.publish(uri);
    this.stale.clear();
    if (this.client.refreshesDiagnostics) this.refresh();
  }

  private answer(uri: string, previous: string | undefined): DocumentDiagnosticReport {
    const report = this.shown(uri);
    const { resultId, items } = report;
    this.remember(uri, report);
    if (resultId === previous) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
    return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
  }

  private shown(uri: string): DiagnosticReport {
    return this.workspace.shows(uri) ? this.diagnostics.report(uri) : EMPTY;
  }

  private remember(uri: string, { resultId, pointsTo }: DiagnosticReport): void {
    if (resultId === EMPTY.resultId) this.told.delete(uri);
    else this.told.set(uri, { resultId, pointsTo });
  }

  /** Documents of which the client was told findings that point to one of these. */
  private pointingTo(touched: ReadonlySet<string>): string[] {
    return [...this.told]
      .filter(([, { pointsTo }]) => [...pointsTo].some((uri) => touched.has(uri)))
      .map(([uri]) => uri);
  }

  /** True where the client was last told something else than what is found now. */
  private isNew(uri: string): boolean {
    return this.shown(uri).resultId !== (this.told.get(uri)?.resultId ?? EMPTY.resultId);
  }

  private publish(uri: string): void {
    const { open } = this.workspace;
    const report = this.shown(uri);
    this.remember(uri, report);
    const version = open.version(uri);
    const params = { uri: open.clientUri(uri), diagnostics: report.items };
    void this.connection.sendDiagnostics(version === null ? params : { ...params, version });
  }

  /** Asks the client to ask again; one such request at a time. */
  private refresh(): void {
    this.refreshing ??= this.connection.languages.diagnostics
      .refresh()
      .catch(() => {})
      .finally(() => {
        this.refreshing = undefined;
      });
  }
}

const EMPTY: DiagnosticReport = { resultId: NO_FINDINGS, items: [], pointsTo: new Set() };
