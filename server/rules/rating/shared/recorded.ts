/** Rates what results record, where it rests on figures alone: answers in files of their own are not looked at. */
import { headModel, type Reading } from '../../../model/reading.ts';
import type { View } from '../../../project/view.ts';
import { evidenceIn, ratingBasisOfResults } from '../../../ratings/evidence/results.ts';
import { rate } from '../../../ratings/rating/rate.ts';
import { type RatedRecord, ratedRecords } from '../../../ratings/words/faults.ts';
import { isUnderstood, levelsIn } from './levels.ts';

export function recordsIn(reading: Reading, view: View): RatedRecord[] {
  const model = headModel(reading, 'results');
  if (!model) return [];
  const ground = ratingBasisOfResults(reading, view);
  if (!ground || model.cases) return [];
  // What is wrong with the ratings is told there, and what follows from it is not.
  if (!levelsIn(ground.reading).every(isUnderstood)) return [];
  const { scheme } = ground;
  const overall = rate(ground.whole, scheme, evidenceIn(model));
  return ratedRecords(model, overall, scheme);
}
