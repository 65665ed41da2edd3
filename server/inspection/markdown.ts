/** Writes the report of ratings as Markdown, in which what documents hold is shown and never read as Markdown. */
import { escapedMarkdown } from '../features/cards/markdown.ts';
import type { Finding } from '../lint/finding.ts';
import { outcomeWords, ratingWords, unitName } from '../ratings/words/ratings.ts';
import type { Span } from '../syntax/chunk.ts';
import { onOneLine } from '../text/signs/on-one-line.ts';
import type { CasesRead } from './case-data.ts';
import { caseFindingLines } from './cases-words.ts';
import type { Found } from './found.ts';
import { isRatedHere, type RatingReport, type ReportedWhatIf } from './report.ts';
import { type ReportWords, reportWords } from './report-words.ts';
import type { Source } from './source.ts';
import { type RowGroup, rowGroups, rowWords } from './table.ts';
import { changeWords, checkedRatingLines, outcomeLine, sentencesOn } from './words.ts';

export function ratingMarkdown(report: RatingReport): string {
  const { title, file, ratings, overall, whatIf, findings, silenced, cases } = report;
  const [say, words] = [reportWords(report.language), ratingWords(report.language)];
  const parts = [
    `# ${plain(title)}`,
    say.ratedBy(plain(file), plain(ratings.title)),
    ...(isRatedHere(overall)
      ? [
          `## ${words.overall}: ${plain(outcomeWords(overall.outcome, words))}`,
          ...sentencesOn(overall, report).map(plain),
        ]
      : []),
    ...(whatIf ? whatIfParts(whatIf, report) : []),
    ...rowGroups(overall).flatMap((group) => [`## ${plain(group.heading)}`, table(group, report)]),
    ...findingsParts(say.wrong, findings, say),
    ...cases.flatMap((each) => casesParts(each, say)),
    ...findingsParts(say.silenced, silenced, say),
    `## ${say.checked}`,
    `**${plain(outcomeLine(report))}**`,
    ...checkedRatingLines(report).map(plain),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** What keeps something from being rated. @param name what it is called. */
export function unratedMarkdown(name: string, { obstacles, unread }: Found, { shown }: Source): string {
  const parts = [
    ...obstacles.flatMap(({ uri, findings }) => findingsParts(shown(uri), findings, reportWords('en'))),
    ...unread.flatMap((each) => casesParts(each, reportWords('en'))),
  ];
  return [headingOfUnrated(name), ...parts].join('\n\n');
}

/** Says in a sentence why something is not rated. */
export const refusedMarkdown = (name: string, why: string) => `${headingOfUnrated(name)}\n\n${plain(why)}\n`;

const headingOfUnrated = (name: string) => `# ${plain(name)} is not rated`;

const lineOf = ({ chunk, start }: Span) => chunk.positionAt(start).line + 1;

const plain = (text: string) => escapedMarkdown(onOneLine(text)).trim();

function table({ entries }: RowGroup, report: RatingReport): string {
  const rows = entries.map((rated) => {
    const { name, figure, rating, words } = rowWords(rated, report);
    return `| ${[plain(name), plain(figure), `**${plain(rating)}**`, plain(words)].join(' | ')} |`;
  });
  const { columns } = reportWords(report.language);
  return [
    `| ${[columns.name, columns.figure, columns.rating, columns.words].join(' | ')} |`,
    '| --- | ---: | --- | --- |',
    ...rows,
  ].join('\n');
}

function whatIfParts({ suppositions, changes }: ReportedWhatIf, report: RatingReport): string[] {
  const [say, words] = [reportWords(report.language), ratingWords(report.language)];
  const items = changes.map((change) => {
    const [from, to, more] = changeWords(change, report);
    return `- ${plain(`${unitName(change.before.unit, words)}: ${from} → ${to}${more && ` – ${more}`}`)}`;
  });
  const list = items.length > 0 ? items.join('\n') : say.noChange;
  return [`## ${say.whatIf(plain(suppositions.join(', ')))}`, list];
}

function findingsParts(heading: string, findings: readonly Finding[], say: ReportWords): string[] {
  if (findings.length === 0) return [];
  const items = findings.map(({ at, message }) => `- ${say.line(lineOf(at), plain(message))}`);
  return [`## ${heading}`, items.join('\n')];
}

function casesParts(read: CasesRead, say: ReportWords): string[] {
  const items = caseFindingLines(read).map((each) => `- ${plain(each)}`);
  return items.length > 0 ? [`## ${say.wrongIn(plain(read.file))}`, items.join('\n')] : [];
}
