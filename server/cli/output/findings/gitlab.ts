/** Writes findings as GitLab reads the quality of code: a list, each with its fingerprint. */
import type { Project } from '../../../project/project.ts';
import type { FindingsReport } from '../../linting/report.ts';
import { jsonText } from '../shown.ts';
import { fingerprinted } from './fingerprints.ts';
import { jsonPlace } from './json.ts';

const SEVERITIES = { error: 'major', warning: 'minor', hint: 'info' } as const;

export function gitlabReport(project: Project, { files }: FindingsReport): string {
  const found = fingerprinted(project, files).map(({ file, finding, fingerprint }) => {
    const { line, endLine } = jsonPlace(finding.at);
    return {
      description: finding.message,
      check_name: finding.rule,
      fingerprint,
      severity: SEVERITIES[finding.severity],
      location: { path: file, lines: { begin: line, end: endLine } },
    };
  });
  return `${jsonText(found)}\n`;
}
