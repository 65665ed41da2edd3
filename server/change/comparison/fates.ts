/** Tells what became of entries as wholes: renumbered, moved, split, merged, removed, added, an id used for another question. */

import { groupBy } from '../../text/group-by.ts';
import { sharedEnds } from '../../text/shared-ends.ts';
import { sentenceList } from '../../text/wording/sentence-list.ts';
import type { Matching } from '../matching/match.ts';
import type { Pairs } from '../matching/pairing.ts';
import type { Parted } from '../matching/parts.ts';
import type { ChangeClass, ChangeDraft } from '../version/classes.ts';
import {
  entryName,
  entryPlace,
  headingOf,
  isNoteEntry,
  type VersionEntry,
  versionText,
} from '../version/entries.ts';
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

const ids = (entries: readonly VersionEntry[]) => entries.flatMap(({ id }) => id ?? []);

/** Nothing is answered at a heading or a note; where ratings and answers are kept by id, it is a matter of data all the same. */
const classOf = (...entries: readonly VersionEntry[]): ChangeClass =>
  entries.every((entry) => entry.kind === 'section' || isNoteEntry(entry)) ? 'guidance' : 'data';

/** How it is told that one entry became several, or several became one. */
export function partedWords(whole: string, parts: readonly string[], isSplit: boolean): string {
  return isSplit
    ? `${whole} was split into ${sentenceList(parts)}.`
    : `${sentenceList(parts)} were merged into ${whole}.`;
}

function partedChange({ whole, parts }: Parted, isSplit: boolean): ChangeDraft {
  const [from, to] = isSplit ? [[whole], parts] : [parts, [whole]];
  return {
    class: 'data',
    from: ids(from),
    to: ids(to),
    what: partedWords(entryName(whole), parts.map(entryName), isSplit),
    before: from.map(versionText).join('\n'),
    after: to.map(versionText).join('\n'),
    places: [
      ...from.map((entry) => ({ version: 'base' as const, at: entryPlace(entry) })),
      ...to.map((entry) => ({ version: 'head' as const, at: entryPlace(entry) })),
    ],
  };
}

/** How it is told that an entry has another id now. */
export const renumberedWords = (was: string, id: string): string =>
  capital(`${was} was renumbered: it is ${id} now.`);

/** A row whose question was renumbered is kept under another id with it, and that is told once. */
function renumbered(one: VersionEntry, other: VersionEntry): ChangeDraft[] {
  const isOwn = one.model.id !== undefined || other.model.id !== undefined;
  const isSame = isOwn ? one.id === other.id : one.code === other.code;
  if (isSame || one.id === undefined || other.id === undefined) return [];
  return [
    {
      class: classOf(one, other),
      from: [one.id],
      to: [other.id],
      what: renumberedWords(entryName(one), other.id),
      before: one.id,
      after: other.id,
      places: recordPlaces(entryPlace(one), entryPlace(other)),
    },
  ];
}

function removed(entry: VersionEntry): ChangeDraft {
  return {
    class: classOf(entry),
    from: ids([entry]),
    to: [],
    what: capital(`${entryName(entry)} was removed.`),
    before: versionText(entry),
    after: undefined,
    places: recordPlaces(entryPlace(entry), undefined),
  };
}

function added(entry: VersionEntry): ChangeDraft {
  return {
    class: classOf(entry),
    from: [],
    to: ids([entry]),
    what: capital(`${entryName(entry)} was added.`),
    before: undefined,
    after: versionText(entry),
    places: recordPlaces(undefined, entryPlace(entry)),
  };
}

/** An id that stands for something else now, unless either version says where its entry came from or went. */
function reused(base: Version, head: Version, { pairs, declared }: Matching): ChangeDraft[] {
  return [...base.byId].flatMap(([id, one]): ChangeDraft[] => {
    const other = head.byId.get(id);
    if (!other || pairs.get(one) === other || declared.has(one) || declared.has(other)) return [];
    if (one.model.id === undefined || other.model.id === undefined) return [];
    return [
      {
        class: 'data',
        from: [id],
        to: [id],
        what: `The id ${id} is used again: it stands for something else now.`,
        before: versionText(one),
        after: versionText(other),
        places: recordPlaces(entryPlace(one), entryPlace(other)),
      },
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
    {
      class: 'wording',
      from: ids([one]),
      to: ids([other]),
      what: capital(`${entryName(other)} was moved from ${entryName(from)} to ${entryName(to)}.`),
      before: versionText(from),
      after: versionText(to),
      places: recordPlaces(entryPlace(one), entryPlace(other)),
    },
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
  const names = (entries: readonly VersionEntry[]) => entries.map(entryName).join(', ');
  return [
    {
      class: 'wording',
      from: ids(from),
      to: ids(to),
      what: capital(`${sentenceList(to.map(entryName))} stand in another order.`),
      before: names(from),
      after: names(to),
      places: recordPlaces(entryPlace(from[0]!), entryPlace(to[0]!)),
    },
  ];
}
