/** Pairs the entries of one sort off: those that are the same thing in both versions, one to one. */
import type { VersionEntry } from '../version/entries.ts';
import { assigned, type Candidate } from './assignment.ts';
import { Candidates } from './candidates.ts';
import type { Profile } from './profile.ts';
import { Weights } from './words.ts';

/** Which entry of the other version each entry is. */
export type Pairs = ReadonlyMap<VersionEntry, VersionEntry>;

/** Two texts are the same thing reworded where, by weight, they share more than they do not. */
const MORE_THAN_NOT = 0.5;

/**
 * What else speaks for a pair decides between texts that are alike, and alone makes none: it counts in full where the
 * texts share half, and less where they share less. With the same id a third is enough.
 */
const SAME_ID = 0.25;
const SAME_HEADING = 0.05;
const SAME_SIDE = 0.05;
/** Between the same neighbours it is this, shared among those that stand there: the fewer, the more it says. */
const SAME_GAP = 0.1;
/** Headings that are known to be others speak against a pair. */
const OTHER_HEADING = 0.1;
const OPTIONS = 0.1;
const OTHER_KIND = 0.1;
const OTHER_SORT = 0.3;
/** A grid has no answer of its own: what became of it became of its rows. */
const NEVER = Number.POSITIVE_INFINITY;

/** What is known already when entries are paired off. */
export interface PairingContext {
  /** True of entries that are known to be each other's counterpart. */
  isPair(base: VersionEntry, head: VersionEntry): boolean;
  /** The counterpart of an entry of the base, where it is known. */
  partner(base: VersionEntry): VersionEntry | undefined;
  /** How far what stands in two headings is the same: from 0 to 1. */
  childrenAlike?(base: VersionEntry, head: VersionEntry): number;
}

export class Pairing {
  readonly weights: Weights;
  private readonly bases: readonly Profile[];
  private readonly heads: readonly Profile[];
  /** Those that may be pairs, each with how much of what they say is the same. */
  private found: readonly (readonly [base: Profile, head: Profile, alike: number])[] | undefined;

  constructor(bases: readonly Profile[], heads: readonly Profile[]) {
    this.bases = bases;
    this.heads = heads;
    this.weights = new Weights([...bases, ...heads].map(({ words }) => words));
  }

  /** From both sides, so that it makes no difference which version is called the base. */
  private find(): [Profile, Profile, number][] {
    const toHeads = new Candidates(this.heads, this.weights);
    const toBases = new Candidates(this.bases, this.weights);
    const found = new Set<number>();
    const { length } = this.heads;
    const isSettled = keptIn(this.bases, this.heads);
    for (const [profile, k] of counted(this.bases))
      if (isSettled(profile)) found.add(profile.index * length + toHeads.named(profile.id!)!);
      else for (const head of toHeads.of(profile, k)) found.add(profile.index * length + head);
    for (const [profile, k] of counted(this.heads))
      if (!isSettled(profile))
        for (const base of toBases.of(profile, k)) found.add(base * length + profile.index);
    return [...found].map((key) => {
      const [base, head] = [this.bases[Math.floor(key / length)]!, this.heads[key % length]!];
      return [base, head, likeness(base, head, this.weights)];
    });
  }

  /** The pairs, by entry of the base. */
  pairs(context: PairingContext): Map<VersionEntry, VersionEntry> {
    const gaps = new Gaps(this.bases, this.heads, context);
    this.found ??= this.find();
    const worth = this.found.flatMap(([base, head, alike]): Candidate[] => {
      const score = this.score(base, head, alike, context, gaps);
      const apart = Math.abs(base.index / this.bases.length - head.index / this.heads.length);
      return score > MORE_THAN_NOT
        ? [{ base: base.index, head: head.index, worth: score - MORE_THAN_NOT + 1e-4 * (1 - apart) }]
        : [];
    });
    return new Map(
      assigned(worth).map(({ base, head }) => [this.bases[base]!.entry, this.heads[head]!.entry]),
    );
  }

  private score(base: Profile, head: Profile, alike: number, context: PairingContext, gaps: Gaps): number {
    const children = context.childrenAlike?.(base.entry, head.entry) ?? 0;
    const isSameId = base.id !== undefined && base.id === head.id;
    const heading = isBoth(base.heading, head.heading, context) ? SAME_HEADING : 0;
    // What takes over an id takes over its place as well: beside the id, that it is the same place says nothing more.
    const around = heading + (isSameId ? SAME_ID : gaps.alike(base.index, head.index));
    return (
      Math.max(alike, (alike + children) / 2, children > MORE_THAN_NOT ? children : 0) +
      around * Math.min(1, Math.max(alike, children) / MORE_THAN_NOT) +
      optionsAlike(base, head) -
      elsewhere(base.heading, head.heading, context) -
      (alike === 1 ? 0 : otherwise(base, head))
    );
  }
}

/** Of texts; where both have guidance it may speak for them, not against. */
function likeness(base: Profile, head: Profile, weights: Weights): number {
  if (base.text === head.text) return 1;
  const text = weights.likeness(base.words, head.words);
  if (base.guidance.size === 0 || head.guidance.size === 0) return text;
  return Math.max(text, 0.75 * text + 0.25 * weights.likeness(base.guidance, head.guidance));
}

/** Two headings, or none on either side. */
const isBoth = (a: VersionEntry | undefined, b: VersionEntry | undefined, { isPair }: PairingContext) =>
  (a === undefined && b === undefined) || (a !== undefined && b !== undefined && isPair(a, b));

function elsewhere(
  a: VersionEntry | undefined,
  b: VersionEntry | undefined,
  { isPair, partner }: PairingContext,
): number {
  return a && b && partner(a) !== undefined && !isPair(a, b) ? OTHER_HEADING : 0;
}

function optionsAlike({ options: a }: Profile, { options: b }: Profile): number {
  return a.size > 0 && b.size > 0 ? OPTIONS * (2 * overlap(a, b) - 1) : 0;
}

function otherwise(base: Profile, head: Profile): number {
  if (base.sort !== head.sort) return base.sort === 'grid' || head.sort === 'grid' ? NEVER : OTHER_SORT;
  return base.kind === head.kind ? 0 : OTHER_KIND;
}

/** What has the same id and the same text in both is the same, and need not be looked for. */
function keptIn(bases: readonly Profile[], heads: readonly Profile[]): (profile: Profile) => boolean {
  const key = ({ id, text }: Profile) => `${id}\n${text}`;
  const [old, now] = [new Set(bases.map(key)), new Set(heads.map(key))];
  return (profile) => profile.id !== undefined && old.has(key(profile)) && now.has(key(profile));
}

/** Each with how many before it have the same text. */
function* counted(profiles: readonly Profile[]): Generator<[Profile, number]> {
  const seen = new Map<string, number>();
  for (const profile of profiles) {
    const k = seen.get(profile.text) ?? 0;
    seen.set(profile.text, k + 1);
    yield [profile, k];
  }
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((each) => b.has(each)).length;
  return shared / (a.size + b.size - shared);
}

/** Where entries stand among those whose counterparts are known. */
class Gaps {
  private readonly base: readonly Gap[];
  private readonly head: readonly Gap[];

  constructor(bases: readonly Profile[], heads: readonly Profile[], { partner }: PairingContext) {
    const at = new Map(heads.map(({ entry, index }) => [entry, index]));
    const toHead = bases.map(({ entry }) => at.get(partner(entry) ?? entry));
    const back = new Map(toHead.flatMap((head, base) => (head === undefined ? [] : [[head, base]])));
    // Neighbours are named by their place in the head.
    this.base = gapsIn(toHead);
    this.head = gapsIn(heads.map(({ index }) => (back.has(index) ? index : undefined)));
  }

  /** What it says that two entries stand after, before and between the same. */
  alike(base: number, head: number): number {
    const [one, other] = [this.base[base]!, this.head[head]!];
    const isAfter = one.after !== undefined && one.after === other.after;
    const isBefore = one.before !== undefined && one.before === other.before;
    const between = isAfter && isBefore ? SAME_GAP / Math.max(one.size, other.size) : 0;
    return (isAfter ? SAME_SIDE : 0) + (isBefore ? SAME_SIDE : 0) + between;
  }
}

interface Gap {
  /** The last known one before, and the next known one behind; undefined at the ends. */
  readonly after: number | undefined;
  readonly before: number | undefined;
  /** How many stand between these two. */
  readonly size: number;
}

function gapsIn(known: readonly (number | undefined)[]): Gap[] {
  const { length } = known;
  const last: number[] = [];
  for (let at = 0, seen = -1; at < length; at++) {
    last.push(seen);
    if (known[at] !== undefined) seen = at;
  }
  const gaps: Gap[] = new Array(length);
  for (let at = length - 1, seen = length; at >= 0; at--) {
    gaps[at] = { after: known[last[at]!], before: known[seen], size: seen - last[at]! - 1 };
    if (known[at] !== undefined) seen = at;
  }
  return gaps;
}
