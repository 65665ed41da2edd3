/** Reads what entries of a reading say of the ids that they had before. */
import { keyQuestion, question, row, section } from '../../../model/documents/section.ts';
import { withoutSpaces } from '../../../model/ids.ts';
import { isRecordOf } from '../../../model/read-shape.ts';
import type { Reading } from '../../../model/reading.ts';
import type { Scalar } from '../../../syntax/tree.ts';

/** What an entry says of one version. */
export interface Was {
  /** Of the entry, as it is now; undefined where it has none of its own. */
  readonly id: string | undefined;
  readonly version: Scalar;
  readonly ids: readonly Scalar[];
}

export function wasIn(reading: Reading): Was[] {
  return reading.records.flatMap((record): Was[] => {
    if (!isRecordOf(record, section, keyQuestion, question, row)) return [];
    const { id, was } = record.model;
    return (was ?? []).map(({ key, value }) => ({
      id: id && withoutSpaces(id.value),
      version: key,
      ids: value ?? [],
    }));
  });
}
