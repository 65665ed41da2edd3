/** Writes findings, and the report of `carag lint`, as JSON for other programs. */
import type { Finding } from '../../../lint/finding.ts';
import type { Project } from '../../../project/project.ts';
import type { Span } from '../../../syntax/chunk.ts';
import { countedFromOne, type FindingsReport, filePlaceOf, type Summary } from '../../linting/report.ts';
import { jsonText } from '../shown.ts';

/** The report in the form that other programs read (design §9). */
export function jsonReport(project: Project, report: FindingsReport): string {
  return `${jsonText(lintOutput(project, report))}\n`;
}

/** What `carag lint` prints. */
export interface LintOutput {
  readonly findings: readonly FoundInFile[];
  readonly summary: Summary;
}

/** A finding, and the file that it is in. */
export type FoundInFile = { readonly file: string } & ReturnType<typeof jsonFinding>;

function lintOutput(project: Project, { files, summary }: FindingsReport): LintOutput {
  const findings = files.flatMap(({ file, findings }) =>
    findings.map((finding) => ({ file, ...jsonFinding(project, finding) })),
  );
  return { findings, summary };
}

/** A finding as other programs read it, without its file. */
export function jsonFinding(project: Project, { at, rule, severity, message, related, fixes }: Finding) {
  return {
    ...jsonPlace(at),
    rule,
    severity,
    message,
    related: related.map((other) => ({ ...filePlaceOf(project, other.at), message: other.message })),
    fixes: fixes.map(({ title, safe }) => ({ title, safe })),
  };
}

/** Where something begins and ends in its file. */
export function jsonPlace({ chunk, start, end }: Span) {
  const last = countedFromOne(chunk.positionAt(end));
  return { ...countedFromOne(chunk.positionAt(start)), endLine: last.line, endColumn: last.column };
}
