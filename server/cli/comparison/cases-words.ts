/** Says in English or in Welsh what a change would have done to recorded cases. What is wrong in the data is told in English. */
import type { CaseDifference } from '../../exchange/case-data/rerun.ts';
import { View } from '../../project/view.ts';
import { ratingBasesFor } from '../../ratings/evidence/rating-basis.ts';
import type { RatingOutcome } from '../../ratings/rating/rated.ts';
import { ratingNamed } from '../../ratings/scheme/scheme.ts';
import { outcomeWords, ratingWords } from '../../ratings/words/ratings.ts';
import { projectIn } from '../../translation/in-language.ts';
import { counted } from '../output/words.ts';
import type { CasesReport, RanCases } from './cases.ts';

interface CasesWords {
  readonly run: (report: CasesReport) => string;
  readonly what: Readonly<Record<CaseDifference['what'], string>>;
  /** In how many cases, and in which rows. */
  readonly difference: (id: string, what: string, cases: number, rows: string) => string;
  readonly row: (count: number) => string;
  readonly andOthers: string;
  readonly rating: (id: string, before: string, after: string) => string;
  readonly noPart: string;
  readonly sameRatings: string;
}

const english: CasesWords = {
  run: ({ file, cases, leftOut, askedOtherwise, unfit }) => {
    const left =
      leftOut > 0
        ? ` ${counted(leftOut, 'case')} in which something is wrong ${leftOut === 1 ? 'was' : 'were'} left out.`
        : '';
    return `Of ${counted(cases, 'case')} in ${file}, ${counted(askedOtherwise, 'is', 'are')} asked otherwise, and ${counted(unfit, 'has', 'have')} answers that no longer fit.${left}`;
  },
  what: {
    'asked now': 'asked now, and was not',
    'not asked any more': 'not asked any more',
    'answer does not fit': 'its answer does not fit any more',
    'no such question': 'its answer has no question any more',
  },
  difference: (id, what, cases, rows) => `${id}: ${what}, in ${counted(cases, 'case')} (${rows}).`,
  row: (count) => (count === 1 ? 'row' : 'rows'),
  andOthers: 'and others',
  rating: (id, before, after) => `${id}: ${before} would be ${after}.`,
  noPart: 'There is no such part any more',
  sameRatings: 'No rating would be another one.',
};

/** To be checked by a Welsh speaker, like all our Welsh. */
const welsh: CasesWords = {
  run: ({ file, cases, leftOut, askedOtherwise, unfit }) => {
    const left = leftOut > 0 ? ` Achosion a adawyd allan am fod rhywbeth o’i le ynddynt: ${leftOut}.` : '';
    return `Achosion yn ${file}: ${cases}. Gofynnir fel arall mewn ${askedOtherwise} ohonynt, ac mewn ${unfit} mae atebion nad ydynt yn ffitio mwyach.${left}`;
  },
  what: {
    'asked now': 'fe’i gofynnir bellach, ac nis gofynnwyd cynt',
    'not asked any more': 'nis gofynnir mwyach',
    'answer does not fit': 'nid yw ei ateb yn ffitio mwyach',
    'no such question': 'nid oes cwestiwn i’w ateb mwyach',
  },
  difference: (id, what, cases, rows) => `${id}: ${what}. Achosion: ${cases} (${rows}).`,
  row: (count) => (count === 1 ? 'rhes' : 'rhesi'),
  andOthers: 'ac eraill',
  rating: (id, before, after) => `${id}: byddai’r radd ${before} yn newid. Wedyn: ${after}.`,
  noPart: 'nid oes rhan o’r fath mwyach',
  sameRatings: 'Ni fyddai unrhyw radd yn newid.',
};

export function casesLines({ report, ratings, comparison }: RanCases, language: string): string[] {
  const say = /^cy\b/i.test(language) ? welsh : english;
  const outcome = outcomesIn(comparison, language);
  return [
    say.run(report),
    ...report.differences.map(({ from, to, what, cases, rows }) =>
      say.difference(to ?? from, say.what[what], cases, rowsWords(rows, cases, say)),
    ),
    ...ratings.map(({ id, before, after }) =>
      say.rating(id, outcome(before.outcome), after ? outcome(after.outcome) : say.noPart),
    ),
    ...(ratings.length === 0 ? [say.sameRatings] : []),
    ...report.findings,
  ];
}

/** So many rows are named in a sentence. */
const MOST_ROWS = 10;

function rowsWords(rows: readonly number[], all: number, say: CasesWords): string {
  const named = rows.slice(0, MOST_ROWS).join(', ');
  return `${say.row(all)} ${named}${all > MOST_ROWS ? ` ${say.andOthers}` : ''}`;
}

/** Ratings by the labels that the later version has in a language. */
function outcomesIn({ head }: RanCases['comparison'], language: string): (outcome: RatingOutcome) => string {
  const told = projectIn(head.project, head.set, language);
  const set = told.sets.get(head.set.folder) ?? head.set;
  const scale = ratingBasesFor(new View(told, set, () => {}))[0]?.scheme.scale ?? [];
  return (outcome) => {
    const other =
      outcome.is === 'rated' && told !== head.project ? ratingNamed(scale, outcome.rating.name) : undefined;
    return other?.label ?? outcomeWords(outcome, ratingWords(language));
  };
}
