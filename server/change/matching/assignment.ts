/** Assigns one to one: of all ways to pair two lists off, the one whose pairs are worth most together. */

/** That two things may be a pair, and what that is worth; by their places in two lists. */
export interface Candidate {
  readonly base: number;
  readonly head: number;
  /** Above 0. */
  readonly worth: number;
}

/** Groups up to this size are solved exactly; in a larger one the best pair is taken first. */
const MOST_EXACT = 240;

/** The pairs, each place of either list in one at the most. */
export function assigned(candidates: readonly Candidate[]): Candidate[] {
  return groupsOf(candidates).flatMap((group) => {
    const [bases, heads] = [placesIn(group, 'base'), placesIn(group, 'head')];
    const isSmall = Math.max(bases.length, heads.length) <= MOST_EXACT;
    return isSmall ? best(group, bases, heads) : bestFirst(group);
  });
}

const placesIn = (group: readonly Candidate[], side: 'base' | 'head') => [
  ...new Set(group.map((each) => each[side])),
];

/** Candidates that hang together because they compete for the same places. */
function groupsOf(candidates: readonly Candidate[]): Candidate[][] {
  const leaders = new Map<string, string>();
  const leaderOf = (key: string): string => {
    let leader = key;
    for (let up = leaders.get(leader); up !== undefined; up = leaders.get(leader)) leader = up;
    for (let at = key; at !== leader; ) {
      const next = leaders.get(at)!;
      leaders.set(at, leader);
      at = next;
    }
    return leader;
  };
  for (const { base, head } of candidates) {
    const [one, other] = [leaderOf(`base ${base}`), leaderOf(`head ${head}`)];
    if (one !== other) leaders.set(other, one);
  }
  const groups = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const leader = leaderOf(`base ${candidate.base}`);
    const group = groups.get(leader);
    if (group) group.push(candidate);
    else groups.set(leader, [candidate]);
  }
  return [...groups.values()];
}

function bestFirst(group: readonly Candidate[]): Candidate[] {
  const taken = new Set<string>();
  return [...group]
    .sort((a, b) => b.worth - a.worth || a.base - b.base || a.head - b.head)
    .filter(({ base, head }) => {
      if (taken.has(`base ${base}`) || taken.has(`head ${head}`)) return false;
      taken.add(`base ${base}`).add(`head ${head}`);
      return true;
    });
}

/** The method of Kuhn and Munkres, by shortest augmenting paths (Jonker and Volgenant, 1987). */
function best(group: readonly Candidate[], bases: readonly number[], heads: readonly number[]): Candidate[] {
  if (group.length === 1) return [...group];
  const isTurned = bases.length > heads.length;
  const [rows, columns] = isTurned ? [heads, bases] : [bases, heads];
  const rowOf = new Map(rows.map((place, index) => [place, index]));
  const columnOf = new Map(columns.map((place, index) => [place, index]));
  const at = new Map<number, Candidate>();
  const costs = new Float64Array(rows.length * columns.length);
  for (const candidate of group) {
    const [row, column] = isTurned ? [candidate.head, candidate.base] : [candidate.base, candidate.head];
    const place = rowOf.get(row)! * columns.length + columnOf.get(column)!;
    at.set(place, candidate);
    costs[place] = -candidate.worth;
  }
  return cheapest(rows.length, columns.length, costs).flatMap(
    (column, row) => at.get(row * columns.length + column) ?? [],
  );
}

/** The column of each row, so that the costs together are least; there are at least as many columns as rows. */
function cheapest(rows: number, columns: number, costs: Float64Array): number[] {
  const rowPrice = new Float64Array(rows + 1);
  const columnPrice = new Float64Array(columns + 1);
  /** Of each column its row, counted from 1. */
  const rowAt = new Int32Array(columns + 1);
  const before = new Int32Array(columns + 1);
  for (let row = 1; row <= rows; row++) {
    rowAt[0] = row;
    let column = 0;
    const least = new Float64Array(columns + 1).fill(Number.POSITIVE_INFINITY);
    const isReached = new Uint8Array(columns + 1);
    while (rowAt[column] !== 0) {
      isReached[column] = 1;
      const from = rowAt[column]!;
      let [step, next] = [Number.POSITIVE_INFINITY, 0];
      for (let each = 1; each <= columns; each++) {
        if (isReached[each]) continue;
        const reduced = costs[(from - 1) * columns + each - 1]! - rowPrice[from]! - columnPrice[each]!;
        if (reduced < least[each]!) [least[each], before[each]] = [reduced, column];
        if (least[each]! < step) [step, next] = [least[each]!, each];
      }
      for (let each = 0; each <= columns; each++) {
        if (isReached[each]) {
          rowPrice[rowAt[each]!]! += step;
          columnPrice[each]! -= step;
        } else least[each]! -= step;
      }
      column = next;
    }
    while (column !== 0) {
      rowAt[column] = rowAt[before[column]!]!;
      column = before[column]!;
    }
  }
  const columnOf = new Array<number>(rows).fill(0);
  for (let column = 1; column <= columns; column++)
    if (rowAt[column] !== 0) columnOf[rowAt[column]! - 1] = column - 1;
  return columnOf;
}
