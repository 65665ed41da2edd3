/** Writes the report of `carag lint` for people: findings, what they add up to, and what was checked. */
import type { Finding } from '../../../lint/finding.ts';
import type { Project } from '../../../project/project.ts';
import { groupBy } from '../../../text/group-by.ts';
import { shortened } from '../../../text/wording/shortened.ts';
import { thousands } from '../../../text/wording/thousands.ts';
import type { FindingsReport, SetSummary, ShownChange, Summary } from '../../linting/report.ts';
import type { Look } from '../terminal.ts';
import { harmless } from '../terminal.ts';
import { counted, listed, longest } from '../words.ts';
import { leftOutText } from './left-out.ts';

export async function textReport(
  project: Project,
  { files, summary }: FindingsReport,
  look: Look,
): Promise<string> {
  const parts = files.length > 0 ? await foundTexts(project, files, look) : [];
  const table = tableOf(files.flatMap(({ findings }) => findings));
  return `${[...parts, summaryText(summary, look), ...table].join('\n\n')}\n`;
}

/** Past so many findings they are also counted by rule. */
const MOST_UNCOUNTED = 50;

/** How many findings there are of each rule, the most frequent first; none where they can be looked over. */
function tableOf(findings: readonly Finding[]): string[] {
  if (findings.length <= MOST_UNCOUNTED) return [];
  const rows = [...groupBy(findings, ({ rule, severity }) => `${severity.padEnd(7)}  ${rule}`)].sort(
    ([a, { length: first }], [b, { length: second }]) => second - first || (a < b ? -1 : 1),
  );
  const counts = rows.map(([, { length }]) => thousands(length));
  const width = longest(counts);
  const lines = rows.map(([words], index) => `${counts[index]!.padStart(width + 2)}  ${words}`);
  return [['Findings by rule:', ...lines].join('\n')];
}

/** To measure characters takes something that is slow to load; where nothing is found it is not needed. */
async function foundTexts(project: Project, files: FindingsReport['files'], look: Look): Promise<string[]> {
  const { fileText } = await import('./found.ts');
  return files.map((file) => fileText(project, file, look));
}

function summaryText(summary: Summary, { paints }: Look): string {
  const { fixed } = summary;
  const lines = [paints.strong(foundText(summary)), ...summary.sets.map(setText)];
  if (fixed) lines.unshift(fixedText(fixed), ...(fixed.changes ?? []).map(changeText));
  const { documentsWithoutSet: outside, leftOut, ignored, off, rulesOff, tooComplex } = summary;
  const { baseline, changedSince } = summary;
  if (outside > 0) lines.push(`Checked ${counted(outside, 'document')} in no question set.`);
  if (ignored > 0) lines.push(`Comments silence ${counted(ignored, 'finding')}.`);
  if (rulesOff.length > 0) lines.push(`Turned off: ${listed(rulesOff)} (${counted(off, 'finding')}).`);
  if (changedSince !== undefined) lines.push(sinceText(summary, changedSince));
  if (baseline) lines.push(baselineText(baseline));
  if (leftOut) lines.push(leftOutText(leftOut));
  if (tooComplex.length > 0) lines.push(`Too complex to prove: ${listed(tooComplex)}.`);
  return lines.join('\n');
}

function sinceText({ sets, documentsWithoutSet }: Summary, revision: string): string {
  const documents = sets.reduce((sum, set) => sum + set.documents, documentsWithoutSet);
  const since = `since ${harmless(revision)}`;
  if (documents === 0) return `Nothing has changed ${since}.`;
  return `Looked only at what changed ${since} and at what depends on that: ${counted(documents, 'document')}.`;
}

function baselineText({ known, gone, written }: NonNullable<Summary['baseline']>): string {
  if (written !== undefined) return `Wrote ${counted(known, 'known finding')} into ${harmless(written)}.`;
  const more =
    gone > 0 ? ` ${counted(gone, 'known one is', 'known ones are')} gone: --write takes them out.` : '';
  return `${counted(known, 'finding is', 'findings are')} known and do not count.${more}`;
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

function fixedText({ fixes, files, notWritten, changes }: NonNullable<Summary['fixed']>): string {
  const failed = notWritten ? ` ${counted(notWritten.length, 'file')} could not be written.` : '';
  if (fixes === 0 && failed) return `Nothing was fixed.${failed}`;
  if (fixes === 0) return `There was nothing that ${changes ? '--fix-rule' : '--fix'} can mend.`;
  const where = files.length > MOST_NAMED ? counted(files.length, 'file') : listed(files.map(harmless));
  return `Fixed ${counted(fixes, 'finding')} in ${where}.${failed}`;
}

function changeText({ file, line, column, rule, was, now }: ShownChange): string {
  const words = (text: string) => `“${harmless(shortened(text))}”`;
  const replaced = was ? `${words(now)} in place of ${words(was)}` : words(now);
  return `  ${harmless(file)}:${line}:${column}  ${now ? `wrote ${replaced}` : `took out ${words(was)}`}  ${rule}`;
}

function setText(summary: SetSummary): string {
  const { set, folder, version, documents, questions, changeControl, undatedTexts } = summary;
  const title = `Checked ${harmless(set)}${version ? ` ${version}` : ''} (${harmless(folder)})`;
  return `${title}: ${counted(documents, 'document')}, ${counted(questions, 'question')}. Change control ${harmless(changeControl)}.${undatedTexts ? ` ${undatedWords(undatedTexts)}` : ''}`;
}

/** Said of translated texts without a fingerprint, by lint and by the list for translators. */
export const undatedWords = (count: number): string =>
  `Whether the source was changed since cannot be told of ${counted(count, 'translated text')}: nothing says from which source ${count === 1 ? 'it was' : 'they were'} made.`;
