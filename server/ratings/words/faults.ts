/** Finds where recorded results contradict what follows from the evidence, and says so in messages. */
import { withoutSpaces } from '../../model/ids.ts';
import { headModel, type Reading } from '../../model/reading.ts';
import { pairOf, type Scalar } from '../../syntax/tree.ts';
import { sentenceList } from '../../text/wording/sentence-list.ts';
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
export interface ResultsFault {
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

/** What must be rated and has neither a figure nor a judgement, nor is said not to have been assessed. */
export function unrecordedFault(reading: Reading, overall: Rated): ResultsFault | undefined {
  const { root } = reading;
  const { judged = [], keyQuestions = [] } = headModel(reading, 'results') ?? {};
  const recorded = new Set([...judged, ...keyQuestions].map(({ key }) => withoutSpaces(key.value)));
  const units = [...allRated(overall)].map(({ unit }) => unit);
  const known = new Set(units.map(({ id }) => id));
  // What is recorded in the wrong place, or of what is not there, is told by that.
  if ([...recorded].some((id) => !known.has(id))) return undefined;
  const misplaced = new Set(units.flatMap((unit) => (recorded.has(unit.id) ? [unit, ...unit.parts] : [])));
  const missing = unrecordedIn(overall).filter(({ unit }) => !misplaced.has(unit));
  const at = ['key-questions', 'judged', 'cases', 'of', 'carag'].flatMap(
    (name) => pairOf(root, name)?.key ?? [],
  )[0];
  if (missing.length === 0 || !at) return undefined;
  const names = missing.map(({ unit }) => (unit.id === OVERALL ? 'the whole' : unit.id));
  const named =
    names.length > MOST_NAMED ? `${names.length} parts, ${names[0]} the first of them` : sentenceList(names);
  const it = names.length === 1 ? 'it' : 'them';
  return {
    at,
    message: `Nothing is recorded of ${named}, which must be rated. Record ${it}, or name ${it} under “not-assessed”.`,
  };
}

/** More of them than this are counted, not named. */
const MOST_NAMED = 12;

/** What must be rated and of which nothing is recorded. */
export function unrecordedIn(overall: Rated): Rated[] {
  return [...allRated(overall)].filter(
    ({ outcome }) =>
      outcome.is === 'not rated' && (outcome.why.is === 'no figure' || outcome.why.is === 'not judged'),
  );
}

/** A published rating or total that does not follow. */
export function publishedFaults(record: RatedRecord): ResultsFault[] {
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
export function discretionFaults({ id, result, rated }: RatedRecord): ResultsFault[] {
  const refusal = rated.departure?.refusal;
  const at = result.discretion?.to;
  if (!refusal || !at || refusal.is === 'unexplained' || refusal.is === 'unknown rating') return [];
  return [{ at, message: refusalInWords(id, refusal) }];
}

/** A recorded figure that is not what cases come to. */
export function countFaults({ id, result, scheme }: RatedRecord, count: Count): ResultsFault[] {
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
