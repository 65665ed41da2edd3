/** Reads which changes were accepted, and tells those that nothing bears out any longer. */
import type { Acceptance } from '../../model/documents/acceptances.ts';
import { headModel, type Reading } from '../../model/reading.ts';
import type { QuestionSet } from '../../project/question-sets.ts';
import type { Change } from '../version/classes.ts';

export interface Accepted {
  readonly fingerprint: string;
  readonly by: string;
  readonly why: string;
  readonly model: Acceptance;
  readonly reading: Reading;
}

/** Acceptances that say who accepted what, and why; of others lint says what is missing. */
export function acceptancesIn(set: QuestionSet): Accepted[] {
  return set.inReadingOrder().flatMap(({ readings: [reading] }) =>
    (headModel(reading, 'acceptances')?.accepted ?? []).flatMap((model): Accepted[] => {
      const { fingerprint, by, why } = model ?? {};
      if (!reading || !model || !fingerprint || !by || !why) return [];
      return [{ fingerprint: fingerprint.value.trim(), by: by.value, why: why.value, model, reading }];
    }),
  );
}

export interface AcceptedChanges {
  readonly byFingerprint: ReadonlyMap<string, Accepted>;
  /** Of changes that there are no more: they are others now, or were taken back. */
  readonly stale: readonly Accepted[];
}

export function acceptedChanges(set: QuestionSet, changes: readonly Change[]): AcceptedChanges {
  const accepted = acceptancesIn(set);
  const there = new Set(changes.map(({ fingerprint }) => fingerprint));
  return {
    byFingerprint: new Map(accepted.map((each) => [each.fingerprint, each])),
    stale: accepted.filter(({ fingerprint }) => !there.has(fingerprint)),
  };
}
