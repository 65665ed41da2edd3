/** What a number of measurements come to. */
export interface Summary {
  readonly median: number;
  readonly p95: number;
  readonly count: number;
}

/** Returns the summary of one measurement or more. */
export function summarise(samples: readonly number[]): Summary {
  return { median: quantile(samples, 0.5), p95: quantile(samples, 0.95), count: samples.length };
}

/** Returns the value below which a share of the samples lie, between neighbours where need be. */
export function quantile(samples: readonly number[], share: number): number {
  if (samples.length === 0) throw new RangeError('No measurements.');
  const sorted = [...samples].sort((a, b) => a - b);
  const place = share * (sorted.length - 1);
  const low = sorted[Math.floor(place)]!;
  return low + (sorted[Math.ceil(place)]! - low) * (place % 1);
}

/** Returns the exponent `e` for which `cost ~ size ** e` fits best: the slope of the logarithms, by least squares. */
export function exponent(points: readonly { readonly size: number; readonly cost: number }[]): number {
  const logs = points.map(({ size, cost }) => ({ x: Math.log(size), y: Math.log(cost) }));
  const mean = (of: (log: { x: number; y: number }) => number) =>
    logs.reduce((sum, log) => sum + of(log), 0) / logs.length;
  const [meanX, meanY] = [mean(({ x }) => x), mean(({ y }) => y)];
  return mean(({ x, y }) => (x - meanX) * (y - meanY)) / mean(({ x }) => (x - meanX) ** 2);
}
