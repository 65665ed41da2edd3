import { compareIds, idParts } from '../model/ids.ts';

/** An id with what the order of ids depends on. */
export interface NumberedEntry {
  readonly id: string;
  /** Entries are put in order within their group: the questions of a key question, the key questions of a section. */
  readonly group: string;
}

export interface Numbering {
  /** The id that stands before this one and should come after it. */
  readonly after?: string;
  /** Ids between this one and the one before it that no question has. */
  readonly missing?: readonly string[];
}

/**
 * What is odd about the numbering of a set, by id. `entries` are in reading order; `known` are ids that are
 * unused or retired on purpose.
 */
export function numberingOf(entries: readonly NumberedEntry[], known: ReadonlySet<string>): ReadonlyMap<string, Numbering> {
  const result = new Map<string, Numbering>();
  const note = (id: string, part: Numbering) => result.set(id, { ...result.get(id), ...part });
  for (const group of groupsOf(entries).values()) for (const [id, after] of outOfOrder(group)) note(id, { after });
  for (const [id, missing] of gaps(entries.map((entry) => entry.id), known)) note(id, { missing });
  return result;
}

function groupsOf(entries: readonly NumberedEntry[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const { id, group } of entries) {
    const ids = groups.get(group);
    if (ids) ids.push(id);
    else groups.set(group, [id]);
  }
  return groups;
}

/** The fewest ids that would have to move for the rest to be in order, each with an id that wrongly precedes it or that it wrongly precedes. */
function outOfOrder(ids: readonly string[]): [string, string][] {
  if (ids.every((id, index) => index === 0 || compareIds(ids[index - 1]!, id) <= 0)) return [];
  const kept = longestOrdered(ids);
  const found: [string, string][] = [];
  ids.forEach((id, index) => {
    if (kept.has(index)) return;
    const wrong = ids.find((other, at) => kept.has(at) && (at < index ? compareIds(other, id) > 0 : compareIds(other, id) < 0));
    if (wrong !== undefined) found.push([id, wrong]);
  });
  return found;
}

/** Indices of a longest run of ids, not necessarily adjacent, that are in order. */
function longestOrdered(ids: readonly string[]): Set<number> {
  const tails: number[] = [];
  const before = new Array<number>(ids.length).fill(-1);
  ids.forEach((id, index) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compareIds(ids[tails[middle]!]!, id) <= 0) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? tails[low - 1]! : -1;
    tails[low] = index;
  });
  const kept = new Set<number>();
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at]!) kept.add(at);
  return kept;
}

/** For each id after a gap, the ids that are missing between it and its neighbour below. */
function gaps(ids: readonly string[], known: ReadonlySet<string>): [string, string[]][] {
  const present = new Set(ids);
  const siblings = new Map<string, Set<number | string>>();
  const owner = new Map<string, string>();
  for (const id of ids) for (const { stem, last, prefix } of steps(id)) {
    const seen = siblings.get(stem) ?? new Set();
    siblings.set(stem, seen.add(last));
    const key = `${stem}|${last}`;
    if (!owner.has(key) || prefix === id) owner.set(key, id);
  }
  const found: [string, string[]][] = [];
  for (const [stem, seen] of siblings) {
    for (const [after, missing] of missingSteps(stem, [...seen])) {
      const unknown = missing.filter((id) => !known.has(id) && !present.has(id));
      const id = owner.get(`${stem}|${after}`);
      if (unknown.length > 0 && id !== undefined) found.push([id, unknown]);
    }
  }
  return found;
}

/** The numbered steps of an id: of `A1.8`, step 1 below `A` and step 8 below `A1.`. */
function steps(id: string): { stem: string; last: number | string; prefix: string }[] {
  const result: { stem: string; last: number | string; prefix: string }[] = [];
  let prefix = '';
  for (const [index, part] of idParts(id).entries()) {
    const isNumber = typeof part === 'number';
    const stem = isNumber && index > 0 && /\d$/.test(prefix) ? `${prefix}.` : prefix;
    prefix = stem + part;
    if (isNumber || (index > 0 && /^[a-z]$/.test(part))) result.push({ stem: isNumber ? stem : `${stem}~`, last: part, prefix });
  }
  return result;
}

const MOST_MISSING = 20;

function missingSteps(stem: string, seen: (number | string)[]): [number | string, string[]][] {
  const isLetters = stem.endsWith('~');
  const numbers = seen.map((step) => (typeof step === 'number' ? step : step.charCodeAt(0))).sort((a, b) => a - b);
  const found: [number | string, string[]][] = [];
  numbers.forEach((number, index) => {
    const from = index > 0 ? numbers[index - 1]! + 1 : isLetters ? 97 : number;
    if (number <= from || number - from > MOST_MISSING) return;
    const missing = Array.from({ length: number - from }, (_, i) => from + i);
    found.push([isLetters ? String.fromCharCode(number) : number, missing.map((step) => (isLetters ? stem.slice(0, -1) + String.fromCharCode(step) : `${stem}${step}`))]);
  });
  return found;
}
