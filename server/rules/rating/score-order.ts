import type { Rule } from '../../lint/rule.ts';
import type { Reading } from '../../model/reading.ts';
import { headModel, isHeadOf } from '../../model/reading.ts';
import type { View } from '../../project/view.ts';
import { ratingBasisOf } from '../../ratings/evidence/rating-basis.ts';
import { attainable } from '../../ratings/scheme/possible-totals.ts';
import type { Rating, Scheme } from '../../ratings/scheme/scheme.ts';
import { contributors } from '../../ratings/scheme/units.ts';
import { pairOf } from '../../syntax/tree.ts';
import { summed } from './shared/bands-examples.ts';
import { levelsIn, schemeIn } from './shared/levels.ts';
import { isUpsideDown, misorderedIn, points, unitsOfSum } from './shared/sums.ts';

const scale = (middle: string, high: string) =>
  `scale:\n  low: { label: Low, score: 0 }\n  middle: { label: Middle${middle} }\n  high: { label: High, score: ${high} }\n`;
const bands = '{ low: 0-1, middle: 2-4, high: 5-6 }';

export const scoreOrder: Rule = {
  name: 'rating/score-order',
  severity: 'error',
  what: 'Scores do not rise with the scale, or a rating that is added up has none.',
  why: 'A sum would rate better work lower, or there would be no sum at all.',
  remedy: 'List the ratings with the worst first, and give each a higher score than the one before.',
  examples: [
    {
      bad: summed(bands, scale(', score: 1', '«1»')),
      good: summed(bands, scale(', score: 1', '2')),
      message: 'High counts 1 point, but Middle, which is worse, counts 1 point.',
    },
    {
      bad: summed(bands, scale('', '2').replace('middle', '«middle»')),
      good: summed(bands, scale(', score: 1', '2')),
      message:
        'Middle has no score, so that nothing can be added up where it is given. Say what it counts under “score”.',
    },
  ],
  on: ['ratings'],
  checkText(reading, report) {
    const scheme = schemeIn(reading);
    if (scheme && isUpsideDown(scheme)) {
      const [first, last] = [scheme.scale[0]!, scheme.scale.at(-1)!];
      const told = `The scale begins with ${first.label}, which counts most: list the ratings the other way round, ${last.label} first.`;
      return report(first.at, told);
    }
    for (const { better, worse } of scheme ? misorderedIn(scheme) : []) {
      const told = `${better.label} counts ${points(better.score!)}, but ${worse.label}, which is worse, counts ${points(worse.score!)}.`;
      report(entryOf(better, reading)?.value?.score ?? better.at, told);
    }
  },
  check(reading, report, view) {
    for (const rating of addedUp(reading, view)) {
      if (rating.score !== undefined) continue;
      const value = entryOf(rating, reading)?.value;
      const isUnreadable = pairOf(value?.node, 'score') !== undefined && !value?.score;
      if (isUnreadable) continue;
      report(
        value?.score ?? rating.at,
        value?.score
          ? `${rating.label} counts ${value.score.value} points, more than can be added up. A score has six digits at most.`
          : `${rating.label} has no score, so that nothing can be added up where it is given. Say what it counts under “score”.`,
      );
    }
  },
};

const entryOf = ({ at }: Rating, reading: Reading) =>
  headModel(reading, 'ratings')?.scale?.find(({ key }) => key === at);

/** The ratings that may have to be added up: those that the parts of a sum can have, and all where no parts are known. */
function addedUp(reading: Reading, view: View): readonly Rating[] {
  const sums = levelsIn(reading).filter(({ scheme }) => scheme.rule === 'sum');
  if (sums.length === 0 || !isHeadOf(reading, 'ratings')) return [];
  const { whole, scheme } = ratingBasisOf(reading, view);
  const parts = sums.flatMap(({ level }) => unitsOfSum(level, whole).flatMap(contributors));
  return parts.length === 0 ? scheme.scale : ratingsOf(parts, scheme);
}

function ratingsOf(parts: Parameters<typeof attainable>[0][], scheme: Scheme): Rating[] {
  const given = new Set(parts.flatMap((part) => attainable(part, scheme)));
  return scheme.scale.filter((rating) => given.has(rating));
}
