/** Rates what results record, where it rests on figures alone: answers in files of their own are not looked at. */
import { headModel, type Reading } from '../../../model/reading.ts';
import type { View } from '../../../project/view.ts';
import {
  evidenceIn,
  type ResultsModel,
  ratingBasisOfResults,
  recordedIn,
} from '../../../ratings/evidence/results.ts';
import { rate } from '../../../ratings/rating/rate.ts';
import type { Rated } from '../../../ratings/rating/rated.ts';
import type { Scheme } from '../../../ratings/scheme/scheme.ts';
import { type RatedRecord, ratedRecords } from '../../../ratings/words/faults.ts';
import type { Scalar } from '../../../syntax/tree.ts';
import { isUnderstood, levelsIn } from './levels.ts';

/** What a results document comes to, and by which scheme. */
interface RatedResults {
  readonly model: ResultsModel;
  readonly overall: Rated;
  readonly scheme: Scheme;
}

export function recordsIn(reading: Reading, view: View): RatedRecord[] {
  const rated = ratedResultsOf(reading, view);
  return rated ? ratedRecords(rated.model, rated.overall, rated.scheme) : [];
}

/** How results are rated; undefined of anything else, and where that rests on what cannot be looked at. */
export function ratedResultsOf(reading: Reading, view: View): RatedResults | undefined {
  const model = headModel(reading, 'results');
  if (!model) return undefined;
  const ground = ratingBasisOfResults(reading, view);
  if (!ground || model.cases) return undefined;
  // What is wrong with the ratings is told there, and what follows from it is not.
  if (!levelsIn(ground.reading).every(isUnderstood)) return undefined;
  const { scheme } = ground;
  return { model, overall: rate(ground.whole, scheme, evidenceIn(model)), scheme };
}

/** The ratings that results name: judged, published, and come to by discretion. */
export function recordedNames(model: ResultsModel): Scalar[] {
  const recorded = recordedIn(model).flatMap(({ result }) => [
    ...(result.published ? [result.published] : []),
    ...(result.discretion?.to ? [result.discretion.to] : []),
  ]);
  return [...(model.judged ?? []).flatMap(({ value }) => value ?? []), ...recorded];
}
