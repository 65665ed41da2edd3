/** What became of the ids of the base, as far as nobody says so. */
import { foldedId } from '../../model/ids.ts';
import type { Comparison } from '../comparison/compare.ts';
import { originsOf } from '../matching/origins.ts';
import { isNoteEntry, type VersionEntry } from '../version/entries.ts';

/** An id that stands for nothing any more, with the entries that seem to be what became of it. */
export interface GoneId {
  readonly was: VersionEntry;
  readonly now: readonly VersionEntry[];
}

/** The ids of the base that are gone: none is retired, and no entry says that it had one of them. */
export function goneIds(comparison: Comparison): GoneId[] {
  const { base, head, matching } = comparison;
  const continued = new Set(head.entries.flatMap((entry) => originsOf(entry, base.number)));
  const retired = new Set((head.set.model?.retired ?? []).map(({ key }) => foldedId(key.value)));
  const parts = new Map(matching.splits.map(({ whole, parts }) => [whole, parts]));
  const merged = new Map(
    matching.merges.flatMap(({ whole, parts }) => parts.map((part) => [part, [whole]] as const)),
  );
  return base.entries.flatMap((was) => {
    const { id } = was;
    if (id === undefined || !hasOwnId(was) || head.byId.has(id)) return [];
    if (continued.has(id) || retired.has(foldedId(id))) return [];
    const partner = matching.pairs.get(was);
    return [{ was, now: parts.get(was) ?? merged.get(was) ?? (partner ? [partner] : []) }];
  });
}

const hasOwnId = (entry: VersionEntry) =>
  entry.kind !== 'section' && entry.model.id !== undefined && !isNoteEntry(entry);

/** An id that stands for something else than in the base. */
export interface ReusedId {
  /** What has it now. */
  readonly entry: VersionEntry;
  /** What that seems to have been. */
  readonly was: VersionEntry | undefined;
  /** What had the id, and what seems to have become of that. */
  readonly former: VersionEntry;
  readonly formerNow: VersionEntry | undefined;
}

/** The ids that are used again although neither version says where what had them came from or went. */
export function reusedIds({ base, head, matching }: Comparison): ReusedId[] {
  const { pairs, back, declared } = matching;
  return [...base.byId].flatMap(([id, former]): ReusedId[] => {
    const entry = head.byId.get(id);
    if (!entry || pairs.get(former) === entry || declared.has(former) || declared.has(entry)) return [];
    if (!hasOwnId(former) || !hasOwnId(entry)) return [];
    return [{ entry, was: back.get(entry), former, formerNow: pairs.get(former) }];
  });
}
