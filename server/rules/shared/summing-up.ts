/** Finds the key questions that rate a part of the standards, with the summary questions that sum them up. */
import type { Definition, Reading, SectionEntry } from '../../model/reading.ts';
import type { Document } from '../../project/document.ts';
import type { View } from '../../project/view.ts';
import { type RatingBasis, ratingBasesFor, ratingBasesIn } from '../../ratings/evidence/rating-basis.ts';
import { isRater, isSummary, ratedBy } from '../../ratings/evidence/summaries.ts';
import { type Unit, unitsIn } from '../../ratings/scheme/units.ts';

/** A key question that answers a rated one of the standards. */
export interface Rater {
  readonly keyQuestion: SectionEntry<'key question'>;
  /** The id of what it answers. */
  readonly rated: string;
  /** Its summary questions: one, unless something is wrong. */
  readonly summaries: readonly SectionEntry<'question'>[];
  /** The ratings by which its share is banded. */
  readonly ground: RatingBasis;
}

/** The key questions of a section whose shares are rated, in the order of the document. */
export function ratersIn(document: Document, view: View): Rater[] {
  const { readings } = document;
  const definitionsIn = (some: readonly Reading[]) => some.flatMap(({ definitions }) => definitions);
  const rating = definitionsIn(readings.filter(({ role }) => role !== 'question')).filter(isRater);
  if (rating.length === 0) return [];
  const summaries = new Map<Definition | undefined, SectionEntry<'question'>[]>();
  for (const summary of definitionsIn(readings).filter(isSummary)) {
    const around = view.around(summary).keyQuestion?.definition;
    summaries.set(around, [...(summaries.get(around) ?? []), summary]);
  }
  const grounds = ratingBasesFor(view).filter(({ covered }) => covered.includes(view.set));
  return rating.flatMap((keyQuestion) => {
    const rated = ratedBy(keyQuestion)!;
    const ground = grounds.find((each) => sharesOf(each.whole).some(({ id }) => id === rated));
    return ground ? [{ keyQuestion, rated, ground, summaries: summaries.get(keyQuestion) ?? [] }] : [];
  });
}

/** The key questions below a unit that are rated by their share. */
export function sharesOf(unit: Unit): Unit[] {
  return [...unitsIn(unit)].filter(({ rule }) => rule === 'share');
}

/** The ratings that rest on the standards of the set of a view: its own, and those of the sets that use it. */
export function groundsOver(view: View): RatingBasis[] {
  const sets = view.allSets.filter((set) => view.usedSets(set).includes(view.set));
  return sets.flatMap((set) => ratingBasesIn(view.from(set)));
}

/** True of summary questions of which exactly one is asked in a case, as they say themselves. */
export function areAlternatives(summaries: readonly SectionEntry<'question'>[]): boolean {
  const names = new Set(summaries.map(({ model }) => model.alternative?.value));
  return names.size === 1 && !names.has(undefined);
}
