/** Holds the ratings that a case expects against those that follow from it. */
import { withoutSpaces } from '../../model/ids.ts';
import { headModel, type Reading } from '../../model/reading.ts';
import type { View } from '../../project/view.ts';
import { caseIn, dataOf } from '../../routing/cases/case.ts';
import type { Scalar } from '../../syntax/tree.ts';
import { ratingNamed } from '../scheme/scheme.ts';
import { type Unit, unitsIn } from '../scheme/units.ts';
import type { CaseRatings, KeyQuestionVerdict } from './case-ratings.ts';
import { type Rated, ratingOf } from './rated.ts';
import { ratingsOfCase } from './set-ratings.ts';

/** A rating that a case expects, beside what follows from the case. */
export interface ExpectedRating {
  readonly key: Scalar;
  readonly rating: Scalar;
  readonly rated: Rated;
  /** What the case says of the key questions on which the rating rests. */
  readonly said: readonly KeyQuestionVerdict[];
  readonly scheme: CaseRatings['scheme'];
}

/** The ratings that a reading expects where it is a case; nothing of those that the standards do not have. */
export function expectedRatings(reading: Reading, view: View): ExpectedRating[] {
  const found = caseIn(reading);
  if (!found || found.ratings === 0) return [];
  const follows = ratingsOfCase(dataOf(found, view), view);
  return (headModel(reading, 'case')?.expect?.rating ?? []).flatMap(({ key, value }) => {
    const rated = follows?.units.get(withoutSpaces(key.value));
    if (!follows || !rated || !value) return [];
    return [{ key, rating: value, rated, said: saidOf(rated.unit, follows.said), scheme: follows.scheme }];
  });
}

/** Whether the rating that a case expects follows from it. */
export function isMet({ rating, rated, scheme }: ExpectedRating): boolean {
  const wanted = ratingNamed(scheme.scale, rating.value);
  return wanted !== undefined && ratingOf(rated) === wanted;
}

function saidOf(unit: Unit, said: readonly KeyQuestionVerdict[]): KeyQuestionVerdict[] {
  const ids = new Set([...unitsIn(unit)].map(({ id }) => id));
  return said.filter(({ rated }) => ids.has(rated));
}
