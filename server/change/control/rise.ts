/** By how much a version has to rise for what has changed in it. */
import type { ChangeClass } from '../version/classes.ts';

/** Which of its numbers has to rise, counted from 0 (design §6). */
function numberThatRises(worst: ChangeClass, count: number): number {
  if (worst === 'data' || worst === 'rating') return 0;
  return count < 3 || worst === 'routing' || worst === 'wording' ? 1 : 2;
}

const numbersOf = (version: string) => version.split('.').map(Number);

/** The least version that may follow a base, for the worst that has changed; as many numbers as `like` has. */
export function leastVersion(base: string, worst: ChangeClass, like = base): string {
  const count = numbersOf(like).length;
  const numbers = Array.from({ length: count }, (_, at) => numbersOf(base)[at] ?? 0);
  const rises = numberThatRises(worst, count);
  return numbers.map((number, at) => (at < rises ? number : at === rises ? number + 1 : 0)).join('.');
}

/** True where a version has risen enough over its base for the worst that has changed. */
export function hasRisenEnough(base: string, head: string, worst: ChangeClass): boolean {
  const [old, now] = [numbersOf(base), numbersOf(head)];
  const last = numberThatRises(worst, now.length);
  const differs = now.findIndex((number, at) => number !== (old[at] ?? 0));
  return differs >= 0 && differs <= last && now[differs]! > (old[differs] ?? 0);
}
