/** Proposes ids for entries whose number was lost when a text was taken out of its pages, or is printed a second time. */
import { compareIds } from '../../../../model/ids.ts';
import { wordsOfBlocks } from '../../document.ts';
import type { OutlineEntry, OutlineSection } from '../outline.ts';
import { startsOfTexts } from '../tables/row-starts.ts';
import { followingIds } from './following-ids.ts';

/** What is known of the ids of a document. */
export interface KnownIds {
  readonly ids: Set<string>;
  /** How many numbers most ids have. */
  readonly depth: number;
  /** Those that guidance or the table of changes speaks of. */
  readonly spokenOf: ReadonlySet<string>;
}

/** What is known once all sections are read. @param items what the table of changes names. */
export function knownIdsOf(sections: readonly OutlineSection[], items: readonly string[]): KnownIds {
  const entries = sections.flatMap((section) => section.entries);
  const ids = entries.flatMap(({ id }) => id ?? []);
  const texts = entries.flatMap(({ parts: { criteria: _, ...parts } }) =>
    Object.values(parts).map(wordsOfBlocks),
  );
  return {
    ids: new Set(ids),
    depth: mostCommon(ids.map(depthOf)),
    spokenOf: new Set([...texts, ...items].flatMap((text) => text.match(SPOKEN) ?? [])),
  };
}

const SPOKEN = /(?<![\p{L}\d.])(?:[A-Z]{1,3})?\d{1,3}(?:\.\d{1,3})+[a-z]?(?![\p{L}\d])/gu;
const depthOf = (id: string) => id.split('.').length;

function mostCommon(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 1;
}

/** The sections with a proposed id wherever it can be told which one was lost. */
export function withLostIds(sections: readonly OutlineSection[], known: KnownIds): OutlineSection[] {
  const isStock = stockIn(sections);
  let before: string | undefined;
  return sections.map((section, index) => {
    const entries: OutlineEntry[] = [];
    let run: OutlineEntry[] = [];
    const close = (after: string | undefined) => {
      entries.push(...numbered(run, before, after, known, isStock));
      run = [];
    };
    for (const entry of section.entries) {
      if (entry.id !== undefined) {
        close(entry.id);
        entries.push(entry);
        before = entry.id;
      } else if (entry.isNote) {
        close(undefined);
        entries.push(entry);
      } else run.push(entry);
    }
    close(firstIdOf(sections[index + 1]));
    return { ...section, entries };
  });
}

const firstIdOf = (section: OutlineSection | undefined) =>
  section?.entries.find(({ id }) => id !== undefined)?.id;

/** Tells entries apart that say what several others say word for word, as explanations do. */
function stockIn(sections: readonly OutlineSection[]): (entry: OutlineEntry) => boolean {
  const textsOf = ({ parts }: OutlineEntry) =>
    Object.values(parts).flatMap((blocks) => blocks.slice(0, 1).map((block) => wordsOfBlocks([block])));
  const { stock } = startsOfTexts(sections.flatMap(({ entries }) => entries.map(textsOf)));
  return (entry) => textsOf(entry).some((text) => stock.has(text));
}

/** Entries without an id between two that have one: the last of them take the numbers that lead up to the second. */
function numbered(
  run: readonly OutlineEntry[],
  before: string | undefined,
  after: string | undefined,
  known: KnownIds,
  isStock: (entry: OutlineEntry) => boolean,
): OutlineEntry[] {
  const leading = after === undefined ? [] : missingBefore(after, before, known);
  const likely = leading.length > run.length ? leading.filter((id) => known.spokenOf.has(id)) : leading;
  const certain = likely.length > run.length ? [] : likely;
  const first = run.length - certain.length;
  let last = before;
  return run.map((entry, index) => {
    const next = last === undefined ? undefined : nextTo(last);
    const mayFollow =
      next !== undefined &&
      !known.ids.has(next) &&
      (after === undefined || compareIds(next, after) < 0) &&
      (known.spokenOf.has(next) || isStock(entry));
    const id = index >= first ? certain[index - first] : mayFollow ? next : undefined;
    if (id === undefined) {
      last = undefined;
      return run.length === 1 ? withEither(entry, leading) : entry;
    }
    last = id;
    known.ids.add(id);
    return withId(entry, id);
  });
}

const withId = (entry: OutlineEntry, id: string): OutlineEntry => ({
  ...entry,
  id,
  doubts: [
    `No number is printed here: ${id} is missing at this place, and most likely meant.`,
    ...entry.doubts,
  ],
});

const withEither = (entry: OutlineEntry, ids: readonly string[]): OutlineEntry =>
  ids.length < 2
    ? entry
    : { ...entry, doubts: [`${ids.join(' or ')} is missing at this place.`, ...entry.doubts] };

/**
 * The ids that must stand before one and are not there: 1.10.1 before 1.10.2, 1.20a before 1.20b, 3.8.1 before 3.8.1.1. In
 * order, and after another one.
 */
export function missingBefore(id: string, after: string | undefined, { ids, depth }: KnownIds): string[] {
  const found: string[] = [];
  const from = after !== undefined && compareIds(after, id) < 0 ? after : undefined;
  for (let next = previousTo(id, depth); next !== undefined; next = previousTo(next, depth)) {
    if (ids.has(next) || ids.has(withLetter(next)) || (from !== undefined && compareIds(next, from) <= 0))
      break;
    found.unshift(next);
  }
  return found;
}

/** What may be printed for a number: 2.17a for 2.17.1. */
const withLetter = (id: string) =>
  id.replace(/\.(\d{1,2})$/, (_, number) => String.fromCharCode(96 + Number(number)));

/** The id that comes right before one by its number; above the first of several there is the one that they belong to. */
function previousTo(id: string, depth: number): string | undefined {
  const { stem, number, letter } = lastOf(id);
  if (letter > 'a') return `${stem}${number}${String.fromCharCode(letter.charCodeAt(0) - 1)}`;
  if (letter !== '') return undefined;
  if (number > 1) return `${stem}${number - 1}`;
  const parent = stem.replace(/\.$/, '');
  return number === 1 && parent !== stem && depthOf(parent) >= depth ? parent : undefined;
}

/** The very next number at its level: 1.9.4 after 1.9.3. */
function nextTo(id: string): string | undefined {
  const { stem, number, letter } = lastOf(id);
  return letter === '' && !Number.isNaN(number) ? `${stem}${number + 1}` : undefined;
}

/** The last number of an id, with what stands before and after it. */
function lastOf(id: string) {
  const found = /(?<!\d)(\d{1,9})([a-z]?)$/.exec(id);
  const [, number = 'none', letter = ''] = found ?? [];
  return { stem: id.slice(0, found?.index ?? 0), number: Number(number), letter };
}

/** The sections with a doubt at each letter that stands where its neighbours have a number: 2.17a before 2.17.2. */
export function withDoubtfulLetters(
  sections: readonly OutlineSection[],
  { ids }: KnownIds,
): OutlineSection[] {
  return sections.map((section) => ({
    ...section,
    entries: section.entries.map((entry) => {
      const number = entry.id && asNumber(entry.id);
      if (!number || ids.has(number) || !ids.has(nextTo(number)!)) return entry;
      const doubt = `“${entry.printed}” is printed, where ${number} may be meant: ${nextTo(number)} follows it.`;
      return { ...entry, doubts: [...entry.doubts, doubt] };
    }),
  }));
}

const asNumber = (id: string) =>
  /\.\d+[a-z]$/.test(id) ? id.replace(/[a-z]$/, (letter) => `.${letter.charCodeAt(0) - 96}`) : undefined;

/** The sections with another id for one that is printed a second time right after the first, where the next is free. */
export function withoutRepeatedIds(sections: readonly OutlineSection[], { ids }: KnownIds): OutlineSection[] {
  return sections.map((section) => {
    let before: string | undefined;
    const following = followingIds(section.entries.map(({ id }) => id));
    const entries = section.entries.map((entry, index) => {
      const next = entry.id !== undefined && entry.id === before ? nextTo(entry.id) : undefined;
      before = entry.id ?? before;
      const after = following[index];
      if (next === undefined || ids.has(next) || after === undefined || compareIds(next, after) >= 0)
        return entry;
      ids.add(next);
      before = next;
      const doubt = `${entry.printed ?? entry.id} is printed a second time: ${next} is free, and most likely meant.`;
      return { ...entry, id: next, doubts: [doubt, ...entry.doubts] };
    });
    return { ...section, entries };
  });
}
