/** Reads the evidence that a results document records, and finds the ratings document by which it is rated. */
import type { results } from '../../model/documents/results.ts';
import { withoutSpaces } from '../../model/ids.ts';
import { headModel, type Reading } from '../../model/reading.ts';
import type { Infer } from '../../model/shape.ts';
import type { QuestionSet } from '../../project/question-sets.ts';
import type { View } from '../../project/view.ts';
import type { Scalar } from '../../syntax/tree.ts';
import { parentFolder, resolvePath } from '../../text/uri.ts';
import { figureIn } from '../scheme/figures.ts';
import { OVERALL } from '../scheme/units.ts';
import type { Departure, Evidence, Share } from './evidence.ts';
import { type RatingBasis, ratingBasesIn } from './rating-basis.ts';

export type ResultsModel = Infer<typeof results>;
type Result = NonNullable<NonNullable<ResultsModel['keyQuestions']>[number]['value']>;
type Above = NonNullable<ResultsModel['overall']>;

/** The set whose results a document holds; undefined where there is none at the path that it names. */
export function setOfResults(reading: Reading, view: View): QuestionSet | undefined {
  const of = headModel(reading, 'results')?.of;
  if (!of) return view.set;
  return view.setAt(resolvePath(parentFolder(view.uriOf(reading)), of.value) ?? '');
}

/**
 * The ratings document by which results are rated: the one that they name, or the only one of the set whose results they
 * are and of those that it uses. Undefined where there is none, and where they do not say which of several.
 */
export function ratingBasisOfResults(reading: Reading, view: View): RatingBasis | undefined {
  const bases = ratingBasesOfResults(reading, view);
  const { ratedBy } = headModel(reading, 'results') ?? {};
  if (!ratedBy) return bases.length === 1 ? bases[0] : undefined;
  const uri = resolvePath(parentFolder(view.uriOf(reading)), ratedBy.value);
  return bases.find((basis) => view.uriOf(basis.reading) === uri);
}

/** The ratings documents by which results may be rated. */
export function ratingBasesOfResults(reading: Reading, view: View): RatingBasis[] {
  const set = setOfResults(reading, view);
  const home = set && view.from(set);
  return home?.usedSets().flatMap((each) => ratingBasesIn(home.from(each))) ?? [];
}

/** What a results document records of a unit of the standards, by its id. */
export interface Recorded {
  readonly id: string;
  /** The id where it is written; undefined of the whole, which has none. */
  readonly at: Scalar | undefined;
  readonly result: Partial<Result> & Partial<Above>;
}

/** Everything that a results document records of units of the standards. */
export function recordedIn({ keyQuestions, standards, domains, overall }: ResultsModel): Recorded[] {
  const listed = [...(keyQuestions ?? []), ...(standards ?? []), ...(domains ?? [])];
  const found = listed.flatMap(({ key, value }): Recorded[] =>
    value ? [{ id: withoutSpaces(key.value), at: key, result: value }] : [],
  );
  return overall ? [...found, { id: OVERALL, at: undefined, result: overall }] : found;
}

/** The figures, judged ratings and departures of a results document; the answers in its case data are not looked at. */
export function evidenceIn(model: ResultsModel): Evidence {
  const shares = new Map<string, Share>();
  const departures = new Map<string, Departure>();
  for (const { id, result } of recordedIn(model)) {
    const share = recordedShare(result, model);
    if (share) shares.set(id, share);
    if (result.discretion) departures.set(id, departureOf(result.discretion));
  }
  const judged = (model.judged ?? []).flatMap(({ key, value }): [string, string][] =>
    value ? [[withoutSpaces(key.value), value.value]] : [],
  );
  const notAssessed = new Set((model.notAssessed ?? []).map(({ value }) => withoutSpaces(value)));
  return { shares, departures, judged: new Map(judged), notAssessed };
}

/** The figure that a result records of a key question; undefined where it records none. */
export function recordedShare(result: Partial<Result>, model: ResultsModel): Share | undefined {
  const sufficient = count(result.sufficient);
  const percent = result.percent && figureIn(result.percent.value);
  if (sufficient === undefined && !percent) return count(result.of) === 0 ? { of: 0 } : undefined;
  const of = baseOf(result, model);
  return {
    ...(sufficient === undefined ? {} : { sufficient }),
    ...(of === undefined ? {} : { of }),
    ...(percent ? { percent } : {}),
  };
}

/** Of how many cases a figure is a share: as written beside it, else the size of its sample. */
export function baseOf({ of, sample }: Partial<Result>, { samples }: ResultsModel): number | undefined {
  return count(of) ?? count(samples?.find(({ key }) => key.value === sample?.value)?.value);
}

const count = (scalar: Scalar | undefined) =>
  scalar && /^\d{1,15}$/.test(scalar.value) ? Number(scalar.value) : undefined;

function departureOf({ to, reason, by }: NonNullable<Above['discretion']>): Departure {
  return { to: to?.value ?? '', reason: reason?.value ?? '', by: by?.value ?? '' };
}
