/** Picks a number or a day between the cuts and bounds that are settled. */
import type { AnswerSpace } from '../../all-cases/answer-space.ts';
import { boundsOf, type Cut, compareCuts, isWhole } from '../../meaning/number-line.ts';

/**
 * A number, or a day counted from 1970, that lies on the side of each cut which is settled, and within the bounds of
 * the answer. Undefined where anything will do.
 */
export function numberBetween(space: AnswerSpace, settled: ReadonlyMap<number, number>): number | undefined {
  const { min, max } = boundsOf(space.type);
  const from: Cut[] = min === undefined ? [] : [{ at: min, isAfter: false }];
  const to: Cut[] = max === undefined ? [] : [{ at: max, isAfter: true }];
  for (const [variable, meaning] of space.meanings) {
    if (meaning.is !== 'cut' || !settled.has(variable)) continue;
    (settled.get(variable) === 1 ? from : to).push(meaning.cut);
  }
  const [first] = from.sort((a, b) => compareCuts(b, a));
  const [end] = to.sort(compareCuts);
  const number = first ? after(first, end) : end && before(end);
  return number !== undefined && isWhole(space.type) ? Math.ceil(number) : number;
}

function after({ at, isAfter }: Cut, end: Cut | undefined): number {
  if (!isAfter) return at;
  if (!end) return at + 1;
  return end.isAfter ? end.at : (at + end.at) / 2;
}

const before = ({ at, isAfter }: Cut) => (isAfter ? at : at - 1);
