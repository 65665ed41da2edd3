/** The rows of the change-control table, and which of them are about what has changed since the base. */
import type { ChangesRow } from '../../model/documents/changes.ts';
import { foldedId } from '../../model/ids.ts';
import type { HeadOf, Reading } from '../../model/reading.ts';
import { headModel, isHeadOf } from '../../model/reading.ts';
import type { QuestionSet } from '../../project/question-sets.ts';
import { foldedSpace } from '../comparison/text-class.ts';
import { compareVersions } from '../matching/origins.ts';
import { CHANGE_CLASSES, type ChangeClass } from '../version/classes.ts';
import type { Version } from '../version/version.ts';

/** A row, where it is written. */
export interface TableRow {
  readonly model: ChangesRow;
  readonly reading: Reading & HeadOf<'changes'>;
  readonly class: ChangeClass | undefined;
  /** It says “various”, and so may be about anything. */
  readonly isVarious: boolean;
}

type Numbered = Pick<Version, 'set' | 'number'>;

/** Words that stand for everything, in the languages of our sets. */
const VARIOUS = new Set(['various', 'amrywiol', 'all', 'throughout']);

export const isVarious = (item: string): boolean => VARIOUS.has(item.trim().toLowerCase());

/** The tables of a set; most have one. */
export function tablesOf(set: QuestionSet): (Reading & HeadOf<'changes'>)[] {
  return set.inReadingOrder().flatMap(({ readings: [head] }) => (isHeadOf(head, 'changes') ? [head] : []));
}

/** The rows that stand in a reading, if it is of a table. */
export const tableRowsIn = (reading: Reading): readonly ChangesRow[] =>
  (headModel(reading, 'changes')?.rows ?? []).flatMap((row) => row ?? []);

export function rowsOf(set: QuestionSet): TableRow[] {
  return tablesOf(set).flatMap((reading) => tableRowsIn(reading).map((model) => rowOf(model, reading)));
}

function rowOf(model: ChangesRow, reading: TableRow['reading']): TableRow {
  const written = model.class?.value;
  return {
    model,
    reading,
    class: CHANGE_CLASSES.find((each) => each === written),
    isVarious: (model.items ?? []).some((item) => isVarious(item.value)),
  };
}

/**
 * The rows that tell of the changes between two versions: those that the base does not have, but for rows of versions
 * that came before it, or that were made before it was published.
 */
export function currentRows(base: Numbered, head: Numbered): TableRow[] {
  const known = new Set(rowsOf(base.set).map(saying));
  const published = base.set.model?.published?.value;
  return rowsOf(head.set).filter((row) => {
    if (known.has(saying(row))) return false;
    const version = row.model.version?.value;
    if (version !== undefined) return !isHistory(version, base.number, head.number);
    return published === undefined || compareDates(row.model.date?.value ?? '', published) >= 0;
  });
}

/** The rows that tell of the version that is being written; without a base, those that name it, unless it is published. */
export function rowsInDraft(set: QuestionSet, base: QuestionSet | undefined): TableRow[] {
  const numbered = (each: QuestionSet): Numbered => ({ set: each, number: each.model?.version?.value });
  if (base) return currentRows(numbered(base), numbered(set));
  const { version, status } = set.model ?? {};
  if (version === undefined || status?.value === 'published') return [];
  return rowsOf(set).filter(({ model }) => model.version?.value === version.value);
}

function isHistory(version: string, base: string | undefined, head: string | undefined): boolean {
  if (base === undefined) return false;
  const order = compareVersions(version, base);
  return order < 0 || (order === 0 && head !== base);
}

function saying({ model }: TableRow): string {
  const { date, version, items, details } = model;
  const ids = (items ?? []).map((item) => foldedId(item.value)).sort();
  return JSON.stringify([date?.value, version?.value, ids, foldedSpace(details?.value ?? '')]);
}

/** Below 0 where the first of two dates is the earlier one; 0 where the shorter of them leaves that open. */
export function compareDates(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  const [one, other] = [a.slice(0, length), b.slice(0, length)];
  return one < other ? -1 : one > other ? 1 : 0;
}
