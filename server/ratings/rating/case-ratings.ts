/** Works out what ratings would follow if a single case were all the evidence. */

import type { View } from '../../project/view.ts';
import { setRoutingOf } from '../../routing/gates/set-routing.ts';
import type { CaseData } from '../../routing/one-case/evaluator.ts';
import { Evaluator } from '../../routing/one-case/evaluator.ts';
import { type CaseVerdict, verdictIn } from '../evidence/case-verdict.ts';
import type { Evidence, Share } from '../evidence/evidence.ts';
import { ratingBasesFor } from '../evidence/rating-basis.ts';
import { contributionsOf, scoredIn } from '../evidence/summaries.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { rate } from './rate.ts';
import { allRated, type Rated } from './rated.ts';

/** What one case says of a key question of the standards, by its summary question. */
export interface KeyQuestionVerdict {
  /** The id of the key question of the standards. */
  readonly rated: string;
  readonly summary: string;
  readonly verdict: CaseVerdict;
}

/** The ratings that would follow if one case were all that there is. */
export interface CaseRatings {
  readonly scheme: Scheme;
  readonly units: ReadonlyMap<string, Rated>;
  readonly said: readonly KeyQuestionVerdict[];
}

/** What follows from a single case of the set of a view; undefined where no ratings document rates that set. */
export function ratingsOfCase(data: CaseData, view: View): CaseRatings | undefined {
  const [basis] = ratingBasesFor(view);
  if (!basis) return undefined;
  const said = saidIn(data, view);
  const overall = rate(basis.whole, basis.scheme, evidenceOf(said));
  return {
    scheme: basis.scheme,
    units: new Map([...allRated(overall)].map((rated) => [rated.unit.id, rated])),
    said,
  };
}

function saidIn(data: CaseData, view: View): KeyQuestionVerdict[] {
  const evaluator = new Evaluator(setRoutingOf(view), data);
  return contributionsOf(view).flatMap(([rated, contribution]) =>
    scoredIn(contribution).map((summary) => ({ rated, summary, verdict: verdictIn(evaluator, summary) })),
  );
}

function evidenceOf(said: readonly KeyQuestionVerdict[]): Evidence {
  const shares = said.map(({ rated, verdict }): [string, Share] => {
    const sufficient = verdict === 'sufficient' ? 1 : 0;
    return [rated, { sufficient, of: verdict === 'insufficient' ? 1 : sufficient }];
  });
  return { shares: new Map(shares), judged: new Map(), departures: new Map() };
}
