/** Works out the sums of scores that a ratings document bands, and the totals that each can have. */
import type { Reading } from '../../../model/reading.ts';
import { isHeadOf } from '../../../model/reading.ts';
import type { View } from '../../../project/view.ts';
import { ratingBasisOf } from '../../../ratings/evidence/rating-basis.ts';
import { attainable, possibleTotals, scoresOf } from '../../../ratings/scheme/possible-totals.ts';
import type { Level, Rating, Scheme } from '../../../ratings/scheme/scheme.ts';
import { contributors, type Unit, unitsIn } from '../../../ratings/scheme/units.ts';
import { groupBy } from '../../../text/group-by.ts';
import { someSetIsMissing } from '../../shared/missing-sets.ts';
import { isUnderstood, levelsIn, SINGULAR, type WrittenLevel } from './levels.ts';

/** A sum of scores that the ratings band, with the totals that it can have. */
export interface Sum {
  readonly level: WrittenLevel;
  /** The totals, the lowest first. */
  readonly totals: readonly number[];
  /** How they come about: “12 standards with at most 3 points each give 0 to 36”. */
  readonly inWords: string;
}

/** The sums of a ratings document; without those in which a score is missing or nothing is added up, those of which the bands are percentages, and none while bands or scores have to be mended first. */
export function sumsIn(reading: Reading, view: View): Sum[] {
  const sums = allSumsIn(reading, view);
  const levels = new Set(
    highestSums(sums)
      .filter(hasPercentages)
      .map(({ level }) => level),
  );
  return sums.filter(({ level }) => !levels.has(level));
}

/** Of each level whose sums have percentages for their bands, the sum with the highest total. */
export function percentagesIn(reading: Reading, view: View): Sum[] {
  return highestSums(allSumsIn(reading, view)).filter(hasPercentages);
}

/** The sum with the highest total of each level, the first of several. */
export function highestSums(sums: readonly Sum[]): Sum[] {
  const most = ({ totals }: Sum): number => totals.at(-1)!;
  return [...groupBy(sums, ({ level }) => level).values()].map((alike) =>
    alike.reduce((highest, sum) => (most(sum) > most(highest) ? sum : highest)),
  );
}

/** True where the bands go up to 100 as shares do, and some begin where no total of the level comes. */
function hasPercentages({ level, totals }: Sum): boolean {
  const most = totals.at(-1)!;
  const intervals = level.scheme.bands.map(({ interval }) => interval);
  const beyond = intervals.filter(({ from }) => from?.at.gt(most)).length;
  const isClosed = intervals.some(({ to }) => to?.at.equals(100));
  const isOpen = intervals.some(({ from, to }) => from?.at.gte(50) && from.at.lt(100) && !to);
  return most < 100 && ((isClosed && beyond > 0) || (isOpen && beyond > 1));
}

function allSumsIn(reading: Reading, view: View): Sum[] {
  const all = levelsIn(reading);
  const levels = all.filter((level) => level.scheme.rule === 'sum');
  if (!isHeadOf(reading, 'ratings') || levels.length === 0) return [];
  if (!all.every(isUnderstood) || someSetIsMissing(view)) return [];
  const { whole, scheme } = ratingBasisOf(reading, view);
  if (misorderedIn(scheme).length > 0) return [];
  return levels.flatMap((level) =>
    unitsOfSum(level.level, whole).flatMap((unit) => {
      const isScored = contributors(unit).every((part) =>
        attainable(part, scheme).every(({ score }) => score !== undefined),
      );
      const totals = isScored ? possibleTotals(unit, scheme) : undefined;
      return totals?.length ? [{ level, totals, inWords: sumInWords(unit, totals, scheme) }] : [];
    }),
  );
}

/** The units of a level that are rated by a sum of something. */
export function unitsOfSum(level: Level, whole: Unit): Unit[] {
  return [...unitsIn(whole)].filter(
    (unit) => unit.level === level && unit.rule === 'sum' && contributors(unit).length > 0,
  );
}

function sumInWords(unit: Unit, totals: readonly number[], scheme: Scheme): string {
  const parts = contributors(unit);
  const [first, ...others] = parts.map(({ level }) => SINGULAR[level]);
  const called = others.every((each) => each === first) ? first! : 'part';
  const number = parts.length === 1 ? `1 ${called}` : `${parts.length} ${called}s`;
  const where = unit.level === 'overall' ? '' : `${unit.id}: `;
  const range = `${totals[0]} to ${totals.at(-1)}`;
  return `${where}${number}${pointsEach(parts, scheme)} ${parts.length === 1 ? 'gives' : 'give'} ${range}`;
}

/** What each part counts, where all count alike. */
function pointsEach(parts: readonly Unit[], scheme: Scheme): string {
  const ranges = parts.map((part) => {
    const scores = scoresOf(part, scheme);
    return [Math.min(...scores), Math.max(...scores)] as const;
  });
  const [least, most] = ranges[0]!;
  if (ranges.some(([low, high]) => low !== least || high !== most)) return '';
  return ` with ${least === 0 ? 'at most' : `${least} to`} ${points(most)}${parts.length === 1 ? '' : ' each'}`;
}

/** Ratings that count no more than the one before them on the scale that has a score, each with that one. */
export function misorderedIn({ scale }: Scheme): { better: Rating; worse: Rating }[] {
  const scored = scale.filter(({ score }) => score !== undefined);
  return scored.flatMap((better, index) => {
    const worse = scored[index - 1];
    return worse && better.score! <= worse.score! ? [{ better, worse }] : [];
  });
}

/** “1 point”, “3 points”. */
export const points = (number: number) => `${number} ${number === 1 ? 'point' : 'points'}`;

/** True of a scale of three ratings or more that is written from best to worst, as their scores say. */
export function isUpsideDown({ scale }: Scheme): boolean {
  const scores = scale.map(({ score }) => score);
  return (
    scores.length > 2 &&
    scores.every((score, index) => {
      const before = scores[index - 1];
      return score !== undefined && (index === 0 || (before !== undefined && before > score));
    })
  );
}
