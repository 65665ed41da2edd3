/** How much the laws and the long walks try: by a setting, so that a long run tries the same with more of it. */

/** `CARAG_RUNS` says how many times the usual; the usual keeps `npm test` short. */
const factor = Number(process.env.CARAG_RUNS ?? 1);
if (!(factor > 0)) throw new Error('CARAG_RUNS must be a number above 0.');

/** So many runs as usual, in the measure that is set. */
export const runs = (usual: number): number => Math.max(1, Math.round(usual * factor));

/** Whether time is given to go through everything where the usual run tries some of it. */
export const isLong = factor > 1;

/** All in a long run; else so many of them, spread from the first to the last. */
export function some<Item>(all: readonly Item[], usual: number): readonly Item[] {
  if (isLong || all.length <= usual) return all;
  return Array.from({ length: usual }, (_, at) => all[Math.round((at * (all.length - 1)) / (usual - 1))]!);
}
