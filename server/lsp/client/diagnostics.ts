/** Turns findings into diagnostics of the protocol, in reports with a mark by which equal ones are known. */
import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
} from 'vscode-languageserver';
import { placeOf } from '../../features/places/place.ts';
import type { DocumentFindings } from '../../lint/checking/checker.ts';
import type { Finding, Related, Severity } from '../../lint/finding.ts';
import { showable } from '../../text/signs/showable.ts';
import type { Workspace } from '../workspace.ts';
import type { Client } from './client.ts';
import { rangeToClient } from './encoding.ts';

/** The findings of a document as the client is told of them. */
export interface DiagnosticReport {
  /** The same for the same findings. */
  readonly resultId: string;
  readonly items: Diagnostic[];
  /** The documents that the findings point to. */
  readonly pointsTo: ReadonlySet<string>;
}

/** The mark of a report without findings. */
export const NO_FINDINGS = '0';

/** A hint would be drawn as three dots and left out of the list of problems, where authors look. */
const SEVERITIES: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  hint: DiagnosticSeverity.Information,
};

/** The page of a rule, at an address of ours: from a finding VS Code opens no command. */
const pageOf = (rule: string) => `carag-rule:/${rule}.md`;

/** Turns the findings of the workspace into what the protocol calls diagnostics. */
export class Diagnostics {
  private readonly workspace: Workspace;
  private readonly client: Pick<Client, 'showsRelated' | 'explainsFindings'>;
  private readonly known = new WeakMap<DocumentFindings, DiagnosticReport>();

  constructor(workspace: Workspace, client: Pick<Client, 'showsRelated' | 'explainsFindings'>) {
    this.workspace = workspace;
    this.client = client;
  }

  /** What is found in a document, as far as it is checked. What points to no other place is put together once. */
  report(uri: string): DiagnosticReport {
    const found = this.workspace.findings(uri);
    const known = this.known.get(found);
    if (known) return known;
    const report = this.reportOf(uri, found.findings);
    if (report.pointsTo.size === 0) this.known.set(found, report);
    return report;
  }

  private reportOf(uri: string, findings: readonly Finding[]): DiagnosticReport {
    const items = findings.map((finding) => this.diagnostic(uri, finding));
    const related = this.client.showsRelated ? findings.flatMap((finding) => finding.related) : [];
    const pointsTo = new Set(
      related.map(({ at }) => this.workspace.project.documentOf(at.chunk)?.uri ?? uri),
    );
    const text = JSON.stringify(items);
    const resultId = items.length === 0 ? NO_FINDINGS : this.workspace.hash(text);
    return { resultId, items, pointsTo };
  }

  diagnostic(uri: string, finding: Finding): Diagnostic {
    const { rule, severity, message, at, related } = finding;
    const range = rangeToClient(this.workspace.open.positions(uri), at.chunk.rangeOf(at));
    const information = this.client.showsRelated ? related.flatMap((each) => this.related(each)) : [];
    return {
      range,
      severity: SEVERITIES[severity],
      code: rule,
      ...(this.client.explainsFindings ? { codeDescription: { href: pageOf(rule) } } : {}),
      source: 'carag',
      message: showable(message),
      ...(rule.endsWith('unused') ? { tags: [DiagnosticTag.Unnecessary] } : {}),
      ...(information.length > 0 ? { relatedInformation: information } : {}),
    };
  }

  private related({ at, message }: Related): DiagnosticRelatedInformation[] {
    const { open, project } = this.workspace;
    const place = placeOf(project, at);
    if (!place) return [];
    const range = rangeToClient(open.positions(place.uri), place.range);
    return [{ location: { uri: open.clientUri(place.uri), range }, message: showable(message) }];
  }
}
