/** Writes findings in SARIF 2.1.0, which code hosts and editors read. */
import type { Location, Log, ReportingDescriptor, Result } from 'sarif';
import { version } from '../../../../package.json';
import type { Project } from '../../../project/project.ts';
import { RULES } from '../../../rules/index.ts';
import type { Span } from '../../../syntax/chunk.ts';
import { type FindingsReport, filePlaceOf } from '../../linting/report.ts';
import { jsonText } from '../shown.ts';
import { fingerprinted, type PrintedFinding } from './fingerprints.ts';
import { jsonPlace } from './json.ts';

const LEVELS = { error: 'error', warning: 'warning', hint: 'note' } as const;

export function sarifReport(project: Project, { files }: FindingsReport): string {
  const found = fingerprinted(project, files);
  const reported = new Set(found.map(({ finding }) => finding.rule));
  const rules = RULES.filter(({ name }) => reported.has(name));
  const indexes = new Map(rules.map(({ name }, index) => [name, index]));
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'CARaG', version, semanticVersion: version, rules: rules.map(descriptor) } },
        columnKind: 'utf16CodeUnits',
        results: found.map((each) => result(each, indexes.get(each.finding.rule), project)),
      },
    ],
  };
  return `${jsonText(log)}\n`;
}

function descriptor({ name, severity, what, why, remedy }: (typeof RULES)[number]): ReportingDescriptor {
  return {
    id: name,
    shortDescription: { text: what },
    fullDescription: { text: `${what} ${why}` },
    help: { text: remedy },
    defaultConfiguration: { level: LEVELS[severity] },
  };
}

function result(
  { file, finding, fingerprint }: PrintedFinding,
  ruleIndex: number | undefined,
  project: Project,
): Result {
  const { rule, severity, message, at, related } = finding;
  return {
    ruleId: rule,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: LEVELS[severity],
    message: { text: message },
    locations: [location(file, at)],
    ...(related.length > 0
      ? {
          relatedLocations: related.map((each, id) => ({
            id,
            ...location(filePlaceOf(project, each.at).file, each.at),
            message: { text: each.message },
          })),
        }
      : {}),
    partialFingerprints: { 'carag/v1': fingerprint },
  };
}

function location(file: string, at: Span): Location {
  const { line: startLine, column: startColumn, endLine, endColumn } = jsonPlace(at);
  return {
    physicalLocation: {
      artifactLocation: { uri: file.split('/').map(encodeURIComponent).join('/') },
      region: { startLine, startColumn, endLine, endColumn },
    },
  };
}
