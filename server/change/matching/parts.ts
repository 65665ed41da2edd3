/** Finds what was split and merged: entries left without a counterpart that hold a part of another one. */
import type { VersionEntry } from '../version/entries.ts';
import type { Pairs } from './pairing.ts';
import type { Profile } from './profile.ts';
import { type Bag, type Weights, without } from './words.ts';

/** One entry and the several that hold its parts in the other version, in reading order. */
export interface Parted {
  readonly whole: VersionEntry;
  readonly parts: readonly VersionEntry[];
}

/** A part speaks of the whole where more of it than not is found there. */
const MORE_THAN_NOT = 0.5;

/** `A1.2a` says by its id that it was a part of `A1.2`, where that id is gone: half as much is enough then. */
const BY_ID = 0.25;

/** What is split is seldom spread over several headings. */
const OTHER_HEADING = 0.2;

/** Each part holds something of the whole that the others do not: at least so much of it, and less where its id says so. */
const OWN_SHARE = 0.25;
const OWN_SHARE_BY_ID = 0.05;

/**
 * What was split: a whole whose words are found in several entries, all but one of them left over.
 * @param pairs by entry of the version that has the wholes.
 */
export function partedIn(
  wholes: readonly Profile[],
  parts: readonly Profile[],
  pairs: Pairs,
  weights: Weights,
): Parted[] {
  const isElsewhere = (whole: Profile, part: Profile) =>
    whole.heading !== undefined && pairs.get(whole.heading) !== part.heading;
  const taken = new Set(pairs.values());
  const partners = new Map(parts.map((profile) => [profile.entry, profile]));
  const ids = new Set(parts.map(({ id }) => id));
  const found = new Map<Profile, Profile[]>();
  const holding = wordIndex(wholes, weights);
  for (const part of parts) {
    if (taken.has(part.entry) || part.words.size === 0) continue;
    const [whole] = holding(part)
      .map((each) => ({
        each,
        much: held(part, each, weights, ids) - (isElsewhere(each, part) ? OTHER_HEADING : 0),
      }))
      .filter(({ much }) => much > MORE_THAN_NOT)
      .sort((a, b) => b.much - a.much || a.each.index - b.each.index);
    if (whole) found.set(whole.each, [...(found.get(whole.each) ?? []), part]);
  }
  return [...found].flatMap(([whole, some]): Parted[] => {
    const kept = partners.get(pairs.get(whole.entry)!);
    const all = distinct(whole, kept ? [kept, ...some] : some, weights, ids);
    if (all.length < 2) return [];
    const inOrder = [...all].sort((a, b) => a.index - b.index);
    return [{ whole: whole.entry, parts: inOrder.map(({ entry }) => entry) }];
  });
}

function held(part: Profile, whole: Profile, weights: Weights, ids: ReadonlySet<string | undefined>): number {
  if (part.sort !== whole.sort) return 0;
  const share = weights.shared(part.words, whole.words) / weights.sum(part.words);
  return share + (isNamedSo(part, whole, ids) ? BY_ID : 0);
}

/** True where an id only adds a letter to one that is gone. */
function isNamedSo(part: Profile, whole: Profile, ids: ReadonlySet<string | undefined>): boolean {
  if (whole.id === undefined || part.id === undefined || ids.has(whole.id)) return false;
  return part.id.startsWith(whole.id) && /^[a-z]$/.test(part.id.slice(whole.id.length));
}

/** Those that hold something of the whole which none before them holds. */
function distinct(
  whole: Profile,
  parts: readonly Profile[],
  weights: Weights,
  ids: ReadonlySet<string | undefined>,
): Profile[] {
  const all = weights.sum(whole.words);
  let left: Bag = whole.words;
  return parts.filter((part) => {
    const least = isNamedSo(part, whole, ids) ? OWN_SHARE_BY_ID : OWN_SHARE;
    if (weights.shared(part.words, left) < least * all) return false;
    left = without(left, part.words);
    return true;
  });
}

/** A word that stands in more texts than this tells nothing of what a text is a part of. */
const TOO_COMMON = 400;

/** The entries that share a word with another one, those passed over that only share words which nearly all have. */
function wordIndex(profiles: readonly Profile[], weights: Weights): (part: Profile) => Profile[] {
  const byWord = new Map<string, Profile[]>();
  for (const profile of profiles)
    for (const word of profile.words.keys()) {
      const list = byWord.get(word);
      if (list) list.push(profile);
      else byWord.set(word, [profile]);
    }
  return ({ words }) => [
    ...new Set(
      [...words.keys()].flatMap((word) =>
        weights.holdingOf(word) <= TOO_COMMON ? (byWord.get(word) ?? []) : [],
      ),
    ),
  ];
}
