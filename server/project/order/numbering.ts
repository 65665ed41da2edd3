/** Finds what is odd about the ids of a set: order, gaps, and ids below another key question. */
import {
  compareIds,
  type IdStyle,
  idParts,
  isBelow,
  LONGEST_ID,
  letterForDigit,
  meantId,
} from '../../model/ids.ts';
import { finish, gone, type Steps } from '../../text/steps.ts';
import type { NumberedEntry } from './numbered-entries.ts';

export interface Numbering {
  /** The id that stands before this one and should come after it. */
  readonly after?: string;
  /** The id that stands after this one and should come before it. */
  readonly before?: string;
  /** Ids between this one and the one before it that no question has. */
  readonly missing?: readonly string[];
  /** The key question that holds this id, which is not numbered below it. */
  readonly under?: string;
}

/**
 * What is odd about the numbering of a set, by id. `entries` are in reading order; `known` are ids that are
 * unused or retired on purpose. An id that has another fault (it is in no proper form, or used before) gets no
 * note, and none that follows from it does: one mistake is told once.
 */
export function numberingOf(
  entries: readonly NumberedEntry[],
  known: ReadonlySet<string>,
  style: IdStyle,
): ReadonlyMap<string, Numbering> {
  return finish(numberingInSteps(entries, known, style));
}

/** The same in steps. */
export function* numberingInSteps(
  entries: readonly NumberedEntry[],
  known: ReadonlySet<string>,
  style: IdStyle,
): Steps<ReadonlyMap<string, Numbering>> {
  const result = new Map<string, Numbering>();
  const note = (id: string, part: Numbering) => result.set(id, { ...result.get(id), ...part });
  const placed = yield* place(entries, style);
  for (const { id, under } of placed) if (under !== undefined) note(id!, { under });
  for (const group of groupsOf(placed).values()) {
    for (const [id, part] of outOfOrder(group)) note(id, part);
    yield gone(group.length);
  }
  for (const [id, missing] of gaps(placed, known)) note(id, { missing });
  yield gone(placed.length);
  return result;
}

/** So many entries are looked at in one step. */
const ENTRIES_A_STEP = 64;

/** An entry whose id has been looked at. */
interface Placed {
  /** The id, or the one that is meant; undefined where neither can be told. */
  readonly id: string | undefined;
  readonly group: string;
  /** Its id is right in itself, and in its place: the rest can be measured by it. */
  readonly isSound: boolean;
  /** The key question below which it ought to be numbered and is not. */
  readonly under: string | undefined;
}

function* place(entries: readonly NumberedEntry[], style: IdStyle): Steps<Placed[]> {
  const written = new Set(entries.map((entry) => entry.id));
  const seen = new Set<string>();
  /** What each entry is called by those below it; nothing for one that only repeats an id. */
  const names = new Map<NumberedEntry | undefined, string>();
  const placed: Placed[] = [];
  for (const [index, entry] of entries.entries()) {
    if (index % ENTRIES_A_STEP === 0) yield gone(ENTRIES_A_STEP);
    const id = entry.id === undefined ? undefined : meaningOf(entry.id, style, written);
    const isFirst = id !== undefined && !seen.has(id);
    if (isFirst) names.set(entry, id);
    if (isFirst) seen.add(id);
    const isOwn = isFirst && id === entry.id;
    const above = names.get(entry.under);
    const isBelowBoth =
      above === undefined ||
      !isOwn ||
      isBelow(id, above) ||
      (entry.rowOf !== undefined && isBelow(id, entry.rowOf));
    placed.push({
      id,
      group: entry.group,
      isSound: isOwn && isBelowBoth,
      under: isBelowBoth ? undefined : entry.under?.id,
    });
  }
  return placed;
}

/** The id that is meant, also where a last letter is really a digit. */
function meaningOf(id: string, style: IdStyle, written: ReadonlySet<string | undefined>): string | undefined {
  const meant = id.length > LONGEST_ID ? undefined : meantId(id, style);
  const letter = meant === undefined ? undefined : letterForDigit(meant);
  return letter && !written.has(letter.before) ? letter.digit : meant;
}

/**
 * Sound ids by group. Those of one group that start with different letters have no order among them, nor has a
 * plain number such as `12` one among ids such as `1.2`: the two are counted apart.
 */
function groupsOf(placed: readonly Placed[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const { id, group, isSound } of placed) {
    if (!isSound) continue;
    const key = `${group} ${/^[A-Z]+/.exec(id!)?.[0] ?? id!.includes('.')}`;
    const ids = groups.get(key);
    if (ids) ids.push(id!);
    else groups.set(key, [id!]);
  }
  return groups;
}

/** The fewest ids that would have to move for the rest to be in order, each with the id that shows it. */
function outOfOrder(ids: readonly string[]): [string, Numbering][] {
  if (ids.every((id, index) => index === 0 || compareIds(ids[index - 1]!, id) <= 0)) return [];
  const kept = longestOrdered(ids);
  const inOrder = ids.filter((_, index) => kept.has(index));
  const found: [string, Numbering][] = [];
  let above = 0;
  for (const [index, id] of ids.entries()) {
    if (kept.has(index)) {
      above++;
      continue;
    }
    const after = firstAfter(id, inOrder, above);
    const before = after === undefined ? lastBefore(id, inOrder, above) : undefined;
    if (after !== undefined) found.push([id, { after }]);
    else if (before !== undefined) found.push([id, { before }]);
  }
  return found;
}

/** The first of the ids up to a place that comes after one, beyond doubt. */
function firstAfter(id: string, inOrder: readonly string[], end: number): string | undefined {
  for (let at = placeAmong(id, inOrder); at < end; at++) if (comesFirst(id, inOrder[at]!)) return inOrder[at];
  return undefined;
}

/** The last of the ids from a place on that comes before one, beyond doubt. */
function lastBefore(id: string, inOrder: readonly string[], start: number): string | undefined {
  for (let at = placeAmong(id, inOrder) - 1; at >= start; at--)
    if (comesFirst(inOrder[at]!, id)) return inOrder[at];
  return undefined;
}

/** How many of some ids in order come before one, or are the same. */
function placeAmong(id: string, inOrder: readonly string[]): number {
  let low = 0;
  let high = inOrder.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareIds(inOrder[middle]!, id) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** True where `a` is numbered before `b` beyond doubt: whether `A1a` or `A1.1` comes first is for the author to say. */
function comesFirst(a: string, b: string): boolean {
  const left = idParts(a);
  const right = idParts(b);
  const at = left.findIndex((part, index) => part !== right[index]);
  const isLetterBesideNumber =
    at >= 0 &&
    right[at] !== undefined &&
    typeof left[at] !== typeof right[at] &&
    left[at] !== 'S' &&
    right[at] !== 'S';
  return !isLetterBesideNumber && compareIds(a, b) < 0;
}

/** Indices of a longest run of ids, not necessarily adjacent, that are in order. */
function longestOrdered(ids: readonly string[]): Set<number> {
  const tails: number[] = [];
  const before = new Array<number>(ids.length).fill(-1);
  const tailIds: string[] = [];
  ids.forEach((id, index) => {
    const length = placeAmong(id, tailIds);
    before[index] = length > 0 ? tails[length - 1]! : -1;
    tails[length] = index;
    tailIds[length] = id;
  });
  const kept = new Set<number>();
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at]!) kept.add(at);
  return kept;
}

/** The numbers or the letters that ids have at one place below one stem, with the first sound id that has each. */
type Taken = Map<number | string, string | undefined>;

/** For each id after a gap, the ids that are missing between it and its neighbour below. */
function gaps(placed: readonly Placed[], known: ReadonlySet<string>): [string, string[]][] {
  const present = new Set(placed.map((entry) => entry.id));
  const doubtful = afterDoubtful(placed);
  const found: [string, string[]][] = [];
  for (const [stem, steps] of stepsOf(placed)) {
    for (const [step, missing] of missingSteps(stem, [...steps.keys()], present)) {
      const id = steps.get(step);
      const unknown = missing.filter((each) => !known.has(each) && !present.has(each));
      if (id !== undefined && unknown.length > 0 && !doubtful.has(id)) found.push([id, unknown]);
    }
  }
  return found;
}

/** Sound ids that follow, in their group, an entry whose id is in doubt: that one may well fill the gap. */
function afterDoubtful(placed: readonly Placed[]): Set<string> {
  const last = new Map<string, Placed>();
  const result = new Set<string>();
  for (const entry of placed) {
    if (entry.isSound && last.get(entry.group)?.isSound === false) result.add(entry.id!);
    last.set(entry.group, entry);
  }
  return result;
}

function stepsOf(placed: readonly Placed[]): Map<string, Taken> {
  const result = new Map<string, Taken>();
  for (const { id, isSound } of placed) {
    for (const { stem, step, prefix } of id === undefined ? [] : stepsIn(id)) {
      let steps = result.get(stem);
      if (!steps) {
        steps = new Map();
        result.set(stem, steps);
      }
      if (steps.get(step) === undefined || (isSound && prefix === id))
        steps.set(step, isSound ? id : undefined);
    }
  }
  return result;
}

/** The steps of an id: of `A1.8`, step 1 below `A` and step 8 below `A1.`; a letter is a step below `A1.8~`. */
function stepsIn(id: string): { stem: string; step: number | string; prefix: string }[] {
  const result: { stem: string; step: number | string; prefix: string }[] = [];
  let prefix = '';
  for (const [index, part] of idParts(id).entries()) {
    const isNumber = typeof part === 'number';
    const stem = isNumber && /\d$/.test(prefix) ? `${prefix}.` : prefix;
    prefix = stem + part;
    if (isNumber || (index > 0 && /^[a-z]$/.test(part)))
      result.push({ stem: isNumber ? stem : `${stem}~`, step: part, prefix });
  }
  return result;
}

/** A jump wider than this is a numbering of its own kind, not a gap. */
const WIDEST_GAP = 20;

/**
 * For each step after a gap, the ids between it and the step before. Numbers may start anywhere. Letters start at
 * `a`, or at `b` where the id without a letter stands for the first.
 */
function missingSteps(
  stem: string,
  steps: readonly (number | string)[],
  present: ReadonlySet<string | undefined>,
): [number | string, string[]][] {
  const isLetters = stem.endsWith('~');
  const base = isLetters ? stem.slice(0, -1) : stem;
  const toStep = (code: number) => (isLetters ? String.fromCharCode(code) : code);
  const codes = steps
    .map((step) => (typeof step === 'number' ? step : step.charCodeAt(0)))
    .sort((a, b) => a - b);
  const first = !isLetters ? codes[0]! : present.has(base) ? 98 : 97;
  return codes.flatMap((code, index): [number | string, string[]][] => {
    const from = index > 0 ? codes[index - 1]! + 1 : first;
    if (code <= from || code - from > WIDEST_GAP) return [];
    return [[toStep(code), Array.from({ length: code - from }, (_, i) => `${base}${toStep(from + i)}`)]];
  });
}
