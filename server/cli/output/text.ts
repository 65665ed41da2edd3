import type { Project } from '../../project/project.ts';
import type { Finding } from '../../rules/finding.ts';
import type { Span } from '../../syntax/chunk.ts';
import { lineEnd } from '../../text/lines.ts';
import {
  counted as countedPlace,
  type FileReport,
  placeOf,
  type Report,
  type SetSummary,
  type Summary,
} from '../report.ts';
import { frame } from './frame.ts';
import { harmless, type Paints } from './terminal.ts';
import { counted, listed, longest } from './words.ts';

export interface Look {
  readonly paints: Paints;
  readonly width: number;
}

/** The report for people: each finding with its source line, then what it adds up to and what was checked. */
export function textReport(project: Project, report: Report, look: Look): string {
  const files = report.files.map((file) => fileText(project, file, look));
  return `${[...files, summaryText(report.summary, look)].join('\n\n')}\n`;
}

function fileText(project: Project, { file, findings }: FileReport, look: Look): string {
  const places = findings.map(({ at }) => placeText(at));
  const placeWidth = longest(places);
  const severityWidth = longest(findings.map(({ severity }) => severity));
  const texts = findings.map((finding, index) =>
    findingText(project, finding, places[index]!.padEnd(placeWidth), severityWidth, look),
  );
  return [look.paints.strong(harmless(file)), ...texts].join('\n');
}

function placeText(at: Span): string {
  const { line, column } = countedPlace(at.chunk.positionAt(at.start));
  return `${line}:${column}`;
}

function findingText(
  project: Project,
  finding: Finding,
  place: string,
  severityWidth: number,
  look: Look,
): string {
  const { severity, message, rule } = finding;
  const { paints } = look;
  const head = `  ${place}  ${paints[severity](severity.padEnd(severityWidth))}  ${harmless(message)}  ${paints.faint(rule)}`;
  return [head, ...frameLines(finding, look), ...relatedLines(project, finding, paints)].join('\n');
}

function frameLines({ at, severity }: Finding, { paints, width }: Look): string[] {
  const { text, lineStarts } = at.chunk;
  const { line, character } = at.chunk.positionAt(at.start);
  const start = lineStarts[line - at.chunk.startLine]!;
  const source = text.slice(start, lineEnd(text, start));
  if (source.trim() === '') return [];
  const number = String(line + 1);
  const { source: shown, carets } = frame(
    source,
    character,
    Math.min(at.end - start, source.length),
    width - number.length - 7,
  );
  return [
    `    ${paints.faint(`${number} |`)} ${shown}`,
    `    ${paints.faint(`${' '.repeat(number.length)} |`)} ${indented(carets, paints[severity])}`,
  ];
}

/** Paints the carets and not the blanks before them. */
function indented(carets: string, paint: (text: string) => string): string {
  const blanks = carets.indexOf('^');
  return carets.slice(0, blanks) + paint(carets.slice(blanks));
}

function relatedLines(project: Project, { related }: Finding, paints: Paints): string[] {
  return related.map(({ at, message }) => {
    const { file, line, column } = placeOf(project, at);
    return `    ${paints.faint('see')} ${harmless(file)}:${line}:${column}  ${harmless(message)}`;
  });
}

function summaryText(summary: Summary, { paints }: Look): string {
  const { fixed } = summary;
  const lines = [paints.strong(foundText(summary)), ...summary.sets.map(setText)];
  if (fixed) lines.unshift(fixedText(fixed));
  const { documentsWithoutSet: outside, ignored, off, rulesOff, tooComplex } = summary;
  if (outside > 0) lines.push(`Checked ${counted(outside, 'document')} in no question set.`);
  if (ignored > 0) lines.push(`Comments silence ${counted(ignored, 'finding')}.`);
  if (rulesOff.length > 0) lines.push(`Turned off: ${listed(rulesOff)} (${counted(off, 'finding')}).`);
  if (tooComplex.length > 0) lines.push(`Too complex to prove: ${listed(tooComplex)}.`);
  return lines.join('\n');
}

function foundText({ errors, warnings, hints, files, fixable }: Summary): string {
  const counts = [
    errors > 0 && counted(errors, 'error'),
    warnings > 0 && counted(warnings, 'warning'),
    hints > 0 && counted(hints, 'hint'),
  ].filter((text) => text !== false);
  if (counts.length === 0) return 'Nothing to report.';
  const fix = fixable > 0 ? ` ${counted(fixable, 'can', 'can')} be fixed with --fix.` : '';
  return `${counts.join(', ')} in ${counted(files, 'file')}.${fix}`;
}

/** More files than this are counted, not named. */
const MOST_NAMED = 5;

function fixedText({ fixes, files }: NonNullable<Summary['fixed']>): string {
  if (fixes === 0) return 'There was nothing that --fix can mend.';
  const where = files.length > MOST_NAMED ? counted(files.length, 'file') : listed(files.map(harmless));
  return `Fixed ${counted(fixes, 'finding')} in ${where}.`;
}

function setText({ set, folder, version, documents, questions, changeControl }: SetSummary): string {
  const title = `Checked ${harmless(set)}${version ? ` ${version}` : ''} (${harmless(folder)})`;
  return `${title}: ${counted(documents, 'document')}, ${counted(questions, 'question')}. Change control ${changeControl}.`;
}
