/** Prints the findings of a file, each with its source line and carets below the words that it is about. */
import type { Finding } from '../../../lint/finding.ts';
import type { Project } from '../../../project/project.ts';
import type { Span } from '../../../syntax/chunk.ts';
import { lineEnd } from '../../../text/lines.ts';
import { countedFromOne, type FileReport, filePlaceOf } from '../../linting/report.ts';
import { harmless, type Look, type Paints } from '../terminal.ts';
import { longest } from '../words.ts';
import { frame } from './frame.ts';

/** The findings of a file, each with its source line, the marked words and the places that it has to do with. */
export function fileText(project: Project, { file, findings }: FileReport, look: Look): string {
  const places = findings.map(({ at }) => placeText(at));
  const placeWidth = longest(places);
  const severityWidth = longest(findings.map(({ severity }) => severity));
  const texts = findings.map((finding, index) =>
    findingText(project, finding, places[index]!.padEnd(placeWidth), severityWidth, look),
  );
  return [look.paints.strong(harmless(file)), ...texts].join('\n');
}

function placeText(at: Span): string {
  const { line, column } = countedFromOne(at.chunk.positionAt(at.start));
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
    const { file, line, column } = filePlaceOf(project, at);
    return `    ${paints.faint('see')} ${harmless(file)}:${line}:${column}  ${harmless(message)}`;
  });
}
