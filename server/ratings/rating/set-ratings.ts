/** Finds what rates the cases of a set. */
import type { View } from '../../project/view.ts';
import { setRoutingOf } from '../../routing/gates/set-routing.ts';
import { type CaseData, Evaluator } from '../../routing/one-case/evaluator.ts';
import { ratingBasesFor } from '../evidence/rating-basis.ts';
import { contributionsOf, scoredIn } from '../evidence/summaries.ts';
import { type CaseRatings, ratingsIn, type SetRatings } from './case-ratings.ts';

/** What rates the set of a view; undefined where no ratings document does. */
export function setRatingsOf(view: View): SetRatings | undefined {
  const [basis] = ratingBasesFor(view);
  if (!basis) return undefined;
  const counted = contributionsOf(view).flatMap(([rated, contribution]) =>
    scoredIn(contribution).map((summary) => ({ rated, summary })),
  );
  return { scheme: basis.scheme, whole: basis.whole, counted };
}

/** What follows from a single case of the set of a view; undefined where no ratings document rates that set. */
export function ratingsOfCase(data: CaseData, view: View): CaseRatings | undefined {
  const ratings = setRatingsOf(view);
  return ratings && ratingsIn(new Evaluator(setRoutingOf(view), data), ratings);
}
