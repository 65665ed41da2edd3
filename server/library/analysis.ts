/** A workspace as other programs see it: URIs and plain data in, plain data out. */
import { renderForm } from '../form/form.ts';
import type { Checker } from '../lint/checking/checker.ts';
import type * as lint from '../lint/finding.ts';
import { RULES } from '../rules/index.ts';
import type { Span } from '../syntax/chunk.ts';
import { canonicalUri } from '../text/uri.ts';
import { createWorkspace, type Workspace as Parts } from '../workspace/create-workspace.ts';
import { CHECKS_A_TURN } from '../workspace/idle-work.ts';
import type { Finding, Form, Host, Place, Report, Workspace } from './index.ts';

export class Analysis implements Workspace {
  private readonly parts: Parts;
  private readonly checker: Checker;

  constructor(host: Host) {
    this.parts = createWorkspace(host);
    this.checker = this.parts.checker(RULES);
  }

  async load(folder: string): Promise<void> {
    this.parts.loader.addFolder(folder.replace(/\/$/, ''));
    await this.parts.loader.work();
  }

  open(uri: string, text: string): void {
    this.parts.loader.openText(uri, text);
  }

  async close(uri: string): Promise<void> {
    this.parts.loader.closeText(uri);
    await this.parts.loader.work();
  }

  async changed(uri: string, is: 'new' | 'changed' | 'gone'): Promise<void> {
    this.parts.loader.reload({ uri, is });
    await this.parts.loader.work();
  }

  documents(): string[] {
    return [...this.parts.project.documents.keys()];
  }

  async check(uris: readonly string[] = this.documents()): Promise<Report> {
    // What was opened may rest on sets that nobody has asked for.
    await this.parts.loader.loadUsed();
    await this.parts.turns.hurry(this.checker.refreshInSteps(), CHECKS_A_TURN);
    const findings = uris.map(canonicalUri).flatMap((uri) => this.findingsIn(uri));
    const count = (severity: string) => findings.filter((each) => each.severity === severity).length;
    return { findings, errors: count('error'), warnings: count('warning'), hints: count('hint') };
  }

  form(uri: string): Form | undefined {
    const document = this.parts.project.documents.get(canonicalUri(uri));
    return document && renderForm(this.parts.project, document);
  }

  private findingsIn(uri: string): Finding[] {
    return this.checker.findings(uri).findings.map((finding) => this.finding(finding));
  }

  private finding({ at, rule, severity, message, related, fixes }: lint.Finding): Finding {
    return {
      ...this.place(at),
      rule,
      severity,
      message,
      related: related.map((other) => ({ ...this.place(other.at), message: other.message })),
      fixes: fixes.map(({ title, safe, edits }) => ({
        title,
        safe,
        edits: edits.map((edit) => ({ ...this.place(edit.at), text: edit.text })),
      })),
    };
  }

  private place(at: Span): Place {
    const { start, end } = at.chunk.rangeOf(at);
    return {
      uri: this.parts.project.documentOf(at.chunk)?.uri ?? '',
      line: start.line + 1,
      column: start.character + 1,
      endLine: end.line + 1,
      endColumn: end.character + 1,
    };
  }
}
