/** Follows questions through several versions: one line for each question ever asked, with its ids in each. */
import { type ChangeClass, worstFirst } from '../version/classes.ts';
import type { Crossing, Relation } from './crosswalk.ts';

/** A question through all versions; where it was split or merged, all that it was made of or into. */
export interface Lineage {
  /** Its ids in each version; none where it was not asked. */
  readonly ids: readonly (readonly string[])[];
  /** What became of it from each version to the next; several where it has several parts, none where it was in neither. */
  readonly relations: readonly (readonly Relation[])[];
  /** Whether its answers can be compared over all versions in which it was asked. */
  readonly comparable: Crossing['comparable'];
  readonly classes: readonly ChangeClass[];
}

/** A line that is being put together: its ids in each version, and the crossings from each to the next. */
class Row {
  readonly ids: string[][];
  readonly steps: Crossing[][];
  /** The line that it has become a part of. */
  into: Row | undefined;

  constructor(steps: number) {
    this.ids = Array.from({ length: steps + 1 }, () => []);
    this.steps = Array.from({ length: steps }, () => []);
  }

  /** Takes in what another question was asked as. */
  join(other: Row): void {
    for (const [at, ids] of other.ids.entries()) this.ids[at]!.push(...ids);
    for (const [at, crossings] of other.steps.entries()) this.steps[at]!.push(...crossings);
    other.into = this;
  }

  /** The line as which it goes on. */
  get standing(): Row {
    return this.into?.standing ?? this;
  }
}

/** @param steps the crossings from each version to the next. Rows come in the order in which they were first asked. */
export function lineages(steps: readonly (readonly Crossing[])[]): Lineage[] {
  const rows: Row[] = [];
  let known = new Map<string, Row>();
  for (const [step, crossings] of steps.entries()) {
    const next = new Map<string, Row>();
    for (const crossing of crossings) {
      const row = rowOf(crossing, step, known, new Row(steps.length));
      if (row.steps.every((each) => each.length === 0)) rows.push(row);
      row.ids[step + 1]!.push(...crossing.to);
      row.steps[step]!.push(crossing);
      for (const id of crossing.to) next.set(id, row);
    }
    known = next;
  }
  return rows.filter(({ into }) => !into).map(finished);
}

/** The line that a crossing goes on with; several become one. */
function rowOf({ from }: Crossing, step: number, known: ReadonlyMap<string, Row>, fresh: Row): Row {
  const before = [...new Set(from.flatMap((id) => known.get(id)?.standing ?? []))];
  const [row = fresh, ...others] = before;
  if (row === fresh) row.ids[step]!.push(...from);
  for (const other of others) row.join(other);
  return row;
}

function finished({ ids, steps }: Row): Lineage {
  const crossings = steps.flat();
  const continued = crossings.filter(({ relation }) => relation !== 'removed' && relation !== 'added');
  return {
    ids: ids.map((each) => [...new Set(each)]),
    relations: steps.map((step) => [...new Set(step.map(({ relation }) => relation))]),
    comparable: worst(continued.map(({ comparable }) => comparable)),
    classes: [...new Set(crossings.flatMap(({ classes }) => classes))].sort(worstFirst),
  };
}

/** No more than what is least: a question that was asked in one version alone can be compared with nothing. */
function worst(all: readonly Crossing['comparable'][]): Crossing['comparable'] {
  if (all.length === 0 || all.includes('no')) return 'no';
  return all.includes('analyst decides') ? 'analyst decides' : 'yes';
}
