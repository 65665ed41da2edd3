import type { Reading } from '../../model/reading.ts';
import type { Count } from '../../ratings/count.ts';
import {
  countFaults,
  discretionFaults,
  type Fault,
  publishedFaults,
  ratedRecords,
} from '../../ratings/faults.ts';
import type { Rated } from '../../ratings/rated.ts';
import type { ResultsModel } from '../../ratings/results.ts';
import type { Scheme } from '../../ratings/scheme.ts';
import { wordsOf } from '../../rules/entries.ts';
import type { Finding, Severity } from '../../rules/finding.ts';

/** What rules would find in results if they could look into the case data that these name. */
export function findingsBeside(
  reading: Reading,
  overall: Rated,
  scheme: Scheme,
  counts: ReadonlyMap<string, Count>,
): Finding[] {
  const found = (rule: string, severity: Severity, faults: readonly Fault[]): Finding[] =>
    faults.map(({ at, message }) => ({
      rule,
      severity,
      message,
      at: { chunk: reading.chunk, ...wordsOf(reading, at) },
      related: [],
      fixes: [],
    }));
  return ratedRecords(reading.model as ResultsModel, overall, scheme).flatMap((record) => {
    const count = counts.get(record.id);
    return [
      ...(count ? found('rating/impossible-percentage', 'warning', countFaults(record, count)) : []),
      ...found('rating/discretion-outside', 'error', discretionFaults(record)),
      ...found('rating/published-differs', 'warning', publishedFaults(record)),
    ];
  });
}
