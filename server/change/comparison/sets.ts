/** Finds which set of one side is which of the other, also where folders were renamed. */

import { assigned } from '../matching/assignment.ts';
import { versionText } from '../version/entries.ts';
import type { Version } from '../version/version.ts';

export interface SetPairs {
  readonly both: readonly (readonly [base: Version, head: Version])[];
  readonly removed: readonly Version[];
  readonly added: readonly Version[];
}

/** @param placeOf where a set lies, as seen from what is compared. */
export function pairedSets(
  bases: readonly Version[],
  heads: readonly Version[],
  placeOf: (version: Version) => string,
): SetPairs {
  if (bases.length === 1 && heads.length === 1)
    return { both: [[bases[0]!, heads[0]!]], removed: [], added: [] };
  const byPlace = new Map(heads.map((head) => [placeOf(head), head]));
  const both = bases.flatMap((base): [Version, Version][] => {
    const head = byPlace.get(placeOf(base));
    return head ? [[base, head]] : [];
  });
  const taken = new Set(both.flat());
  const left = {
    bases: bases.filter((each) => !taken.has(each)),
    heads: heads.filter((each) => !taken.has(each)),
  };
  const renamed = alikeIn(left.bases, left.heads);
  for (const version of renamed.flat()) taken.add(version);
  const isLeft = (version: Version) => !taken.has(version);
  return { both: [...both, ...renamed], removed: bases.filter(isLeft), added: heads.filter(isLeft) };
}

/** Sets that share more of their texts than not. */
function alikeIn(bases: readonly Version[], heads: readonly Version[]): [Version, Version][] {
  const candidates = bases.flatMap((one, base) =>
    heads.map((other, head) => ({ base, head, worth: shared(one, other) - 0.5 })),
  );
  return assigned(candidates.filter(({ worth }) => worth > 0)).map(({ base, head }) => [
    bases[base]!,
    heads[head]!,
  ]);
}

function shared(one: Version, other: Version): number {
  const [a, b] = [textsOf(one), textsOf(other)];
  const both = [...a].filter((text) => b.has(text)).length;
  return a.size + b.size === 0 ? Number(one.set.title === other.set.title) : (2 * both) / (a.size + b.size);
}

const textsOf = ({ entries }: Version) => new Set(entries.map(versionText));
