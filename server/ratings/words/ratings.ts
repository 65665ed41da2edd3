/** How ratings are said in plain English: to those who read a report, a finding or a hover. */
import { sentenceList } from '../../text/wording/sentence-list.ts';
import { casesBehind } from '../evidence/occurrence.ts';
import type { DistanceToNext } from '../rating/distance-to-next.ts';
import { countedParts } from '../rating/rate.ts';
import { type Basis, type Rated, type RatingOutcome, ratingOf, type WhyNot } from '../rating/rated.ts';
import { type Figure, type Rounding, shownFigure } from '../scheme/figures.ts';
import type { Band, Level, Scheme } from '../scheme/scheme.ts';
import { contributors, OVERALL, type Unit } from '../scheme/units.ts';

const LEVELS: Readonly<Record<Level, readonly [one: string, many: string]>> = {
  'key-question': ['key question', 'key questions'],
  standard: ['standard', 'standards'],
  domain: ['domain', 'domains'],
  overall: ['whole', 'whole'],
};

/** “standard”, “standards”. */
export function levelWords(level: Level, count = 1): string {
  return LEVELS[level][count === 1 ? 0 : 1];
}

/** “2.1”, or “Overall”. */
export function unitName({ id, title }: Unit): string {
  return id === OVERALL ? title : id;
}

/** “Good”, or “Not rated”. */
export function outcomeWords(outcome: RatingOutcome): string {
  return outcome.is === 'rated' ? outcome.rating.label : 'Not rated';
}

/** “Outstanding (80-100, Large majority)”. */
export function bandWords({ rating, name, written, label }: Band): string {
  return `${rating?.label ?? name} (${[written, label].filter(Boolean).join(', ')})`;
}

/** A percentage as it is shown: told apart from where it would be counted as another, and from the edges of bands. */
export function shownShare(
  { percent, banded }: Basis & { is: 'share' },
  bands: readonly Band[] = [],
): string {
  return shownFigure(percent, 1, [banded.sub(1, 2), banded.add(1, 2), ...edgesOf(bands)]);
}

const edgesOf = (bands: readonly Band[]): Figure[] =>
  bands.flatMap(({ interval: { from, to } }) => [from, to].flatMap((edge) => (edge ? [edge.at] : [])));

/** “27 of 30 is 90 %”; “90 % (27 of 30)” or “90 %” where only a percentage is recorded. */
function shareWords(share: Basis & { is: 'share' }, rounding: Rounding, bands: readonly Band[]): string {
  const { sufficient, of, percent } = share;
  const figure = `${shownShare(share, rounding === 'exact' ? bands : [])} %`;
  if (of === undefined) return figure;
  if (sufficient !== undefined) return `${sufficient} of ${of} is ${figure}`;
  const behind = casesBehind(percent, of, rounding);
  return behind === undefined ? figure : `${figure} (${behind} of ${of})`;
}

/** A rating with its figure, in short: “Good (73 %)”, “Requires improvement (15 of 36)”. */
export function ratedWords({ outcome, basis }: Pick<Rated, 'outcome' | 'basis'>): string {
  const rating = outcomeWords(outcome);
  if (basis.is === 'share') return `${rating} (${shownShare(basis)} %)`;
  return basis.is === 'sum' ? `${rating} (${basis.total} of ${basis.outOf})` : rating;
}

/** What a rating rests on, in a sentence or two; empty where it rests on nothing. */
export function basisWords({ unit, basis, computed, parts }: Rated, scheme: Scheme): string {
  const band = computed.is === 'rated' ? computed.band : undefined;
  const where = band ? `, in ${bandWords(band)}` : '';
  switch (basis.is) {
    case 'share': {
      const { rounding = 'exact', bands = [] } = scheme.levels[unit.level] ?? {};
      const as = rounding === 'exact' ? '' : `, counted as ${shownFigure(basis.banded)}`;
      return `${shareWords(basis, rounding, bands)}${as}${where}.`;
    }
    case 'lowest':
      return lowestWords(unit, basis);
    case 'sum':
      return `${sumWords(basis, countedParts(unit, parts))}${where}.`;
    case 'judged':
      return 'Rated by inspectors.';
    case 'none':
      return '';
  }
}

/** Up to so many scores are written out. */
const MOST_SCORES = 20;

function sumWords({ total, outOf }: Basis & { is: 'sum' }, parts: readonly Rated[]): string {
  const scores = parts.map((part) => ratingOf(part)?.score ?? 0);
  const sum = scores.length <= MOST_SCORES ? `${scores.join(' + ')} = ` : 'The scores add up to ';
  return `${sum}${total} of ${outOf}`;
}

const idsOf = (units: readonly Rated[]) => sentenceList(units.map(({ unit }) => unit.id));

function lowestWords(unit: Unit, { decisive, passedOver }: Basis & { is: 'lowest' }): string {
  const all = contributors(unit);
  const isShared = decisive.length > 1 && decisive.length === all.length;
  const decided =
    decisive.length === 0
      ? ''
      : isShared
        ? `All its ${partsWords(unit, 2)} have this rating.`
        : `Decided by ${idsOf(decisive)}, the lowest.`;
  if (passedOver.length === 0 || decisive.length === 0) return decided;
  const [is, was] = passedOver.length === 1 ? ['is', 'was'] : ['are', 'were'];
  return `${decided} ${idsOf(passedOver)} ${is} not rated and ${was} passed over.`;
}

function partsWords(unit: Unit, count: number): string {
  const level = contributors(unit)[0]?.level;
  return level ? levelWords(level, count) : 'parts';
}

/** Why something has no rating, in a sentence. */
export function whyNotWords(why: WhyNot, unit: Unit): string {
  switch (why.is) {
    case 'not rated here':
      return notRatedHere(unit.level);
    case 'no figure':
      return 'No figure is recorded for it.';
    case 'no cases':
      return 'There was no case in which it was answered and applied.';
    case 'impossible': {
      const { sufficient, of, percent } = why.share;
      const isCounted = sufficient !== undefined && of !== undefined;
      return isCounted
        ? `Of ${of} cases ${sufficient} cannot be sufficient.`
        : `${percent ? shownFigure(percent) : ''} % is no share of anything.`;
    }
    case 'no band':
      return `No band covers ${shownFigure(why.figure, 1, edgesOf(why.bands))}.`;
    case 'several bands':
      return `More than one band covers ${shownFigure(why.figure)}: ${sentenceList(why.bands.map(bandWords))}.`;
    case 'not judged':
      return 'Inspectors rate it, and no rating of theirs is recorded.';
    case 'not assessed':
      return 'It was not assessed.';
    case 'parts not recorded':
      return `Nothing is recorded of ${namedWords(why.parts)}, on which it rests.`;
    case 'unknown rating':
      return `“${why.name}” is not on the scale.`;
    case 'nothing below':
      return 'There is nothing below it from which a rating could follow.';
    case 'parts not rated':
      return partsNotRated(unit, why.parts);
    case 'no score':
      return `${why.rating.label} has no score, so nothing can be added up.`;
  }
}

function notRatedHere(level: Level): string {
  if (level === 'key-question') return 'Its standard is not rated by its key questions.';
  return level === 'overall'
    ? 'The ratings document does not say how the whole is rated.'
    : `Nothing is rated at the level of ${levelWords(level, 2)}.`;
}

/** More of them than this are counted, not named. */
const MOST_NAMED = 6;

const namedWords = (units: readonly Unit[]) =>
  units.length > MOST_NAMED
    ? `${units.length} ${levelWords(units[0]!.level, 2)}`
    : sentenceList(units.map(({ id }) => id));

function partsNotRated(unit: Unit, missing: readonly Unit[]): string {
  const all = contributors(unit).length;
  if (missing.length === all) return `None of its ${partsWords(unit, 2)} is rated.`;
  const named =
    missing.length > MOST_NAMED
      ? `${missing.length} of ${all} ${partsWords(unit, 2)}`
      : sentenceList(missing.map(({ id }) => id));
  return `A sum needs every part, and ${named} ${missing.length === 1 ? 'is' : 'are'} not rated.`;
}

/** How far a rating is from the next ones: “3 more sufficient cases would make it Good, 6 fewer Inadequate.” Empty where nothing is near. */
export function distanceWords(distances: readonly DistanceToNext[], basis: Basis): string {
  if (distances.length === 0) return '';
  const unit = basis.is === 'sum' ? 'point' : 'percentage point';
  if (distances.some(({ cases, points }) => cases === undefined && points === undefined))
    return `It is ${sentenceList(distances.map((each, index) => oneDistance(each, index === 0 ? unit : '')))}.`;
  return `${distances.map((each, index) => stepsWords(each, index === 0)).join(', ')}.`;
}

function stepsWords({ direction, rating, cases, points }: DistanceToNext, isFirst: boolean): string {
  const count = cases ?? points ?? 0;
  const more = `${count} ${direction === 'up' ? 'more' : 'fewer'}`;
  if (!isFirst) return `${more} ${rating.label}`;
  const what = cases === undefined ? 'point' : 'sufficient case';
  return `${more} ${count === 1 ? what : `${what}s`} would make it ${rating.label}`;
}

function oneDistance({ direction, rating, distance }: DistanceToNext, unit: string): string {
  const units = distance.equals(1) ? unit : `${unit}s`;
  return `${shownFigure(distance)} ${unit && `${units} `}${direction === 'up' ? 'below' : 'above'} ${rating.label}`;
}
