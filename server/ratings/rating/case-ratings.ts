/** Works out what ratings would follow if a single case were all the evidence. */
import type { Evaluator } from '../../routing/one-case/evaluator.ts';
import type { Counted } from '../evidence/case-counts.ts';
import { type CaseVerdict, verdictIn } from '../evidence/case-verdict.ts';
import type { Evidence, Share } from '../evidence/evidence.ts';
import type { Scheme } from '../scheme/scheme.ts';
import type { Unit } from '../scheme/units.ts';
import { rate } from './rate.ts';
import { allRated, type Rated } from './rated.ts';

/** All that rates a single case of a set. */
export interface SetRatings {
  readonly scheme: Scheme;
  readonly whole: Unit;
  /** The summary questions of the set that count, in reading order. */
  readonly counted: readonly Counted[];
}

/** What one case says of a key question of the standards, by its summary question. */
export interface KeyQuestionVerdict extends Counted {
  readonly verdict: CaseVerdict;
}

/** The ratings that would follow if one case were all that there is. */
export interface CaseRatings {
  readonly scheme: Scheme;
  readonly units: ReadonlyMap<string, Rated>;
  readonly said: readonly KeyQuestionVerdict[];
}

/** What follows from the case that an evaluator runs. */
export function ratingsIn(evaluator: Evaluator, { scheme, whole, counted }: SetRatings): CaseRatings {
  const said = counted.map((each) => ({ ...each, verdict: verdictIn(evaluator, each.summary) }));
  const overall = rate(whole, scheme, evidenceOf(said));
  return { scheme, units: new Map([...allRated(overall)].map((rated) => [rated.unit.id, rated])), said };
}

function evidenceOf(said: readonly KeyQuestionVerdict[]): Evidence {
  const shares = said.map(({ rated, verdict }): [string, Share] => {
    const sufficient = verdict === 'sufficient' ? 1 : 0;
    return [rated, { sufficient, of: verdict === 'insufficient' ? 1 : sufficient }];
  });
  return { shares: new Map(shares), judged: new Map(), departures: new Map() };
}
