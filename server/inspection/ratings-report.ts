/** Puts ratings, or why there are none, into a report: what is rated, what it rests on, what is wrong, what was checked. */
import type { Finding } from '../lint/finding.ts';
import type { Rated } from '../ratings/rating/rated.ts';
import type { RatingWords } from '../ratings/words/language.ts';
import { outcomeWords, ratingWords, shownShare, unitName } from '../ratings/words/ratings.ts';
import {
  type Drawing,
  heading,
  list,
  type Part,
  paragraph,
  type Report,
  type Row,
  type Table,
} from '../report/tree.ts';
import type { Span } from '../syntax/chunk.ts';
import type { CasesRead } from './case-data.ts';
import { caseFindingLines } from './cases-words.ts';
import type { Found } from './found.ts';
import { entriesIn, isRatedHere, type RatingReport, type ReportedWhatIf } from './report.ts';
import { type ReportWords, reportWords } from './report-words.ts';
import type { Source } from './source.ts';
import { changeWords, checkedParts, outcomeLine, sentencesOn } from './words.ts';

interface Extent {
  /** What a page shows of the ratings beside. */
  readonly drawing?: Drawing;
  /** Where it is asked what would change, nothing else of the ratings is told. */
  readonly isBrief?: boolean;
}

export function ratingsReport(given: RatingReport, { drawing, isBrief = false }: Extent = {}): Report {
  const { title, file, ratings, whatIf, findings, silenced, cases, language } = given;
  const say = reportWords(language);
  const isWhatIfAlone = isBrief && whatIf !== undefined;
  return {
    name: say.title(title),
    language,
    parts: [
      heading(1, title),
      { is: 'paragraph', text: say.ratedBy(file, ratings.title), weight: 'faint' },
      ...(isWhatIfAlone ? [] : wholeParts(given)),
      ...(whatIf ? whatIfParts(whatIf, given) : []),
      ...(drawing ? [{ is: 'drawing' as const, drawing }] : []),
      ...(isWhatIfAlone ? [] : tables(given)),
      ...findingsParts(say.wrong, file, findings, say),
      ...cases.flatMap((each) => casesParts(each, say)),
      ...findingsParts(say.silenced, file, silenced, say),
      heading(2, say.checked),
      { is: 'paragraph', text: outcomeLine(given), weight: 'strong' },
      ...checkedParts(given),
    ],
  };
}

/** What keeps something from being rated. @param name what it is called. */
export function unratedReport(name: string, { obstacles, unread }: Found, { shown }: Source): Report {
  const say = reportWords('en');
  return unrated(name, [
    ...obstacles.flatMap(({ uri, findings }) => findingsParts(shown(uri), shown(uri), findings, say)),
    ...unread.flatMap((each) => casesParts(each, say)),
  ]);
}

/** Says in a sentence why something is not rated. */
export const refusedReport = (name: string, why: string): Report => unrated(name, [paragraph(why)]);

const unrated = (name: string, parts: readonly Part[]): Report => ({
  name: `${name}: not rated`,
  language: 'en',
  parts: [heading(1, `${name} is not rated`), ...parts],
});

function wholeParts(report: RatingReport): Part[] {
  const { overall, language } = report;
  if (!isRatedHere(overall)) return [];
  const say = ratingWords(language);
  return [
    heading(2, `${say.overall}: ${outcomeWords(overall.outcome, say)}`),
    ...sentencesOn(overall, report).map(paragraph),
  ];
}

function whatIfParts({ suppositions, changes }: ReportedWhatIf, report: RatingReport): Part[] {
  const [say, words] = [reportWords(report.language), ratingWords(report.language)];
  const items = changes.map((change) => {
    const [from, to, more] = changeWords(change, report);
    return `${unitName(change.before.unit, words)}: ${from} → ${to}${more && ` – ${more}`}`;
  });
  return [
    heading(2, say.whatIf(suppositions.join(', '))),
    items.length > 0 ? list(items) : paragraph(say.noChange),
    paragraph(say.nothingWritten),
  ];
}

/** A table for each domain that is not rated itself, with all below it, and for what stands in none. */
function tables(report: RatingReport): Table[] {
  const { columns } = reportWords(report.language);
  const groups: { caption: string; rows: Row[] }[] = [];
  for (const { rated, depth } of entriesIn(report.overall)) {
    if (depth === 0) groups.push({ caption: `${rated.unit.id} ${rated.unit.title}`, rows: [] });
    if (isRatedHere(rated)) groups.at(-1)?.rows.push(row(rated, report));
  }
  return groups
    .filter(({ rows }) => rows.length > 0)
    .map(({ caption, rows }) => ({
      is: 'table',
      caption,
      columns: [
        { name: columns.name, holds: 'name' },
        { name: columns.figure, holds: 'figure' },
        { name: columns.rating, holds: 'result' },
        { name: columns.words, holds: 'words' },
      ],
      groups: [{ rows }],
    }));
}

function row(rated: Rated, report: RatingReport): Row {
  const { unit, basis, outcome } = rated;
  const say = ratingWords(report.language);
  return {
    name: `${unitName(unit, say)} ${unit.title}`,
    cells: [[figureWords(basis, say)], [outcomeWords(outcome, say)], sentencesOn(rated, report)],
    isPart: unit.level === 'key-question',
  };
}

function figureWords(basis: Rated['basis'], say: RatingWords): string {
  if (basis.is === 'share') return `${shownShare(basis, [], say)} %`;
  return basis.is === 'sum' ? say.outOf(basis.total, basis.outOf) : '';
}

function findingsParts(title: string, file: string, findings: readonly Finding[], say: ReportWords): Part[] {
  if (findings.length === 0) return [];
  const sentences = findings.map(({ at, message }) => say.line(lineOf(at), message));
  return [heading(2, title), { is: 'findings', file, findings, sentences }];
}

const lineOf = ({ chunk, start }: Span) => chunk.positionAt(start).line + 1;

function casesParts(read: CasesRead, say: ReportWords): Part[] {
  const items = caseFindingLines(read);
  return items.length > 0 ? [heading(2, say.wrongIn(read.file)), list(items)] : [];
}
