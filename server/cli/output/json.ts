import type { Project } from '../../project/project.ts';
import type { Finding } from '../../rules/finding.ts';
import { counted, placeOf, type Report } from '../report.ts';

/** The report in the form that other programs read (design §9). */
export function jsonReport(project: Project, { files, summary }: Report): string {
  const findings = files.flatMap(({ file, findings }) =>
    findings.map((finding) => ({ file, ...jsonFinding(project, finding) })),
  );
  return `${JSON.stringify({ findings, summary })}\n`;
}

function jsonFinding(project: Project, { at, rule, severity, message, related, fixes }: Finding) {
  const end = counted(at.chunk.positionAt(at.end));
  return {
    ...counted(at.chunk.positionAt(at.start)),
    endLine: end.line,
    endColumn: end.column,
    rule,
    severity,
    message,
    related: related.map((other) => ({ ...placeOf(project, other.at), message: other.message })),
    fixes: fixes.map(({ title, safe }) => ({ title, safe })),
  };
}
