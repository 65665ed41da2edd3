import type { Reading } from '../../model/reading.ts';
import type { View } from '../../project/view.ts';
import { rate } from '../../ratings/rate.ts';
import { allRated, type Rated } from '../../ratings/rated.ts';
import {
  evidenceIn,
  groundOfResults,
  type Recorded,
  type ResultsModel,
  recordedIn,
} from '../../ratings/results.ts';
import type { Scheme } from '../../ratings/scheme.ts';

/** What results record of a unit, beside the rating that follows from the figures. */
export interface RatedRecord extends Recorded {
  readonly rated: Rated;
  readonly scheme: Scheme;
}

/** What a reading records where it holds results that rest on figures alone: answers in files of their own are not looked at. */
export function recordsIn(reading: Reading, view: View): RatedRecord[] {
  if (reading.kind !== 'results' || reading.role !== 'head' || !reading.model) return [];
  const model = reading.model as ResultsModel;
  const ground = groundOfResults(reading, view);
  if (!ground || model.cases) return [];
  const { scheme } = ground;
  const overall = rate(ground.whole, scheme, evidenceIn(model));
  const units = new Map([...allRated(overall)].map((rated) => [rated.unit.id, rated]));
  return recordedIn(model).flatMap((recorded) => {
    const rated = units.get(recorded.id);
    return rated ? [{ ...recorded, rated, scheme }] : [];
  });
}
