/** Sentences for all reports of ratings: what is said of one unit, and what was checked. */
import { exportWords } from '../export/words.ts';
import { distanceToNext } from '../ratings/rating/distance-to-next.ts';
import type { Rated } from '../ratings/rating/rated.ts';
import type { RatingChange } from '../ratings/rating/what-if.ts';
import { ratingNamed, type Scheme } from '../ratings/scheme/scheme.ts';
import { departureWords } from '../ratings/words/discretion.ts';
import { unrecordedIn } from '../ratings/words/faults.ts';
import type { RatingWords } from '../ratings/words/language.ts';
import {
  basisWords,
  distanceWords,
  outcomeWords,
  ratedWords,
  ratingWords,
  unitName,
  whyNotWords,
} from '../ratings/words/ratings.ts';
import { list, type Part, paragraph } from '../report/tree.ts';
import { groupBy } from '../text/group-by.ts';
import { countedLine, leftOutWords } from './cases-words.ts';
import { type RatingReport, type RatingSummary, summaryOf } from './report.ts';
import { type ReportWords, reportWords } from './report-words.ts';

/** What stands behind a rating, a sentence or two each. */
export function sentencesOn(rated: Rated, { scheme, published, counts, language }: RatingReport): string[] {
  const { unit, outcome, basis } = rated;
  const say = ratingWords(language);
  const asPublished = published.get(unit.id);
  const count = counts.get(unit.id);
  return [
    basisWords(rated, scheme, say),
    outcome.is === 'not rated' ? whyNotWords(outcome.why, unit, say) : '',
    count ? leftOutWords(count, reportWords(language)) : '',
    distanceWords(distanceToNext(rated, scheme), basis, say),
    departureWords(rated, scheme, say),
    asPublished === undefined ? '' : publishedWords(asPublished, rated, scheme, reportWords(language)),
  ].filter((words) => words !== '');
}

function publishedWords(name: string, { outcome }: Rated, { scale }: Scheme, say: ReportWords): string {
  const rating = ratingNamed(scale, name);
  if (outcome.is === 'rated' && outcome.rating === rating) return '';
  return say.published(rating?.label ?? `“${name}”`);
}

/** What would change: from, to, and what becomes of discretion. */
export function changeWords(
  { before, after }: RatingChange,
  { scheme, language }: RatingReport,
): [from: string, to: string, more: string] {
  const say = ratingWords(language);
  const discretion = departureWords(after, scheme, say);
  const more = discretion === departureWords(before, scheme, say) ? '' : discretion;
  return [ratedWords(before, say), ratedWords(after, say), more];
}

/** What was checked, what discretion was used, and what was not rated and why. */
export function checkedParts(report: RatingReport): Part[] {
  const { language, left } = report;
  const [say, ratings] = [reportWords(language), ratingWords(language)];
  const summary = summaryOf(report);
  const { discretionUsed, discretionRefused, notRated, notCounted } = summary;
  const names = discretionRefused.map(({ unit }) => unitName(unit, ratings));
  const used = discretionUsed.map((each) => usedWords(each, say, ratings));
  const lines = [
    ...report.cases.map((each) => countedLine(each, say)),
    say.rated(report.file, `${report.ratings.title} (${report.ratings.file})`, countsOf(summary, say)),
    ...(notCounted > 0 ? [say.notCounted(notCounted)] : []),
    say.discretionUsed(used.length > 0 ? say.list(used) : say.noDiscretion),
    ...(names.length > 0 ? [say.discretionRefused(say.list(names))] : []),
    notRated.length > 0 ? say.notRated : say.nothingNotRated,
  ];
  return [
    ...lines.map(paragraph),
    ...(notRated.length > 0 ? [list(notRatedLines(notRated, say, ratings))] : []),
    ...(left === undefined ? [] : [paragraph(exportWords(language).leftIn(left))]),
  ];
}

function countsOf(
  { keyQuestions, standards, domains, isWholeRated }: RatingSummary,
  say: ReportWords,
): string {
  const counts = [
    say.counts('key-question', keyQuestions),
    say.counts('standard', standards),
    ...(domains > 0 ? [say.counts('domain', domains)] : []),
  ];
  return isWholeRated ? say.andWhole(counts) : say.list(counts);
}

const usedWords = ({ unit, computed, outcome }: Rated, say: ReportWords, ratings: RatingWords) =>
  say.used(unitName(unit, ratings), outcomeWords(computed, ratings), outcomeWords(outcome, ratings));

/** What is not rated, by the reason for it. */
function notRatedLines(notRated: readonly Rated[], say: ReportWords, ratings: RatingWords): string[] {
  const why = ({ unit, outcome }: Rated) =>
    outcome.is === 'rated' ? '' : whyNotWords(outcome.why, unit, ratings);
  return [...groupBy(notRated, why)].map(
    ([words, those]) => `${say.list(those.map(({ unit }) => unitName(unit, ratings)))}: ${words}`,
  );
}

/** Whether all is well, or how much is wrong. */
export function outcomeLine({
  findings,
  silenced,
  cases,
  overall,
  mustBeWhole,
  language,
}: RatingReport): string {
  const { outcome } = reportWords(language);
  const inResults = findings.filter(({ severity }) => severity !== 'hint').length;
  const count = inResults + cases.reduce((total, each) => total + each.findings.length + each.unlisted, 0);
  if (count > 0) return outcome.wrong(count);
  const missing = mustBeWhole ? unrecordedIn(overall).length : 0;
  if (missing > 0) return outcome.notRecorded(missing);
  return silenced.length > 0 ? outcome.silenced : outcome.right;
}
