/** Writes the report of ratings as Markdown, in which what documents hold is shown and never read as Markdown. */
import { escapedMarkdown } from '../../features/cards/markdown.ts';
import type { Finding } from '../../lint/finding.ts';
import type { Project } from '../../project/project.ts';
import { outcomeWords, unitName } from '../../ratings/words/ratings.ts';
import { filePlaceOf } from '../linting/report.ts';
import { harmless } from '../output/terminal.ts';
import type { CasesRead } from './case-data.ts';
import { caseFindingLines } from './cases-words.ts';
import { isRatedHere, type RatingReport, type ReportedWhatIf } from './report.ts';
import { type RowGroup, rowGroups, rowWords } from './table.ts';
import { changeWords, checkedRatingLines, outcomeLine, sentencesOn } from './words.ts';

export function ratingMarkdown(project: Project, report: RatingReport): string {
  const { title, file, ratings, overall, whatIf, findings, silenced, cases } = report;
  const parts = [
    `# ${plain(title)}`,
    `${plain(file)}, rated by ${plain(ratings.title)}`,
    ...(isRatedHere(overall)
      ? [`## Overall: ${plain(outcomeWords(overall.outcome))}`, ...sentencesOn(overall, report).map(plain)]
      : []),
    ...(whatIf ? whatIfParts(whatIf, report) : []),
    ...rowGroups(overall).flatMap((group) => [`## ${plain(group.heading)}`, table(group, report)]),
    ...findingsParts(project, 'What is wrong', findings),
    ...cases.flatMap(casesParts),
    ...findingsParts(project, 'Known, and silenced in the document', silenced),
    '## What was checked',
    `**${plain(outcomeLine(report))}**`,
    ...checkedRatingLines(report).map(plain),
  ];
  return `${parts.join('\n\n')}\n`;
}

const plain = (text: string) => escapedMarkdown(harmless(text)).trim();

function table({ entries }: RowGroup, report: RatingReport): string {
  const rows = entries.map((rated) => {
    const { name, figure, rating, words } = rowWords(rated, report);
    return `| ${[plain(name), plain(figure), `**${plain(rating)}**`, plain(words)].join(' | ')} |`;
  });
  return [
    '| What is rated | Figure | Rating | What it rests on |',
    '| --- | ---: | --- | --- |',
    ...rows,
  ].join('\n');
}

function whatIfParts({ suppositions, changes }: ReportedWhatIf, { scheme }: RatingReport): string[] {
  const items = changes.map((change) => {
    const [from, to, more] = changeWords(change, scheme);
    return `- ${plain(`${unitName(change.before.unit)}: ${from} → ${to}${more && ` – ${more}`}`)}`;
  });
  const list = items.length > 0 ? items.join('\n') : 'No rating and no figure would change.';
  return [`## What if ${plain(suppositions.join(', '))}?`, list];
}

function findingsParts(project: Project, heading: string, findings: readonly Finding[]): string[] {
  if (findings.length === 0) return [];
  const items = findings.map(
    ({ at, message }) => `- Line ${filePlaceOf(project, at).line}: ${plain(message)}`,
  );
  return [`## ${heading}`, items.join('\n')];
}

function casesParts(read: CasesRead): string[] {
  const items = caseFindingLines(read).map((each) => `- ${plain(each)}`);
  return items.length > 0 ? [`## What is wrong in ${plain(read.file)}`, items.join('\n')] : [];
}
