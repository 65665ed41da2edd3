/** Groups what is rated into tables and puts each row into words, for the reports that have tables. */
import type { Rated } from '../ratings/rating/rated.ts';
import type { RatingWords } from '../ratings/words/language.ts';
import { outcomeWords, ratingWords, shownShare, unitName } from '../ratings/words/ratings.ts';
import { entriesIn, isRatedHere, type RatingReport } from './report.ts';
import { sentencesOn } from './words.ts';

/** What is shown in one table: a domain that is not rated itself, with all below it, or what stands in none. */
export interface RowGroup {
  readonly heading: string;
  readonly entries: readonly Rated[];
}

/** What is rated, in the tables in which a report shows it. */
export function rowGroups(overall: Rated): RowGroup[] {
  const groups: { heading: string; entries: Rated[] }[] = [];
  for (const { rated, depth } of entriesIn(overall)) {
    const { id, title } = rated.unit;
    if (depth === 0) groups.push({ heading: `${id} ${title}`, entries: [] });
    if (isRatedHere(rated)) groups.at(-1)?.entries.push(rated);
  }
  return groups.filter(({ entries }) => entries.length > 0);
}

/** The cells of the row of something that is rated. */
export function rowWords(rated: Rated, report: RatingReport) {
  const { unit, basis, outcome } = rated;
  const say = ratingWords(report.language);
  return {
    name: `${unitName(unit, say)} ${unit.title}`,
    figure: figureWords(basis, say),
    rating: outcomeWords(outcome, say),
    words: sentencesOn(rated, report).join(' '),
  };
}

function figureWords(basis: Rated['basis'], say: RatingWords): string {
  if (basis.is === 'share') return `${shownShare(basis, [], say)} %`;
  return basis.is === 'sum' ? say.outOf(basis.total, basis.outOf) : '';
}
