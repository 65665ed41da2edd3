/** Matches two versions of a set: by what entries say they were, by id and likeness, and by likeness alone. */
import { isNoteEntry, type VersionEntry, versionText } from '../version/entries.ts';
import type { Version } from '../version/version.ts';
import { originsOf } from './origins.ts';
import { Pairing, type PairingContext, type Pairs } from './pairing.ts';
import { type Parted, partedIn } from './parts.ts';
import { profilesOf } from './profile.ts';

/** What became of each entry. */
export interface Matching {
  /** By entry of the base. */
  readonly pairs: Pairs;
  /** By entry of the head. */
  readonly back: Pairs;
  /** Entries of the base, each with its parts in the head. */
  readonly splits: readonly Parted[];
  /** Entries of the head, each with its parts in the base. */
  readonly merges: readonly Parted[];
  /** Entries whose counterpart is said by `was:` and not found by likeness. */
  readonly declared: ReadonlySet<VersionEntry>;
}

export function matched(base: Version, head: Version): Matching {
  const said = declaredIn(base, head);
  const pairs = new Map(said.pairs);
  const questions = new Pairing(
    profilesOf(base, base.entries.filter(isOpen('question', said.base))),
    profilesOf(head, head.entries.filter(isOpen('question', said.head))),
  );
  const context = knowing(pairs);
  const settle = (found: Pairs) => {
    for (const [one, other] of found) pairs.set(one, other);
  };
  const first = questions.pairs(context);
  settle(first);
  for (const kind of ['key question', 'section'] as const) settle(headings(base, head, kind, pairs, said));
  for (const one of first.keys()) pairs.delete(one);
  // What was found first tells where things stand; then each is paired off anew, now by its place too.
  const placed = new Map([...pairs, ...first]);
  settle(questions.pairs(knowing(placed)));
  pairRows(base, pairs);
  return whole(base, head, pairs, said);
}

const knowing = (pairs: Pairs): PairingContext => ({
  isPair: (base, head) => pairs.get(base) === head,
  partner: (base) => pairs.get(base),
});

/** What entries say themselves. */
interface Declared {
  readonly pairs: Map<VersionEntry, VersionEntry>;
  readonly splits: readonly Parted[];
  readonly merges: readonly Parted[];
  /** The entries of which it is said what they are in the other version. */
  readonly base: ReadonlySet<VersionEntry>;
  readonly head: ReadonlySet<VersionEntry>;
}

function declaredIn(base: Version, head: Version): Declared {
  const links: [VersionEntry, VersionEntry][] = [];
  const link = (from: VersionEntry, ids: readonly string[], to: Version, isTurned: boolean) => {
    for (const id of ids) {
      const other = to.byId.get(id);
      if (other && other.kind === from.kind) links.push(isTurned ? [other, from] : [from, other]);
    }
  };
  for (const entry of head.entries) link(entry, originsOf(entry, base.number), base, true);
  for (const entry of base.entries) link(entry, originsOf(entry, head.number), head, false);
  const [forward, backward] = [grouped(links), grouped(links.map(([a, b]) => [b, a]))];
  const isSplit = ([, parts]: [VersionEntry, VersionEntry[]]) => parts.length > 1;
  const parted = ([whole, parts]: [VersionEntry, VersionEntry[]]): Parted => ({
    whole,
    parts: [...parts].sort((a, b) => a.rank - b.rank),
  });
  return {
    pairs: new Map(
      [...forward].flatMap(([one, [other]]) =>
        forward.get(one)!.length === 1 && backward.get(other!)!.length === 1 ? [[one, other!]] : [],
      ),
    ),
    splits: [...forward].filter(isSplit).map(parted),
    merges: [...backward].filter(isSplit).map(parted),
    base: new Set(forward.keys()),
    head: new Set(backward.keys()),
  };
}

function grouped(
  links: readonly (readonly [VersionEntry, VersionEntry])[],
): Map<VersionEntry, VersionEntry[]> {
  const groups = new Map<VersionEntry, VersionEntry[]>();
  for (const [one, other] of links) {
    const group = groups.get(one) ?? [];
    if (!group.includes(other)) groups.set(one, [...group, other]);
  }
  return groups;
}

const isOpen = (kind: VersionEntry['kind'], known: ReadonlySet<VersionEntry>) => (entry: VersionEntry) =>
  entry.kind === kind && !known.has(entry);

/** Headings are known by what stands below them as well as by their words. */
function headings(
  base: Version,
  head: Version,
  kind: 'key question' | 'section',
  pairs: Pairs,
  said: Declared,
): Pairs {
  const pairing = new Pairing(
    profilesOf(base, base.entries.filter(isOpen(kind, said.base))),
    profilesOf(head, head.entries.filter(isOpen(kind, said.head))),
  );
  return pairing.pairs({
    ...knowing(pairs),
    childrenAlike: (a, b) => childrenAlike(a, b, pairs),
  });
}

function childrenAlike(a: VersionEntry, b: VersionEntry, pairs: Pairs): number {
  const all = a.children.length + b.children.length;
  const shared = a.children.filter((child) => pairs.get(child)?.parent === b).length;
  return all === 0 ? 0 : (2 * shared) / all;
}

/** The rows of questions that are the same: by id, by code, by text, and then those left in the order in which they stand. */
function pairRows(base: Version, pairs: Map<VersionEntry, VersionEntry>): void {
  const taken = new Set(pairs.values());
  for (const entry of base.entries) {
    const other = entry.kind === 'question' ? pairs.get(entry) : undefined;
    if (!other) continue;
    const left = new Set(other.children.filter((row) => !taken.has(row)));
    for (const same of [sameId, sameCode, sameText])
      for (const row of entry.children) {
        const found = pairs.has(row) ? undefined : [...left].find((each) => same(row, each));
        if (!found) continue;
        pairs.set(row, found);
        left.delete(found);
      }
  }
}

const sameId = (a: VersionEntry, b: VersionEntry) =>
  a.model.id !== undefined && a.id === b.id && isAlike(a, b);
const sameCode = (a: VersionEntry, b: VersionEntry) => a.code === b.code;
const sameText = (a: VersionEntry, b: VersionEntry) => versionText(a) === versionText(b);
const isAlike = (a: VersionEntry, b: VersionEntry) => a.code === b.code || versionText(a) === versionText(b);

function whole(
  base: Version,
  head: Version,
  pairs: Map<VersionEntry, VersionEntry>,
  said: Declared,
): Matching {
  const isAsked = (entry: VersionEntry) =>
    (entry.kind === 'question' && !isNoteEntry(entry)) ||
    (entry.kind === 'row' && entry.model.id !== undefined);
  const bases = profilesOf(
    base,
    base.entries.filter((each) => isAsked(each) && !said.base.has(each)),
  );
  const heads = profilesOf(
    head,
    head.entries.filter((each) => isAsked(each) && !said.head.has(each)),
  );
  const late = new Pairing(unpaired(bases, pairs), unpaired(heads, turned(pairs)));
  for (const [one, other] of late.pairs(knowing(pairs))) pairs.set(one, other);
  const { weights } = new Pairing(bases, heads);
  const back = turned(pairs);
  return {
    pairs,
    back,
    splits: [...said.splits, ...partedIn(bases, heads, pairs, weights)],
    merges: [...said.merges, ...partedIn(heads, bases, back, weights)],
    declared: new Set([...said.base, ...said.head]),
  };
}

const unpaired = (profiles: ReturnType<typeof profilesOf>, pairs: Pairs) =>
  profiles.filter(({ entry }) => !pairs.has(entry)).map((profile, index) => ({ ...profile, index }));

const turned = (pairs: Pairs): Map<VersionEntry, VersionEntry> =>
  new Map([...pairs].map(([one, other]) => [other, one]));
