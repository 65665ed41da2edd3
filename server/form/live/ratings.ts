/** Works out which ratings follow from what is filled in, as far as questions on the page decide them. */
import type { CaseVerdict } from '../../ratings/evidence/case-verdict.ts';
import { ratingsIn, type SetRatings } from '../../ratings/rating/case-ratings.ts';
import { type Rated, ratingOf, type WhyNot } from '../../ratings/rating/rated.ts';
import type { Level } from '../../ratings/scheme/scheme.ts';
import { type Unit, unitsIn } from '../../ratings/scheme/units.ts';
import type { Evaluator } from '../../routing/one-case/evaluator.ts';
import { showable } from '../../text/signs/showable.ts';

/** A rating as the page shows it. */
export interface ShownRating {
  readonly id: string;
  readonly level: Level;
  readonly title: string;
  readonly rule: Unit['rule'];
  /** What the rating is called; undefined where nothing follows. */
  readonly rating: string | undefined;
  readonly whyNot: WhyNot['is'] | undefined;
  /** What the summary questions of a key question say. */
  readonly said: readonly { readonly summary: string; readonly verdict: CaseVerdict }[];
}

/** The ratings of the standards to which the page contributes, each before its parts. */
export function shownRatings(
  evaluator: Evaluator,
  ratings: SetRatings,
  isOnPage: (name: string) => boolean,
): ShownRating[] {
  const { units, said } = ratingsIn(evaluator, ratings);
  const here = said.filter(({ summary }) => isOnPage(summary));
  const rated = new Set(here.map((each) => each.rated));
  const isShown = (unit: Unit) => [...unitsIn(unit)].some(({ id }) => rated.has(id));
  return [...units.values()]
    .filter(({ unit }) => isShown(unit) && unit.rule !== 'passed over')
    .map((each) => ({
      ...shownRating(each),
      said: here.flatMap((one) =>
        one.rated === each.unit.id ? [{ summary: one.summary, verdict: one.verdict }] : [],
      ),
    }));
}

function shownRating(rated: Rated): Omit<ShownRating, 'said'> {
  const { unit, outcome } = rated;
  const rating = ratingOf(rated);
  return {
    id: unit.id,
    level: unit.level,
    title: showable(unit.title),
    rule: unit.rule,
    rating: rating && showable(rating.label),
    whyNot: outcome.is === 'not rated' ? outcome.why.is : undefined,
  };
}
