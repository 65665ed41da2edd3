/** Picks a number or a day between the cuts and bounds that are settled. */
import type { AnswerSpace } from '../../../all-cases/answer-space.ts';
import { boundsOf, type Cut, compareCuts, nextNumber } from '../../../meaning/number-line.ts';

/**
 * A number, or a day counted from 1970, that lies on the side of each cut which is settled, and within the bounds of
 * the answer. Undefined where anything will do.
 */
export function numberBetween(space: AnswerSpace, settled: ReadonlyMap<number, number>): number | undefined {
  const { min, max } = boundsOf(space.type);
  const from: Cut[] = min === undefined ? [] : [{ at: min }];
  const to: number[] = max === undefined ? [] : [max];
  for (const [variable, meaning] of space.meanings) {
    if (meaning.is !== 'cut' || !settled.has(variable)) continue;
    if (settled.get(variable) === 1) from.push(meaning.cut);
    else to.push(nextNumber(meaning.cut.at, space.type.decimals, -1));
  }
  const [first] = from.sort((a, b) => compareCuts(b, a));
  return first?.at ?? (to.length > 0 ? Math.min(...to) : undefined);
}
