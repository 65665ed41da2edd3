/** What a language has to say for ratings, and what they rest on, to be told in its words. */
import type { Refusal } from '../rating/rated.ts';
import type { JustWords } from '../scheme/figures.ts';
import type { Level } from '../scheme/scheme.ts';

/** How a language tells ratings. Figures, ids and the labels of ratings come as they are shown. */
export interface RatingWords {
  /** Of each level, how one is called and how several are. */
  readonly levels: Readonly<Record<Level, readonly [one: string, many: string]>>;
  /** In place of a level where several are mixed. */
  readonly parts: string;
  readonly overall: string;
  readonly notRated: string;
  /** As sentenceList has it, with the language’s “and”. */
  readonly list: (items: readonly string[]) => string;
  readonly just: JustWords;
  /** “27 of 30”. */
  readonly outOf: (some: string | number, all: string | number) => string;
  readonly basis: BasisWords;
  readonly whyNot: WhyNotWords;
  /** How far the next ratings are away, nearest first; never empty. */
  readonly distance: (steps: readonly NextStep[], of: 'points' | 'percentage points') => string;
  readonly departure: DepartureWords;
}

interface BasisWords {
  readonly share: (sufficient: number, of: number, figure: string) => string;
  readonly countedAs: (figure: string) => string;
  readonly inBand: (band: string) => string;
  /** What goes before a total that is not written out as a sum. */
  readonly sumOfMany: string;
  readonly judged: string;
  readonly allAlike: (parts: string) => string;
  readonly decidedBy: (ids: string) => string;
  readonly passedOver: (ids: string, count: number) => string;
}

interface WhyNotWords {
  readonly keyQuestionHere: string;
  readonly overallHere: string;
  readonly levelHere: (levels: string) => string;
  readonly noFigure: string;
  readonly noCases: string;
  readonly impossibleCount: (sufficient: number, of: number) => string;
  readonly impossibleShare: (percent: string) => string;
  readonly noBand: (figure: string) => string;
  readonly severalBands: (figure: string, bands: string) => string;
  readonly notJudged: string;
  readonly notAssessed: string;
  readonly notRecorded: (parts: string) => string;
  readonly unknownRating: (name: string) => string;
  readonly nothingBelow: string;
  readonly noScore: (rating: string) => string;
  readonly noPartRated: (parts: string) => string;
  readonly partsNotRated: (named: string, count: number) => string;
  /** “7 key questions”. */
  readonly counted: (count: number, parts: string) => string;
  /** “7 of 9 key questions”. */
  readonly countedOf: (count: number, all: number, parts: string) => string;
}

/** A step to another rating: so many sufficient cases, or points, or a distance that is no whole number of either. */
export interface NextStep {
  readonly direction: 'up' | 'down';
  readonly rating: string;
  readonly cases: number | undefined;
  readonly points: number | undefined;
  /** As it is shown. */
  readonly distance: string;
}

interface DepartureWords {
  readonly refused: (rating: string, why: string) => string;
  readonly made: (
    did: 'raised' | 'lowered',
    from: string,
    to: string,
    recorded: { readonly by: string; readonly reason: string },
  ) => string;
  readonly refusal: (id: string, refusal: Refusal) => string;
}

/** With a full stop where it ends without. */
export const ended = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);
