/** Finds where recorded results contradict what follows from the evidence, and says so in messages. */
import type { Scalar } from '../../syntax/tree.ts';
import { type Count, shareOf } from '../evidence/case-counts.ts';
import { asPrinted } from '../evidence/occurrence.ts';
import { type Recorded, type ResultsModel, recordedIn } from '../evidence/results.ts';
import { allRated, type Rated, ratingOf } from '../rating/rated.ts';
import { percentOf, shownFigure } from '../scheme/figures.ts';
import { ratingNamed, type Scheme } from '../scheme/scheme.ts';
import { OVERALL } from '../scheme/units.ts';
import { refusalInWords } from './refusals.ts';

/** What results record of a unit, beside the rating that follows from what is known. */
export interface RatedRecord extends Recorded {
  readonly rated: Rated;
  readonly scheme: Scheme;
}

/** Something that is wrong with results: where, and what. */
export interface Fault {
  readonly at: Scalar;
  readonly message: string;
}

/** What a results document records, unit by unit, beside how these are rated. */
export function ratedRecords(model: ResultsModel, overall: Rated, scheme: Scheme): RatedRecord[] {
  const units = new Map([...allRated(overall)].map((rated) => [rated.unit.id, rated]));
  return recordedIn(model).flatMap((recorded) => {
    const rated = units.get(recorded.id);
    return rated ? [{ ...recorded, rated, scheme }] : [];
  });
}

/** A published rating or total that does not follow. */
export function publishedFaults(record: RatedRecord): Fault[] {
  const { published, score } = record.result;
  const message = published && ratingMessage(record, published.value);
  const { basis } = record.rated;
  const isOther = score && basis.is === 'sum' && Number(score.value) !== basis.total;
  return [
    ...(message ? [{ at: published, message }] : []),
    ...(isOther
      ? [
          {
            at: score,
            message: `The total was published as ${score.value}, but ${basis.total} follows from what is recorded.`,
          },
        ]
      : []),
  ];
}

function ratingMessage({ id, rated, scheme }: RatedRecord, published: string): string | undefined {
  const wanted = ratingNamed(scheme.scale, published);
  const follows = ratingOf(rated);
  const isRatedHere = rated.outcome.is === 'rated' || rated.outcome.why.is !== 'not rated here';
  if (!wanted || wanted === follows || !isRatedHere) return undefined;
  const who = id === OVERALL ? 'The whole' : id;
  const what = follows ? `${follows.label} follows` : 'no rating follows';
  return `${who} was published as ${wanted.label}, but ${what} from what is recorded.`;
}

/** Discretion that does not count, but for what the reader tells of it: that something is missing or misspelt. */
export function discretionFaults({ id, result, rated }: RatedRecord): Fault[] {
  const refusal = rated.departure?.refusal;
  const at = result.discretion?.to;
  if (!refusal || !at || refusal.is === 'unexplained' || refusal.is === 'unknown rating') return [];
  return [{ at, message: refusalInWords(id, refusal) }];
}

/** A recorded figure that is not what cases come to. */
export function countFaults({ id, result, scheme }: RatedRecord, count: Count): Fault[] {
  const { sufficient, of } = shareOf(count) as Required<ReturnType<typeof shareOf>>;
  const { sufficient: recorded, of: recordedOf, percent } = result;
  const isOther = (written: Scalar | undefined, counted: number) =>
    written !== undefined && Number(written.value) !== counted;
  const counted = `${sufficient} of ${of} ${of === 1 ? 'case is' : 'cases are'} counted`;
  const wrong = isOther(recorded, sufficient) ? recorded : isOther(recordedOf, of) ? recordedOf : undefined;
  if (wrong)
    return [{ at: wrong, message: `${id}: ${counted} in the case data, not what is recorded here.` }];
  if (!percent || of === 0) return [];
  const share = percentOf(sufficient, of);
  const { rounding } = scheme.levels['key-question'] ?? {};
  if (asPrinted(share, percent.value, rounding).equals(percent.value)) return [];
  return [
    {
      at: percent,
      message: `${id}: ${counted} in the case data, which is ${shownFigure(share)} %, not ${percent.value} %.`,
    },
  ];
}
