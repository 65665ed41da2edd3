/** Holds the change-control table against what has really changed. */
import { foldedId } from '../../model/ids.ts';
import { groupBy } from '../../text/group-by.ts';
import type { Comparison } from '../comparison/compare.ts';
import { type Change, type ChangeClass, worstFirst } from '../version/classes.ts';
import type { VersionEntry } from '../version/entries.ts';
import type { Version } from '../version/version.ts';
import { currentRows, isVarious, type TableRow } from './table.ts';

/** What somebody who writes a table need not mention: nothing means anything else. */
export const NEEDS_NO_ROW: ReadonlySet<ChangeClass> = new Set(['editorial']);

export class ChangeControl {
  readonly comparison: Comparison;
  /** The rows that tell of these changes. */
  readonly rows: readonly TableRow[];
  private readonly byName: ReadonlyMap<string, readonly Change[]>;
  private readonly named: ReadonlySet<string>;
  private readonly covered: ReadonlyMap<TableRow, ReadonlySet<Change>>;

  constructor(comparison: Comparison) {
    const { base, head, changes } = comparison;
    this.comparison = comparison;
    this.rows = currentRows(base, head);
    const pairs = changes.flatMap((change) =>
      [...namesOf(change, base, head)].map((name) => ({ name, change })),
    );
    this.byName = new Map(
      [...groupBy(pairs, ({ name }) => name)].map(([name, list]) => [name, list.map(({ change }) => change)]),
    );
    this.covered = new Map(
      this.rows.map((row) => [
        row,
        new Set((row.model.items ?? []).flatMap((item) => this.changesOf(item.value))),
      ]),
    );
    this.named = new Set([...knownNames(base), ...knownNames(head)]);
  }

  /** The worst that has changed; undefined where nothing has. */
  get worst(): ChangeClass | undefined {
    return this.comparison.changes[0]?.class;
  }

  /** What has changed of what an item of a row names. */
  changesOf(item: string): readonly Change[] {
    return isVarious(item) ? this.comparison.changes : (this.byName.get(foldedId(item)) ?? []);
  }

  /** True of an item that names something in either version. */
  isKnown(item: string): boolean {
    const name = foldedId(item);
    return isVarious(item) || this.named.has(name) || this.byName.has(name);
  }

  /** Names that an item may have been meant to be. */
  get names(): readonly string[] {
    const { base, head } = this.comparison;
    return [...base.entries, ...head.entries].flatMap(({ id }) => id ?? []);
  }

  changesIn(row: TableRow): readonly Change[] {
    return [...(this.covered.get(row) ?? [])];
  }

  /** The changes that no row mentions, and that have to be mentioned. */
  get missing(): readonly Change[] {
    const mentioned = new Set(
      this.rows.flatMap((row) => this.changesIn(row).filter((each) => mentions(row, each))),
    );
    return this.comparison.changes.filter((each) => !mentioned.has(each) && !NEEDS_NO_ROW.has(each.class));
  }

  /** The class that a row should have in place of the one that it has; undefined where that is right. */
  rightClass(row: TableRow): ChangeClass | undefined {
    const changes = this.changesIn(row);
    const [worst] = changes.map((each) => each.class).sort(worstFirst);
    if (row.class === undefined || worst === undefined || row.class === worst) return undefined;
    const said = row.class;
    if (!changes.some((each) => each.class === said)) return worst;
    if (row.isVarious) return undefined;
    // Another row may tell of what is worse.
    const others = this.rows.filter((other) => other !== row);
    const isTold = (change: Change) =>
      others.some((other) => isWorseOrNone(other, change) && this.covered.get(other)!.has(change));
    return changes.every((change) => worstFirst(said, change.class) <= 0 || isTold(change))
      ? undefined
      : worst;
  }
}

/** A row about various things tells of nothing worse than it says. */
const mentions = (row: TableRow, change: Change) =>
  !row.isVarious || isWorseOrNone(row, change) || namesOne(row, change);

const isWorseOrNone = (row: TableRow, change: Change) =>
  row.class === undefined || worstFirst(row.class, change.class) <= 0;

const namesOne = ({ model }: TableRow, { from, to }: Change) =>
  (model.items ?? []).some((item) => [...from, ...to].some((id) => foldedId(id) === foldedId(item.value)));

/** All that a row may call a change by: its ids, the entries around them, and what it is about beside questions. */
function namesOf({ from, to, names = [] }: Change, base: Version, head: Version): Set<string> {
  const found = new Set(names.map(foldedId));
  for (const [ids, version] of [
    [from, base],
    [to, head],
  ] as const)
    for (const id of ids) {
      found.add(foldedId(id));
      for (const around of aroundOf(id, version)) found.add(foldedId(around));
    }
  return found;
}

function aroundOf(id: string, version: Version): string[] {
  const ids: string[] = [];
  for (let at: VersionEntry | undefined = version.byId.get(id)?.parent; at; at = at.parent)
    if (at.id !== undefined) ids.push(at.id);
  return ids;
}

const SPACES = [
  'id',
  'standard',
  'rating',
  'list',
  'block',
  'condition',
  'fact',
  'respondent',
  'guidance',
] as const;

/** What can be called by a name in a version, or could be before it. */
function* knownNames({ entries, project, set }: Version): Generator<string> {
  for (const { id, model } of entries) {
    if (id !== undefined) yield foldedId(id);
    for (const { value } of model.was ?? [])
      for (const { value: former } of value ?? []) yield foldedId(former);
  }
  for (const used of project.usedBy(set))
    for (const space of SPACES) for (const name of used.names(space)) yield foldedId(name);
  for (const { key } of set.model?.retired ?? []) yield foldedId(key.value);
  for (const { kind } of set.documents.values()) if (kind) yield foldedId(kind);
  for (const word of WORDS) yield foldedId(word);
}

/** What tables call the parts of a set that are no questions. */
const WORDS = [
  'title',
  'guidance',
  'introduction',
  'answers',
  'conditions',
  'facts',
  'standards',
  'ratings',
  'glossary',
  'translation',
];
