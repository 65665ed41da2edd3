/** What comes of rating a unit: its rating or why it has none, what that rests on, and any departure from it. */
import type { Departure, Share } from '../evidence/evidence.ts';
import type { Figure } from '../scheme/figures.ts';
import type { Band, DiscretionScheme, Level, Rating } from '../scheme/scheme.ts';
import type { Unit } from '../scheme/units.ts';

/** Why something has no rating. */
export type WhyNot =
  | { readonly is: 'not rated here' } // the scheme rates nothing at this level
  | { readonly is: 'no figure' }
  | { readonly is: 'no cases' }
  | { readonly is: 'impossible'; readonly share: Share }
  | { readonly is: 'no band'; readonly figure: Figure; readonly bands: readonly Band[] }
  | { readonly is: 'several bands'; readonly figure: Figure; readonly bands: readonly Band[] }
  | { readonly is: 'not judged' }
  | { readonly is: 'not assessed' }
  /** Something below it must be rated, and nothing is recorded of it. */
  | { readonly is: 'parts not recorded'; readonly parts: readonly Unit[] }
  | { readonly is: 'unknown rating'; readonly name: string }
  | { readonly is: 'nothing below' }
  | { readonly is: 'parts not rated'; readonly parts: readonly Unit[] }
  | { readonly is: 'no score'; readonly rating: Rating };

export type RatingOutcome =
  | { readonly is: 'rated'; readonly rating: Rating; readonly band?: Band }
  | { readonly is: 'not rated'; readonly why: WhyNot };

/** What a rating rests on. */
export type Basis =
  | {
      readonly is: 'share';
      readonly sufficient: number | undefined;
      readonly of: number | undefined;
      readonly percent: Figure;
      /** The percentage as it is banded. */
      readonly banded: Figure;
    }
  /** `decisive`: the parts that have the lowest rating; `passedOver`: those that have none. */
  | { readonly is: 'lowest'; readonly decisive: readonly Rated[]; readonly passedOver: readonly Rated[] }
  | { readonly is: 'sum'; readonly total: number; readonly outOf: number; readonly counted: number }
  | { readonly is: 'judged' }
  | { readonly is: 'none' };

/** Why a recorded departure does not count. */
export type Refusal =
  | { readonly is: 'none allowed' }
  | { readonly is: 'level'; readonly scheme: DiscretionScheme; readonly level: Level }
  | { readonly is: 'unexplained'; readonly lacks: readonly ('reason' | 'by')[] }
  | { readonly is: 'unknown rating'; readonly name: string }
  | { readonly is: 'nothing computed' }
  | { readonly is: 'no change'; readonly rating: Rating }
  | {
      readonly is: 'direction';
      readonly scheme: DiscretionScheme;
      readonly from: Rating;
      readonly to: Rating;
    }
  | { readonly is: 'nothing to measure'; readonly scheme: DiscretionScheme }
  | {
      readonly is: 'too far';
      readonly scheme: DiscretionScheme;
      readonly figure: Figure;
      readonly distance: Figure;
      readonly to: Rating;
    };

/** A unit with its rating, and how it came to have it. */
export interface Rated {
  readonly unit: Unit;
  /** By the published rules alone. */
  readonly computed: RatingOutcome;
  readonly departure: { readonly recorded: Departure; readonly refusal: Refusal | undefined } | undefined;
  /** What counts: the computed rating, or the one that discretion put in its place. */
  readonly outcome: RatingOutcome;
  readonly basis: Basis;
  readonly parts: readonly Rated[];
}

/** The rating that counts, where there is one. */
export function ratingOf({ outcome }: { readonly outcome: RatingOutcome }): Rating | undefined {
  return outcome.is === 'rated' ? outcome.rating : undefined;
}

/** Something rated and all below it, each before its parts. */
export function* allRated(rated: Rated): Generator<Rated> {
  yield rated;
  for (const part of rated.parts) yield* allRated(part);
}
