/** Finds the ratings documents that count for a set, each with its scheme, its standards and the sets that it covers. */
import { type HeadOf, isHeadOf } from '../../model/reading.ts';
import type { Catalogue } from '../../project/catalogue.ts';
import type { QuestionSet } from '../../project/question-sets.ts';
import type { View } from '../../project/view.ts';
import { parentFolder, resolvePath } from '../../text/uri.ts';
import { type RatingsModel, type Scheme, schemeOf } from '../scheme/scheme.ts';
import { type Unit, wholeOf } from '../scheme/units.ts';

/** The heads of the documents that ratings rest on, by their kind. */
const KINDS: Catalogue = {
  name: 'rating documents',
  keysOf: ({ role, kind }) => (role === 'head' && kind !== undefined && RESTED_ON.has(kind) ? [kind] : []),
};
const RESTED_ON: ReadonlySet<string> = new Set(['ratings', 'standards']);

/** A ratings document with what it rests on. */
export interface RatingBasis {
  /** The set that holds it. */
  readonly set: QuestionSet;
  readonly reading: HeadOf<'ratings'>;
  readonly scheme: Scheme;
  /** The standards of its set and of those that this one uses. */
  readonly whole: Unit;
  /** The sets whose summaries are rated, as far as they are loaded; where it does not say which, all that use its set. */
  readonly covered: readonly QuestionSet[];
}

/** The ratings documents of the set of a view. */
export function ratingBasesIn(view: View): RatingBasis[] {
  return documentsOf('ratings', view).map((reading) => ratingBasisOf(reading, view));
}

/** The ratings documents by which the set of a view is rated: its own, and those of the sets it uses that cover it. */
export function ratingBasesFor(view: View): RatingBasis[] {
  return view
    .usedSets()
    .flatMap((set) =>
      ratingBasesIn(view.from(set)).filter(({ covered }) => set === view.set || covered.includes(view.set)),
    );
}

/** What a ratings document of the set of a view rests on. */
export function ratingBasisOf(reading: HeadOf<'ratings'>, view: View): RatingBasis {
  const model = reading.model ?? { node: undefined };
  const scheme = schemeOf(model);
  const standards = view.usedSets().flatMap((set) => documentsOf('standards', view.from(set)));
  return {
    set: view.set,
    reading,
    scheme,
    whole: wholeOf(
      standards.flatMap(({ model }) => model ?? []),
      scheme,
    ),
    covered: coveredBy(model, view, parentFolder(view.uriOf(reading))),
  };
}

function coveredBy({ covers }: RatingsModel, view: View, folder: string): QuestionSet[] {
  if (!covers) return view.allSets.filter((set) => view.usedSets(set).includes(view.set));
  return covers.flatMap((path) => view.setAt(resolvePath(folder, path.value) ?? '') ?? []);
}

/** The heads of the documents of a kind in the set of a view, in reading order. */
export function documentsOf<Kind extends 'ratings' | 'standards'>(kind: Kind, view: View): HeadOf<Kind>[] {
  const found = [...view.holding(KINDS, kind)].filter((each) => isHeadOf(each, kind));
  const filled = found.filter(({ model }) => model !== undefined);
  return filled.length > 1 ? view.inReadingOrder(filled) : filled;
}
