/** What is known before anything is rated: shares, ratings that inspectors gave, and departures from computed ones. */
import type { Figure } from '../scheme/figures.ts';

/** What is known of a key question: answers that were counted, or a percentage that was published. */
export interface Share {
  /** How many answers were sufficient. */
  readonly sufficient?: number;
  /** Of how many that were answered and applicable. */
  readonly of?: number;
  /** As published, of 100; taken where the answers themselves are not known. */
  readonly percent?: Figure;
}

/** A rating that inspectors gave in place of the computed one. */
export interface Departure {
  /** A rating of the scale, as it is written. */
  readonly to: string;
  /** Empty where none is recorded. */
  readonly reason: string;
  /** In which role; empty where none is recorded. */
  readonly by: string;
}

/** What ratings are computed from, by the id of the unit in the standards. */
export interface Evidence {
  readonly shares: ReadonlyMap<string, Share>;
  /** Ratings given by inspectors where nothing is computed. */
  readonly judged: ReadonlyMap<string, string>;
  readonly departures: ReadonlyMap<string, Departure>;
  /** What was not assessed, by those who recorded the rest; undefined where nobody has recorded anything. */
  readonly notAssessed?: ReadonlySet<string>;
}
