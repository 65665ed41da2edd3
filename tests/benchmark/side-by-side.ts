/** One of those compared: it does its work for the round and returns what it cost. */
export type Contestant = (round: number) => Promise<number>;

/** What belongs to ours and to theirs; ours is missing where it was not built. */
export interface Sides<T> {
  readonly ours?: T | undefined;
  readonly theirs?: T | undefined;
}

/**
 * Returns the measurements of both sides, taken in turn, so that whatever else the machine does falls on both.
 * Who begins alternates. The first `warmUp` rounds are not counted.
 */
export async function sideBySide(
  contestants: Sides<Contestant>,
  rounds: number,
  warmUp = 0,
): Promise<Sides<number[]>> {
  const sides = (['ours', 'theirs'] as const).filter((side) => contestants[side]);
  const samples = { ours: [] as number[], theirs: [] as number[] };
  for (let round = 0; round < rounds + warmUp; round += 1) {
    for (const side of round % 2 === 0 ? sides : sides.toReversed()) {
      const cost = await contestants[side]!(round);
      if (round >= warmUp) samples[side].push(cost);
    }
  }
  return Object.fromEntries(sides.map((side) => [side, samples[side]]));
}

/** Returns how many milliseconds some work took. */
export async function duration(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
