/** Sentences for all reports of ratings: what is said of one unit, and what was checked. */
import { distanceToNext } from '../../ratings/rating/distance-to-next.ts';
import type { Rated } from '../../ratings/rating/rated.ts';
import type { RatingChange } from '../../ratings/rating/what-if.ts';
import type { Level } from '../../ratings/scheme/scheme.ts';
import { ratingNamed, type Scheme } from '../../ratings/scheme/scheme.ts';
import { departureWords } from '../../ratings/words/discretion.ts';
import { unrecordedIn } from '../../ratings/words/faults.ts';
import {
  basisWords,
  distanceWords,
  levelWords,
  outcomeWords,
  ratedWords,
  unitName,
  whyNotWords,
} from '../../ratings/words/ratings.ts';
import { groupBy } from '../../text/group-by.ts';
import { sum } from '../linting/report.ts';
import { counted, listed } from '../output/words.ts';
import { countedLine, leftOutWords } from './cases-words.ts';
import { type RatingReport, type RatingSummary, summaryOf } from './report.ts';

/** What stands behind a rating, a sentence or two each. */
export function sentencesOn(rated: Rated, { scheme, published, counts }: RatingReport): string[] {
  const { unit, outcome, basis } = rated;
  const asPublished = published.get(unit.id);
  const count = counts.get(unit.id);
  return [
    basisWords(rated, scheme),
    outcome.is === 'not rated' ? whyNotWords(outcome.why, unit) : '',
    count ? leftOutWords(count) : '',
    distanceWords(distanceToNext(rated, scheme), basis),
    departureWords(rated, scheme),
    asPublished === undefined ? '' : publishedWords(asPublished, rated, scheme),
  ].filter((words) => words !== '');
}

function publishedWords(name: string, { outcome }: Rated, { scale }: Scheme): string {
  const rating = ratingNamed(scale, name);
  if (outcome.is === 'rated' && outcome.rating === rating) return '';
  return `Published as ${rating?.label ?? `“${name}”`}.`;
}

/** What would change: from, to, and what becomes of discretion. */
export function changeWords(
  { before, after }: RatingChange,
  scheme: Scheme,
): [from: string, to: string, more: string] {
  const discretion = departureWords(after, scheme);
  const more = discretion === departureWords(before, scheme) ? '' : discretion;
  return [ratedWords(before), ratedWords(after), more];
}

/** What was checked, what discretion was used, and what was not rated and why. */
export function checkedRatingLines(report: RatingReport): string[] {
  const summary = summaryOf(report);
  const { discretionUsed, discretionRefused, notRated } = summary;
  return [
    ...report.cases.map(countedLine),
    `Rated ${report.file} by ${report.ratings.title} (${report.ratings.file}): ${countsOf(summary)}.`,
    ...notCountedLine(summary),
    `Discretion used: ${discretionUsed.length > 0 ? listed(discretionUsed.map(usedWords)) : 'none'}.`,
    ...(discretionRefused.length > 0
      ? [`Discretion refused: ${listed(discretionRefused.map(({ unit }) => unitName(unit)))}.`]
      : []),
    ...(notRated.length > 0 ? ['Not rated:', ...notRatedLines(notRated)] : ['Not rated: nothing.']),
  ];
}

function countsOf({ keyQuestions, standards, domains, isWholeRated }: RatingSummary): string {
  const counts = [
    counted(keyQuestions, ...bothNumbers('key-question')),
    counted(standards, ...bothNumbers('standard')),
    ...(domains > 0 ? [counted(domains, ...bothNumbers('domain'))] : []),
  ];
  return listed([...counts, ...(isWholeRated ? ['the whole'] : [])]);
}

const bothNumbers = (level: Level) => [levelWords(level), levelWords(level, 2)] as const;

function notCountedLine({ notCounted }: RatingSummary): string[] {
  if (notCounted === 0) return [];
  const [are, their] = notCounted === 1 ? ['is', 'its standard does'] : ['are', 'their standards do'];
  return [`${counted(notCounted, 'key question')} ${are} not rated, because ${their} not rest on figures.`];
}

const usedWords = ({ unit, computed, outcome }: Rated) =>
  `${unitName(unit)} from ${outcomeWords(computed)} to ${outcomeWords(outcome)}`;

/** What is not rated, by the reason for it. */
function notRatedLines(notRated: readonly Rated[]): string[] {
  const why = ({ unit, outcome }: Rated) => (outcome.is === 'rated' ? '' : whyNotWords(outcome.why, unit));
  return [...groupBy(notRated, why)].map(
    ([words, those]) => `  ${listed(those.map(({ unit }) => unitName(unit)))}: ${words}`,
  );
}

/** Whether all is well, or how much is wrong. */
export function outcomeLine(report: RatingReport): string {
  const { findings, silenced, cases, overall, mustBeWhole } = report;
  const inResults = findings.filter(({ severity }) => severity !== 'hint').length;
  const count = inResults + sum(cases.map((each) => each.findings.length + each.unlisted));
  if (count > 0) return `${counted(count, 'thing is', 'things are')} wrong with these results.`;
  const missing = mustBeWhole ? unrecordedIn(overall).length : 0;
  if (missing > 0)
    return `${counted(missing, 'part')} that must be rated ${missing === 1 ? 'is' : 'are'} not recorded.`;
  return silenced.length > 0
    ? 'Nothing is wrong with these results but what is silenced.'
    : 'Nothing is wrong with these results.';
}
