/** How ratings are said, in English where no other language is asked for: to those who read a report, a finding or a hover. */
import { casesBehind } from '../evidence/occurrence.ts';
import type { DistanceToNext } from '../rating/distance-to-next.ts';
import { countedParts } from '../rating/rate.ts';
import { type Basis, type Rated, type RatingOutcome, ratingOf, type WhyNot } from '../rating/rated.ts';
import { type Figure, type Rounding, shownFigure } from '../scheme/figures.ts';
import type { Band, Level, Scheme } from '../scheme/scheme.ts';
import { contributors, OVERALL, type Unit } from '../scheme/units.ts';
import { english } from './english.ts';
import type { RatingWords } from './language.ts';
import { welsh } from './welsh.ts';

/** The words of a language, as far as ratings are told in it; the English ones otherwise. */
export const ratingWords = (language: string): RatingWords => (/^cy\b/i.test(language) ? welsh : english);

/** “standard”, “standards”. */
export function levelWords(level: Level, count = 1, say: RatingWords = english): string {
  return say.levels[level][count === 1 ? 0 : 1];
}

/** “2.1”, or “Overall”. */
export function unitName({ id }: Unit, say: RatingWords = english): string {
  return id === OVERALL ? say.overall : id;
}

/** “Good”, or “Not rated”. */
export function outcomeWords(outcome: RatingOutcome, say: RatingWords = english): string {
  return outcome.is === 'rated' ? outcome.rating.label : say.notRated;
}

/** “Outstanding (80-100, Large majority)”. */
export function bandWords({ rating, name, written, label }: Band): string {
  return `${rating?.label ?? name} (${[written, label].filter(Boolean).join(', ')})`;
}

/** A percentage as it is shown: told apart from where it would be counted as another, and from the edges of bands. */
export function shownShare(
  { percent, banded }: Basis & { is: 'share' },
  bands: readonly Band[] = [],
  { just }: RatingWords = english,
): string {
  return shownFigure(percent, 1, [banded.sub(1, 2), banded.add(1, 2), ...edgesOf(bands)], just);
}

const edgesOf = (bands: readonly Band[]): Figure[] =>
  bands.flatMap(({ interval: { from, to } }) => [from, to].flatMap((edge) => (edge ? [edge.at] : [])));

/** “27 of 30 is 90 %”; “90 % (27 of 30)” or “90 %” where only a percentage is recorded. */
function shareWords(
  share: Basis & { is: 'share' },
  rounding: Rounding,
  bands: readonly Band[],
  say: RatingWords,
): string {
  const { sufficient, of, percent } = share;
  const figure = `${shownShare(share, rounding === 'exact' ? bands : [], say)} %`;
  if (of === undefined) return figure;
  if (sufficient !== undefined) return say.basis.share(sufficient, of, figure);
  const behind = casesBehind(percent, of, rounding);
  return behind === undefined ? figure : `${figure} (${say.outOf(behind, of)})`;
}

/** A rating with its figure, in short: “Good (73 %)”, “Requires improvement (15 of 36)”. */
export function ratedWords(
  { outcome, basis }: Pick<Rated, 'outcome' | 'basis'>,
  say: RatingWords = english,
): string {
  const rating = outcomeWords(outcome, say);
  if (basis.is === 'share') return `${rating} (${shownShare(basis, [], say)} %)`;
  return basis.is === 'sum' ? `${rating} (${say.outOf(basis.total, basis.outOf)})` : rating;
}

/** What a rating rests on, in a sentence or two; empty where it rests on nothing. */
export function basisWords(
  { unit, basis, computed, parts }: Rated,
  scheme: Scheme,
  say: RatingWords = english,
): string {
  const band = computed.is === 'rated' ? computed.band : undefined;
  const where = band ? `, ${say.basis.inBand(bandWords(band))}` : '';
  switch (basis.is) {
    case 'share': {
      const { rounding = 'exact', bands = [] } = scheme.levels[unit.level] ?? {};
      const counted = shownFigure(basis.banded, 1, [], say.just);
      const as = rounding === 'exact' ? '' : `, ${say.basis.countedAs(counted)}`;
      return `${shareWords(basis, rounding, bands, say)}${as}${where}.`;
    }
    case 'lowest':
      return lowestWords(unit, basis, say);
    case 'sum':
      return `${sumWords(basis, countedParts(unit, parts), say)}${where}.`;
    case 'judged':
      return say.basis.judged;
    case 'none':
      return '';
  }
}

/** Up to so many scores are written out. */
const MOST_SCORES = 20;

function sumWords(
  { total, outOf }: Basis & { is: 'sum' },
  parts: readonly Rated[],
  say: RatingWords,
): string {
  const scores = parts.map((part) => ratingOf(part)?.score ?? 0);
  const sum = scores.length <= MOST_SCORES ? `${scores.join(' + ')} = ` : say.basis.sumOfMany;
  return `${sum}${say.outOf(total, outOf)}`;
}

function lowestWords(
  unit: Unit,
  { decisive, passedOver }: Basis & { is: 'lowest' },
  say: RatingWords,
): string {
  const { basis, list } = say;
  const idsOf = (units: readonly Rated[]) => list(units.map((each) => each.unit.id));
  if (decisive.length === 0) return '';
  const isShared = decisive.length > 1 && decisive.length === contributors(unit).length;
  const decided = isShared ? basis.allAlike(partsWords(unit, 2, say)) : basis.decidedBy(idsOf(decisive));
  if (passedOver.length === 0) return decided;
  return `${decided} ${basis.passedOver(idsOf(passedOver), passedOver.length)}`;
}

function partsWords(unit: Unit, count: number, say: RatingWords): string {
  const level = contributors(unit)[0]?.level;
  return level ? levelWords(level, count, say) : say.parts;
}

/** Why something has no rating, in a sentence. */
export function whyNotWords(why: WhyNot, unit: Unit, say: RatingWords = english): string {
  const { whyNot, list, just } = say;
  switch (why.is) {
    case 'not rated here':
      return notRatedHere(unit.level, say);
    case 'no figure':
      return whyNot.noFigure;
    case 'no cases':
      return whyNot.noCases;
    case 'impossible': {
      const { sufficient, of, percent } = why.share;
      return sufficient !== undefined && of !== undefined
        ? whyNot.impossibleCount(sufficient, of)
        : whyNot.impossibleShare(percent ? shownFigure(percent, 1, [], just) : '');
    }
    case 'no band':
      return whyNot.noBand(shownFigure(why.figure, 1, edgesOf(why.bands), just));
    case 'several bands':
      return whyNot.severalBands(shownFigure(why.figure, 1, [], just), list(why.bands.map(bandWords)));
    case 'not judged':
      return whyNot.notJudged;
    case 'not assessed':
      return whyNot.notAssessed;
    case 'parts not recorded':
      return whyNot.notRecorded(namedWords(why.parts, say));
    case 'unknown rating':
      return whyNot.unknownRating(why.name);
    case 'nothing below':
      return whyNot.nothingBelow;
    case 'parts not rated':
      return partsNotRated(unit, why.parts, say);
    case 'no score':
      return whyNot.noScore(why.rating.label);
  }
}

function notRatedHere(level: Level, say: RatingWords): string {
  if (level === 'key-question') return say.whyNot.keyQuestionHere;
  return level === 'overall' ? say.whyNot.overallHere : say.whyNot.levelHere(levelWords(level, 2, say));
}

/** More of them than this are counted, not named. */
const MOST_NAMED = 6;

const namedWords = (units: readonly Unit[], say: RatingWords) =>
  units.length > MOST_NAMED
    ? say.whyNot.counted(units.length, levelWords(units[0]!.level, 2, say))
    : say.list(units.map(({ id }) => id));

function partsNotRated(unit: Unit, missing: readonly Unit[], say: RatingWords): string {
  const all = contributors(unit).length;
  const parts = partsWords(unit, 2, say);
  if (missing.length === all) return say.whyNot.noPartRated(parts);
  const named =
    missing.length > MOST_NAMED
      ? say.whyNot.countedOf(missing.length, all, parts)
      : say.list(missing.map(({ id }) => id));
  return say.whyNot.partsNotRated(named, missing.length);
}

/** How far a rating is from the next ones: “3 more sufficient cases would make it Good, 6 fewer Inadequate.” Empty where nothing is near. */
export function distanceWords(
  distances: readonly DistanceToNext[],
  basis: Basis,
  say: RatingWords = english,
): string {
  if (distances.length === 0) return '';
  const steps = distances.map(({ direction, rating, cases, points, distance }) => ({
    direction,
    rating: rating.label,
    cases,
    points,
    distance: shownFigure(distance, 1, [], say.just),
  }));
  return say.distance(steps, basis.is === 'sum' ? 'points' : 'percentage points');
}
