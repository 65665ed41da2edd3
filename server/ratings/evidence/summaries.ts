/** Finds the key questions of sets that answer those of the standards, with the summary questions that count. */
import { isNo } from '../../model/answers.ts';
import { withoutSpaces } from '../../model/ids.ts';
import type { Definition, Reading, SectionEntry } from '../../model/reading.ts';
import type { Catalogue } from '../../project/catalogue.ts';
import type { QuestionSet } from '../../project/question-sets.ts';
import type { View } from '../../project/view.ts';
import type { RatingBasis } from './rating-basis.ts';

/** A key question of a covered set that answers one of the standards, and its summary questions: one, unless something is wrong. */
export interface Contribution {
  readonly set: QuestionSet;
  readonly keyQuestion: SectionEntry<'key question'>;
  readonly summaries: readonly SectionEntry<'question'>[];
}

/** The readings that hold key questions which rate something, or summary questions. */
const SUMMING_UP: Catalogue = {
  name: 'what is summed up',
  keysOf: ({ definitions }) => [
    ...(definitions.some(isRater) ? ['rates'] : []),
    ...(definitions.some(isSummary) ? ['summary'] : []),
  ],
};

/** The readings whose key questions rate one of the standards, by its id. */
const RATED: Catalogue = {
  name: 'rated',
  keysOf: ({ definitions }) => definitions.filter(isRater).flatMap((each) => ratedBy(each) ?? []),
};

/** The key questions of covered sets that answer one of the standards, in reading order. */
export function ratersOf(
  rated: string,
  { covered }: RatingBasis,
  view: View,
): SectionEntry<'key question'>[] {
  return covered.flatMap((set) => {
    const own = view.from(set);
    const readings = own.holding(RATED, rated);
    return own
      .inReadingOrder(readings)
      .flatMap(({ definitions }) => definitions.filter(isRater).filter((each) => ratedBy(each) === rated));
  });
}

/** Whether a key question of any covered set answers one of the standards. */
export function isRatedSomewhere(
  rated: string,
  { covered }: Pick<RatingBasis, 'covered'>,
  view: View,
): boolean {
  return covered.some((set) => view.isHeld(RATED, rated, set));
}

/** True of a key question that answers one of the standards. */
export const isRater = (definition: Definition): definition is SectionEntry<'key question'> =>
  definition.space === 'id' && definition.kind === 'key question' && definition.model.rates !== undefined;

/** The id in the standards of what a key question answers. */
export function ratedBy({ model: { rates } }: SectionEntry<'key question'>): string | undefined {
  return rates && withoutSpaces(rates.value);
}

export const isSummary = (definition: Definition): definition is SectionEntry<'question'> =>
  definition.kind === 'question' && definition.model.kind?.value === 'summary';

/** The summary questions that are counted; “scored: no” counts nowhere. */
export const scoredIn = ({ summaries }: Contribution): string[] =>
  summaries.filter(isScored).map(({ name }) => name);

function isScored({ model: { scored, answer } }: SectionEntry<'question'>): boolean {
  return !isNo(scored ?? answer?.scored);
}

/** What the covered sets contribute to each key question of the standards, by its id, in reading order. */
export function contributionsTo({ covered }: RatingBasis, view: View): Map<string, Contribution[]> {
  const found = new Map<string, Contribution[]>();
  for (const set of covered) {
    for (const [rated, contribution] of contributionsOf(view.from(set))) {
      found.set(rated, [...(found.get(rated) ?? []), contribution]);
    }
  }
  return found;
}

/** The key questions of the set of a view that answer one of the standards, each with the id of that one. */
export function contributionsOf(view: View): [rated: string, contribution: Contribution][] {
  const definitionsIn = (key: 'rates' | 'summary') =>
    view.holdingInOrder(SUMMING_UP, key).flatMap(({ definitions }: Reading) => definitions);
  const summaries = new Map<Definition | undefined, SectionEntry<'question'>[]>();
  for (const summary of definitionsIn('summary').filter(isSummary)) {
    const around = view.around(summary).keyQuestion?.definition;
    summaries.set(around, [...(summaries.get(around) ?? []), summary]);
  }
  return definitionsIn('rates')
    .filter(isRater)
    .flatMap((keyQuestion) => {
      const rated = ratedBy(keyQuestion);
      if (rated === undefined) return [];
      return [[rated, { set: view.set, keyQuestion, summaries: summaries.get(keyQuestion) ?? [] }]];
    });
}
