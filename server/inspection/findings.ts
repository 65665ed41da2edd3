/** Finds in results what rules would find if they could look into the case data that these name. */
import { placeOfWords } from '../lint/entries.ts';
import type { Finding, Severity } from '../lint/finding.ts';
import type { Reading } from '../model/reading.ts';
import { headModel } from '../model/reading.ts';
import type { Count } from '../ratings/evidence/case-counts.ts';
import type { Rated } from '../ratings/rating/rated.ts';
import type { Scheme } from '../ratings/scheme/scheme.ts';
import {
  countFaults,
  discretionFaults,
  publishedFaults,
  type ResultsFault,
  ratedRecords,
  unrecordedFault,
} from '../ratings/words/faults.ts';

export function findingsBeside(
  reading: Reading,
  overall: Rated,
  scheme: Scheme,
  counts: ReadonlyMap<string, Count>,
): Finding[] {
  const found = (rule: string, severity: Severity, faults: readonly ResultsFault[]): Finding[] =>
    faults.map(({ at, message }) => ({
      rule,
      severity,
      message,
      at: { chunk: reading.chunk, ...placeOfWords(reading, at) },
      related: [],
      fixes: [],
    }));
  const unrecorded = unrecordedFault(reading, overall);
  const missing = found('rating/not-recorded', 'warning', unrecorded ? [unrecorded] : []);
  const model = headModel(reading, 'results');
  const beside = (model ? ratedRecords(model, overall, scheme) : []).flatMap((record) => {
    const count = counts.get(record.id);
    return [
      ...(count ? found('rating/impossible-percentage', 'warning', countFaults(record, count)) : []),
      ...found('rating/discretion-outside', 'error', discretionFaults(record)),
      ...found('rating/published-differs', 'warning', publishedFaults(record)),
    ];
  });
  return [...missing, ...beside];
}
