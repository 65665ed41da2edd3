/** Writes the report of ratings for people at a terminal. */

import type { CasesRead } from '../../inspection/case-data.ts';
import { caseFindingLines } from '../../inspection/cases-words.ts';
import {
  entriesIn,
  isRatedHere,
  type RatedEntry,
  type RatingReport,
  type ReportedWhatIf,
} from '../../inspection/report.ts';
import { reportWords } from '../../inspection/report-words.ts';
import { changeWords, checkedRatingLines, outcomeLine, sentencesOn } from '../../inspection/words.ts';
import type { Project } from '../../project/project.ts';
import { outcomeWords, ratingWords, unitName } from '../../ratings/words/ratings.ts';
import { fileText, type Look } from '../output/found.ts';
import { harmless, wrapped } from '../output/terminal.ts';

/** The report for people: each rating with what it rests on, what is wrong, and what was checked. */
export function ratingText(project: Project, report: RatingReport, look: Look): string {
  const { title, file, ratings, findings, silenced, cases, whatIf } = report;
  const { paints } = look;
  const say = reportWords(report.language);
  const head = [paints.strong(clean(title)), paints.faint(line(say.ratedBy(file, ratings.title), 0, look))];
  const body = whatIf ? [whatIfText(whatIf, report, look)] : treeTexts(report, look);
  const wrong = findings.length > 0 ? [fileText(project, { file, findings }, look)] : [];
  const known = silenced.length > 0 ? [silencedText(project, report, look)] : [];
  const rows = cases.filter((each) => each.findings.length > 0).map((each) => casesText(each, look));
  const last = [
    paints.strong(outcomeLine(report)),
    ...checkedRatingLines(report).map((each) => line(each.trimStart(), each.startsWith(' ') ? 2 : 0, look)),
  ];
  return `${[head.join('\n'), ...body, ...wrong, ...rows, ...known, last.join('\n')].join('\n\n')}\n`;
}

function treeTexts(report: RatingReport, look: Look): string[] {
  const { overall, language } = report;
  const say = ratingWords(language);
  const groups: string[][] = [];
  for (const entry of entriesIn(overall)) {
    const lines = entryLines(entry, report, look);
    if (entry.rated.unit.level === 'key-question') groups.at(-1)?.push(...lines);
    else groups.push(lines);
  }
  if (!isRatedHere(overall)) return groups.map((lines) => lines.join('\n'));
  const whole = [look.paints.strong(`${say.overall}: ${clean(outcomeWords(overall.outcome, say))}`)];
  const why = sentencesOn(overall, report).map((each) => line(each, 2, look));
  return [[...whole, ...why].join('\n'), ...groups.map((lines) => lines.join('\n'))];
}

function entryLines({ rated }: RatedEntry, report: RatingReport, look: Look): string[] {
  const { unit, outcome } = rated;
  const said = sentencesOn(rated, report);
  const its = outcomeWords(outcome, ratingWords(report.language));
  const heading = `${unit.id}  ${unit.title}`;
  if (unit.level === 'key-question') {
    const [first = '', ...more] = said;
    const words = [`${its}. ${first}`, ...more];
    return [line(heading, 2, look), ...words.map((each) => line(each, 4, look))];
  }
  const isHeading = unit.rule === 'none' || unit.rule === 'passed over';
  const rating = isHeading ? '' : `: ${its}`;
  return [
    look.paints.strong(line(`${heading}${rating}`, 0, look)),
    ...(isHeading ? [] : said.map((each) => line(each, 2, look))),
  ];
}

function whatIfText({ suppositions, changes }: ReportedWhatIf, report: RatingReport, look: Look): string {
  const [say, ratings] = [reportWords(report.language), ratingWords(report.language)];
  const lines = changes.flatMap((change) => {
    const [from, to, more] = changeWords(change, report);
    return [
      line(`${unitName(change.before.unit, ratings)}: ${from} → ${to}`, 2, look),
      ...(more ? [line(more, 4, look)] : []),
    ];
  });
  return [
    look.paints.strong(clean(say.whatIf(suppositions.join(', ')))),
    ...(lines.length > 0 ? lines : [`  ${say.noChange}`]),
    `  ${say.nothingWritten}`,
  ].join('\n');
}

/** What is wrong with a file of answers. */
export function casesText(read: CasesRead, look: Look): string {
  const lines = caseFindingLines(read).map((each) => line(each, 2, look));
  return [look.paints.strong(clean(read.file)), ...lines].join('\n');
}

function silencedText(project: Project, { file, silenced, language }: RatingReport, look: Look): string {
  const heading = `${reportWords(language).silenced}:`;
  return `${look.paints.strong(heading)}\n${fileText(project, { file, findings: silenced }, look)}`;
}

const clean = (text: string) => harmless(text.replace(/\s+/g, ' ').trim());

function line(text: string, indent: number, { width }: Look): string {
  const blanks = ' '.repeat(indent);
  return blanks + wrapped(clean(text), Math.min(width, 80), `${blanks}  `);
}
