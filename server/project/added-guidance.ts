/** Gathers what the guidance documents of a set add to the questions of its sections. */
import { withoutSpaces } from '../model/ids.ts';
import type { Reading } from '../model/reading.ts';
import { headModel } from '../model/reading.ts';
import type { Scalar } from '../syntax/tree.ts';
import { resolvePath } from '../text/uri.ts';
import type { Document } from './document.ts';
import type { QuestionSet } from './question-sets.ts';

/** Guidance that a guidance document adds to a question of a section. */
export interface AddedGuidance {
  readonly document: Document;
  readonly reading: Reading;
  readonly text: Scalar;
}

/** What the guidance documents of a set add, by `addedKey`. */
export function addedGuidance(set: QuestionSet | undefined): ReadonlyMap<string, readonly AddedGuidance[]> {
  const added = new Map<string, AddedGuidance[]>();
  for (const document of set?.documents.values() ?? []) {
    if (document.kind !== 'guidance') continue;
    const path = headModel(document.readings[0], 'guidance')?.for?.value;
    const section = path === undefined ? undefined : resolvePath(set!.folder, path);
    if (section === undefined) continue;
    for (const reading of document.readings) {
      const { id, guidance } = (reading.role === 'guidance entry' && reading.model) || {};
      if (!id || !guidance) continue;
      const key = addedKey(section, id.value);
      added.set(key, [...(added.get(key) ?? []), { document, reading, text: guidance }]);
    }
  }
  return added;
}

export const addedKey = (section: string, id: string) => `${section} ${withoutSpaces(id)}`;
