/** Lists for analysts which question of one version is which of another, and whether their answers can be compared. */

import type { Comparison } from '../comparison/compare.ts';
import { textClass } from '../comparison/text-class.ts';
import { type ChangeClass, worstFirst } from '../version/classes.ts';
import { isNoteEntry, type VersionEntry, versionText } from '../version/entries.ts';

export type Relation =
  | 'unchanged'
  | 'reworded'
  | 'renumbered'
  | 'renumbered and reworded'
  | 'split'
  | 'merged'
  | 'removed'
  | 'added';

export interface Crossing {
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly relation: Relation;
  readonly comparable: 'yes' | 'no' | 'analyst decides';
  /** The classes of what changed, worst first. */
  readonly classes: readonly ChangeClass[];
}

/** One for each question or row with an id of its own: those of the base first, in its order; then those that are new. */
export function crosswalk(comparison: Comparison): Crossing[] {
  const { base, head, matching } = comparison;
  const { pairs, back, splits, merges } = matching;
  const inSplit = new Map(splits.map((split) => [split.whole, split]));
  const inMerge = new Map(merges.flatMap((merge) => merge.parts.map((part) => [part, merge] as const)));
  const parts = new Set(splits.flatMap((split) => split.parts));
  const wholes = new Set(merges.map(({ whole }) => whole));
  const old = base.entries.filter(isCounted).flatMap((entry): Crossing[] => {
    const split = inSplit.get(entry);
    if (split) return [parted([entry], split.parts, 'split')];
    const merge = inMerge.get(entry);
    if (merge) return merge.parts[0] === entry ? [parted(merge.parts, [merge.whole], 'merged')] : [];
    const partner = pairs.get(entry);
    return [partner ? continued(entry, partner, comparison) : alone([entry], [], 'removed')];
  });
  const now = head.entries
    .filter(isCounted)
    .filter((entry) => !back.has(entry) && !parts.has(entry) && !wholes.has(entry))
    .map((entry) => alone([], [entry], 'added'));
  return [...old, ...now];
}

/** What has an answer of its own under an id of its own. */
const isCounted = (entry: VersionEntry): boolean =>
  (entry.kind === 'question' && !isNoteEntry(entry)) ||
  (entry.kind === 'row' && entry.model.id !== undefined);

const ids = (entries: readonly VersionEntry[]) => entries.flatMap(({ id }) => id ?? []);

const alone = (from: VersionEntry[], to: VersionEntry[], relation: 'removed' | 'added'): Crossing => ({
  from: ids(from),
  to: ids(to),
  relation,
  comparable: 'no',
  classes: ['data'],
});

/** What several questions asked can be compared only by somebody who knows what each of them asked. */
const parted = (
  from: readonly VersionEntry[],
  to: readonly VersionEntry[],
  relation: 'split' | 'merged',
): Crossing => ({ from: ids(from), to: ids(to), relation, comparable: 'analyst decides', classes: ['data'] });

function continued(one: VersionEntry, other: VersionEntry, comparison: Comparison): Crossing {
  const isRenumbered = one.id !== other.id;
  const isReworded =
    versionText(one) !== versionText(other) &&
    textClass(versionText(one), versionText(other), 'wording') !== 'editorial';
  const changes = comparison.changes.filter(
    ({ from, to }) =>
      one.id !== undefined && other.id !== undefined && from.includes(one.id) && to.includes(other.id),
  );
  const classes = [...new Set(changes.map((change) => change.class))].sort(worstFirst);
  const asked = changes.filter(({ before, after }) => !(before === one.id && after === other.id));
  return {
    from: ids([one]),
    to: ids([other]),
    relation: isRenumbered
      ? isReworded
        ? 'renumbered and reworded'
        : 'renumbered'
      : isReworded
        ? 'reworded'
        : 'unchanged',
    comparable: comparableOf(asked.map((change) => change.class)),
    classes,
  };
}

/** Answers of another kind are no longer the same data; what is reworded or asked otherwise is never compared without thought. */
function comparableOf(classes: readonly ChangeClass[]): Crossing['comparable'] {
  if (classes.includes('data')) return 'no';
  return classes.some((each) => each === 'rating' || each === 'routing' || each === 'wording')
    ? 'analyst decides'
    : 'yes';
}
