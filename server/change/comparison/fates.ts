/** Tells what became of entries as wholes: renumbered, moved, split, merged, removed, added, an id used for another question. */

import { groupBy } from '../../text/group-by.ts';
import { sharedEnds } from '../../text/shared-ends.ts';
import type { Matching } from '../matching/match.ts';
import type { Pairs } from '../matching/pairing.ts';
import type { Parted } from '../matching/parts.ts';
import type { ChangeClass, ChangeDraft } from '../version/classes.ts';
import { english } from '../version/english.ts';
import {
  entryName,
  entryPlace,
  headingOf,
  isNoteEntry,
  type VersionEntry,
  versionText,
} from '../version/entries.ts';
import type { ChangeWords } from '../version/language.ts';
import { told } from '../version/told.ts';
import type { Version } from '../version/version.ts';
import { capital, recordPlaces } from './records.ts';

/** Entries that are parts or wholes: they are not compared with one another, but told together. */
export function partedEntries({ splits, merges }: Matching): Set<VersionEntry> {
  return new Set([...splits, ...merges].flatMap(({ whole, parts }) => [whole, ...parts]));
}

export function fates(base: Version, head: Version, matching: Matching): ChangeDraft[] {
  const parted = partedEntries(matching);
  const { pairs, back } = matching;
  const isAlone = (partners: Pairs) => (entry: VersionEntry) =>
    !partners.has(entry) && !parted.has(entry) && !isToldWithParent(entry, partners);
  return [
    ...matching.splits.map((split) => partedChange(split, true)),
    ...matching.merges.map((merge) => partedChange(merge, false)),
    ...[...pairs].flatMap(([one, other]) => (parted.has(one) ? [] : renumbered(one, other))),
    ...base.entries.filter(isAlone(pairs)).map(removed),
    ...head.entries.filter(isAlone(back)).map(added),
    ...reused(base, head, matching),
    ...moved(base, matching, parted),
  ];
}

/** Rows come and go with their question. */
const isToldWithParent = ({ kind, parent }: VersionEntry, partners: Pairs) =>
  kind === 'row' && parent !== undefined && !partners.has(parent);

const namesIn = (entries: readonly VersionEntry[], say: ChangeWords) =>
  entries.map((entry) => entryName(entry, say));

const ids = (entries: readonly VersionEntry[]) => entries.flatMap(({ id }) => id ?? []);

/** Nothing is answered at a heading or a note; where ratings and answers are kept by id, it is a matter of data all the same. */
const classOf = (...entries: readonly VersionEntry[]): ChangeClass =>
  entries.every((entry) => entry.kind === 'section' || isNoteEntry(entry)) ? 'guidance' : 'data';

/** How it is told that one entry became several, or several became one. */
export function partedWords(
  whole: string,
  parts: readonly string[],
  isSplit: boolean,
  say: ChangeWords = english,
): string {
  const all = say.list(parts);
  return isSplit ? say.split(whole, all) : say.merged(all, whole);
}

function partedChange({ whole, parts }: Parted, isSplit: boolean): ChangeDraft {
  const [from, to] = isSplit ? [[whole], parts] : [parts, [whole]];
  return told({
    class: 'data',
    from: ids(from),
    to: ids(to),
    tell: (say) => ({
      what: partedWords(entryName(whole, say), namesIn(parts, say), isSplit, say),
      before: from.map(versionText).join('\n'),
      after: to.map(versionText).join('\n'),
    }),
    places: [
      ...from.map((entry) => ({ version: 'base' as const, at: entryPlace(entry) })),
      ...to.map((entry) => ({ version: 'head' as const, at: entryPlace(entry) })),
    ],
  });
}

/** How it is told that an entry has another id now. */
export const renumberedWords = (was: string, id: string): string => capital(english.renumbered(was, id));

/** A row whose question was renumbered is kept under another id with it, and that is told once. */
function renumbered(one: VersionEntry, other: VersionEntry): ChangeDraft[] {
  const isOwn = one.model.id !== undefined || other.model.id !== undefined;
  const isSame = isOwn ? one.id === other.id : one.code === other.code;
  const [was, is] = [one.id, other.id];
  if (isSame || was === undefined || is === undefined) return [];
  return [
    told({
      class: classOf(one, other),
      from: [was],
      to: [is],
      tell: (say) => ({ what: say.renumbered(entryName(one, say), is), before: was, after: is }),
      places: recordPlaces(entryPlace(one), entryPlace(other)),
    }),
  ];
}

function removed(entry: VersionEntry): ChangeDraft {
  return told({
    class: classOf(entry),
    from: ids([entry]),
    to: [],
    tell: (say) => ({ what: say.gone(entryName(entry, say)), before: versionText(entry), after: undefined }),
    places: recordPlaces(entryPlace(entry), undefined),
  });
}

function added(entry: VersionEntry): ChangeDraft {
  return told({
    class: classOf(entry),
    from: [],
    to: ids([entry]),
    tell: (say) => ({ what: say.come(entryName(entry, say)), before: undefined, after: versionText(entry) }),
    places: recordPlaces(undefined, entryPlace(entry)),
  });
}

/** An id that stands for something else now, unless either version says where its entry came from or went. */
function reused(base: Version, head: Version, { pairs, declared }: Matching): ChangeDraft[] {
  return [...base.byId].flatMap(([id, one]): ChangeDraft[] => {
    const other = head.byId.get(id);
    if (!other || pairs.get(one) === other || declared.has(one) || declared.has(other)) return [];
    if (one.model.id === undefined || other.model.id === undefined) return [];
    return [
      told({
        class: 'data',
        from: [id],
        to: [id],
        tell: (say) => ({ what: say.reused(id), before: versionText(one), after: versionText(other) }),
        places: recordPlaces(entryPlace(one), entryPlace(other)),
      }),
    ];
  });
}

/** Entries that stand under another heading, and those that stand in another order under theirs. */
function moved(base: Version, { pairs }: Matching, parted: ReadonlySet<VersionEntry>): ChangeDraft[] {
  const kept = base.entries.filter((entry) => pairs.has(entry) && !parted.has(entry));
  const isElsewhere = ({ parent }: VersionEntry, { parent: other }: VersionEntry) =>
    parent === undefined || other === undefined ? parent !== other : pairs.get(parent) !== other;
  const [elsewhere, there] = [true, false].map((is) =>
    kept.filter((entry) => isElsewhere(entry, pairs.get(entry)!) === is),
  ) as [VersionEntry[], VersionEntry[]];
  return [
    ...elsewhere.flatMap((entry) => toHeading(entry, pairs.get(entry)!)),
    ...[...groupBy(there, ({ parent }) => parent).values()].flatMap((siblings) => inOrder(siblings, pairs)),
  ];
}

function toHeading(one: VersionEntry, other: VersionEntry): ChangeDraft[] {
  const [from, to] = [headingOf(one), headingOf(other)];
  if (!from || !to || one.kind === 'row' || other.kind === 'row') return [];
  return [
    told({
      class: 'wording',
      from: ids([one]),
      to: ids([other]),
      tell: (say) => ({
        what: say.moved(entryName(other, say), entryName(from, say), entryName(to, say)),
        before: versionText(from),
        after: versionText(to),
      }),
      places: recordPlaces(entryPlace(one), entryPlace(other)),
    }),
  ];
}

/** What comes before the first that stands in another place, and after the last one, is not told. */
function inOrder(siblings: readonly VersionEntry[], pairs: Pairs): ChangeDraft[] {
  const before = siblings.map((entry) => pairs.get(entry)!);
  const after = [...before].sort((a, b) => a.rank - b.rank);
  const { head, tail } = sharedEnds(before, after, (a, b) => a === b);
  const end = before.length - tail;
  if (head >= end) return [];
  const [from, to] = [siblings.slice(head, end), after.slice(head, end)];
  return [
    told({
      class: 'wording',
      from: ids(from),
      to: ids(to),
      tell: (say) => ({
        what: say.reordered(say.list(namesIn(to, say))),
        before: namesIn(from, say).join(', '),
        after: namesIn(to, say).join(', '),
      }),
      places: recordPlaces(entryPlace(from[0]!), entryPlace(to[0]!)),
    }),
  ];
}
