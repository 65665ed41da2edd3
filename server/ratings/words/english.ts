/** How ratings are said in English. */
import { sentenceList } from '../../text/wording/sentence-list.ts';
import { ended, type NextStep, type RatingWords } from './language.ts';
import { refusalInWords } from './refusals.ts';

export const english: RatingWords = {
  levels: {
    'key-question': ['key question', 'key questions'],
    standard: ['standard', 'standards'],
    domain: ['domain', 'domains'],
    overall: ['whole', 'whole'],
  },
  parts: 'parts',
  overall: 'Overall',
  notRated: 'Not rated',
  list: (items) => sentenceList(items),
  just: { over: 'just over', under: 'just under' },
  outOf: (some, all) => `${some} of ${all}`,
  basis: {
    share: (sufficient, of, figure) => `${sufficient} of ${of} is ${figure}`,
    countedAs: (figure) => `counted as ${figure}`,
    inBand: (band) => `in ${band}`,
    sumOfMany: 'The scores add up to ',
    judged: 'Rated by inspectors.',
    allAlike: (parts) => `All its ${parts} have this rating.`,
    decidedBy: (ids) => `Decided by ${ids}, the lowest.`,
    passedOver: (ids, count) =>
      count === 1 ? `${ids} is not rated and was passed over.` : `${ids} are not rated and were passed over.`,
  },
  whyNot: {
    keyQuestionHere: 'Its standard is not rated by its key questions.',
    overallHere: 'The ratings document does not say how the whole is rated.',
    levelHere: (levels) => `Nothing is rated at the level of ${levels}.`,
    noFigure: 'No figure is recorded for it.',
    noCases: 'There was no case in which it was answered and applied.',
    impossibleCount: (sufficient, of) => `Of ${of} cases ${sufficient} cannot be sufficient.`,
    impossibleShare: (percent) => `${percent} % is no share of anything.`,
    noBand: (figure) => `No band covers ${figure}.`,
    severalBands: (figure, bands) => `More than one band covers ${figure}: ${bands}.`,
    notJudged: 'Inspectors rate it, and no rating of theirs is recorded.',
    notAssessed: 'It was not assessed.',
    notRecorded: (parts) => `Nothing is recorded of ${parts}, on which it rests.`,
    unknownRating: (name) => `“${name}” is not on the scale.`,
    nothingBelow: 'There is nothing below it from which a rating could follow.',
    noScore: (rating) => `${rating} has no score, so nothing can be added up.`,
    noPartRated: (parts) => `None of its ${parts} is rated.`,
    partsNotRated: (named, count) =>
      `A sum needs every part, and ${named} ${count === 1 ? 'is' : 'are'} not rated.`,
    counted: (count, parts) => `${count} ${parts}`,
    countedOf: (count, all, parts) => `${count} of ${all} ${parts}`,
  },
  distance: (steps, of) => {
    if (steps.some(({ cases, points }) => cases === undefined && points === undefined))
      return `It is ${sentenceList(steps.map((step, index) => awayWords(step, index === 0 ? of : undefined)))}.`;
    return `${steps.map((step, index) => stepWords(step, index === 0)).join(', ')}.`;
  },
  departure: {
    refused: (rating, why) => `Discretion to ${rating} is refused. ${why}`,
    made: (did, from, to, { by, reason }) =>
      `${did === 'raised' ? 'Raised' : 'Lowered'} from ${from} to ${to} by discretion (${by}): ${ended(reason)}`,
    refusal: refusalInWords,
  },
};

/** “3 more sufficient cases would make it Good”, and after the first “6 fewer Inadequate”. */
function stepWords({ direction, rating, cases, points }: NextStep, isFirst: boolean): string {
  const count = cases ?? points ?? 0;
  const more = `${count} ${direction === 'up' ? 'more' : 'fewer'}`;
  if (!isFirst) return `${more} ${rating}`;
  const what = cases === undefined ? 'point' : 'sufficient case';
  return `${more} ${count === 1 ? what : `${what}s`} would make it ${rating}`;
}

function awayWords(
  { direction, rating, distance }: NextStep,
  of: 'points' | 'percentage points' | undefined,
): string {
  const units = of && (distance === '1' ? of.slice(0, -1) : of);
  return `${distance} ${units ? `${units} ` : ''}${direction === 'up' ? 'below' : 'above'} ${rating}`;
}
