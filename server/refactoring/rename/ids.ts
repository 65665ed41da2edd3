/** Renames sections, key questions, questions and rows: every mention, what they were in the base, and the rows that tell of it. */
import { renumberedWords } from '../../change/comparison/fates.ts';
import { mentionsOf } from '../../features/places/names.ts';
import { written } from '../../features/places/uses.ts';
import { row } from '../../model/documents/section.ts';
import { compareIds, isBelow } from '../../model/ids.ts';
import { isNote } from '../../model/questions.ts';
import { isRecordOf } from '../../model/read-shape.ts';
import type { SectionEntry } from '../../model/reading.ts';
import type { Base } from '../../project/base.ts';
import type { Project } from '../../project/project.ts';
import type { QuestionSet } from '../../project/question-sets.ts';
import { distinct, type Plan, type PlannedEdit, type Purpose, Refusal } from '../plan.ts';
import { type RowChanges, recorded, rowSaying, type Told } from '../record-changes.ts';
import { baseOrigins, versionOfBase } from './base-entry.ts';
import type { DataNames } from './case-data.ts';
import { checkCode, checkId } from './new-names.ts';
import { type Named, wasAdded, wasTaken } from './was.ts';

/** Ids, each with the one that it is to become. */
export type NewIds = ReadonlyMap<string, string>;

interface Renaming {
  readonly entry: SectionEntry;
  readonly to: string;
}

/**
 * Gives ids to entries, all at once, so that two may change places.
 * @throws Refusal where an id cannot be given, and where an entry shares its id with another.
 */
export function idsRenamed(project: Project, set: QuestionSet, ids: NewIds): Plan {
  const renamings = [...ids]
    .filter(([from, to]) => from !== to)
    .map(([from, to]) => renamingOf(set, from, to));
  const leaving = new Set(renamings.map(({ entry }) => entry.name));
  for (const { entry, to } of renamings) checkRenaming(project, set, entry, to, leaving);
  if (new Set(renamings.map(({ to }) => to)).size < renamings.length)
    throw new Refusal('Two questions would have the same id.');
  const edits = renamings.flatMap((each) => namesWritten(project, set, each, 'mentions'));
  const history = historyOf(project, set, renamings);
  const done = recorded(project, set, history.rows, distinct([...edits, ...history.edits]));
  const [first] = renamings;
  const title =
    renamings.length === 1 && first
      ? `Rename ${first.entry.name} to ${first.to}`
      : `Rename ${renamings.length} ids`;
  return { title, ...done, data: dataNames(renamings) };
}

/** A row that is called by its question goes with that. */
function dataNames(renamings: readonly Renaming[]): DataNames {
  const now = new Map(renamings.map(({ entry, to }) => [entry.name, to]));
  const subject = (name: string): string | undefined => {
    const [stem, code] = halvesOf(name);
    const own = now.get(name);
    if (own !== undefined || stem === '') return own;
    const newStem = now.get(stem);
    return newStem === undefined ? undefined : `${newStem}/${code}`;
  };
  return { subject, code: () => undefined };
}

function renamingOf(set: QuestionSet, from: string, to: string): Renaming {
  const [entry, another] = set.defined('id', from);
  if (!entry) throw new Refusal(`${from} is not in this set.`);
  if (another) throw new Refusal(`${from} is the id of several questions: give each its own id first.`);
  return { entry, to };
}

/** True of a row that is called by its question and its code, having no id of its own. */
export const isByCode = ({ kind, name }: Pick<SectionEntry, 'kind' | 'name'>): boolean =>
  kind === 'row' && name.includes('/');

function checkRenaming(
  project: Project,
  set: QuestionSet,
  entry: SectionEntry,
  to: string,
  leaving: ReadonlySet<string>,
): void {
  if (!isByCode(entry)) return checkId(project, set, { from: entry.name, to, kind: entry.kind }, leaving);
  const [stem, code] = halvesOf(to);
  if (stem !== entry.parent || code === '')
    throw new Refusal(
      `${entry.name} is a row of ${entry.parent}: its new name is ${entry.parent}/ and a code.`,
    );
  checkCode(code);
  if (set.defined('id', to).length > 0) throw new Refusal(`${entry.parent} has a row “${code}” already.`);
}

function halvesOf(name: string): [stem: string, code: string] {
  const slash = name.indexOf('/');
  return slash < 0 ? ['', name] : [name.slice(0, slash), name.slice(slash + 1)];
}

/** The new name wherever the old one is written: where the entry has it, and wherever it is spoken of. */
function namesWritten(
  project: Project,
  set: QuestionSet,
  { entry, to }: Renaming,
  purpose: Purpose,
): PlannedEdit[] {
  const text = isByCode(entry) ? halvesOf(to)[1] : to;
  const own = { chunk: entry.reading.chunk, ...written(entry.place) };
  const isOwn = purpose === 'mentions' ? 'name' : purpose;
  return [
    { at: own, text, purpose: isOwn },
    ...mentionsOf(project, set, { space: 'id', name: entry.name }).map((at) => ({ at, text, purpose })),
  ];
}

interface History {
  readonly edits: readonly PlannedEdit[];
  readonly rows: RowChanges;
}

/** What the entries say that they were, and the rows of the table that tell of it: written only of what the base knows. */
function historyOf(project: Project, set: QuestionSet, renamings: readonly Renaming[]): History {
  const base = project.baseOf(set);
  const version = base && versionOfBase(base);
  const parts =
    version === undefined ? [] : renamings.map((each) => historyOfOne(project, set, base!, version, each));
  return {
    edits: parts.flatMap(({ edits }) => edits),
    rows: {
      added: parts.flatMap(({ rows }) => rows.added),
      taken: parts.flatMap(({ rows }) => rows.taken),
      retold: parts.flatMap(({ rows }) => rows.retold),
    },
  };
}

const NO_ROWS: RowChanges = { added: [], taken: [], retold: [] };

function historyOfOne(
  project: Project,
  set: QuestionSet,
  base: Base,
  version: string,
  { entry, to }: Renaming,
): History {
  const named = namedEntry(entry);
  const edit = (replacement: ReturnType<typeof wasAdded>): PlannedEdit[] => {
    if (!replacement) return [];
    const { start, end, text } = replacement;
    return [{ at: { chunk: named.chunk, start, end }, text, purpose: 'record' }];
  };
  const origins = baseOrigins(entry, base);
  if (origins.length === 0) {
    if (base.set.defined('id', entry.name).length === 0) return { edits: [], rows: NO_ROWS };
    const added = [toldOf(entry, entry.name, to)];
    return { edits: edit(wasAdded(named, version, entry.name)), rows: { ...NO_ROWS, added } };
  }
  const [origin] = origins;
  const row = rowSaying(project, set, toldOf(entry, origin!, entry.name).details);
  if (origins.length > 1 || origin !== to) {
    const retold: RowChanges['retold'] = row ? [[row, toldOf(entry, origin!, to)]] : [];
    return { edits: [], rows: { ...NO_ROWS, retold } };
  }
  return { edits: edit(wasTaken(named, version)), rows: { ...NO_ROWS, taken: row ? [row] : [] } };
}

/** The row of the table that tells of it, as the comparison of the versions has it. */
function toldOf(entry: SectionEntry, from: string, to: string): Told {
  const isData = entry.kind !== 'section' && !(entry.kind === 'question' && isNote(entry.model));
  const name = entry.kind === 'section' ? `the section ${from}` : from;
  return { items: [to, from], class: isData ? 'data' : 'guidance', details: renumberedWords(name, to) };
}

function namedEntry({ reading, place, model, node }: SectionEntry): Named {
  const record = reading.records.find((each) => each.model === model);
  const text = isRecordOf(record, row) && !model.node ? record.model.text : undefined;
  return {
    chunk: reading.chunk,
    name: place,
    node: node?.type === 'mapping' ? node : undefined,
    short: text ? { field: 'text', value: text } : undefined,
  };
}

/**
 * The ids below one that are numbered after it, with what they become when it is renamed: the questions of a key question,
 * the explanation A1.8a of A1.8. Rows that are called by their codes go with their question anyway.
 */
export function idsBelow(project: Project, entry: SectionEntry, to: string): NewIds {
  const document = project.documentOf(entry.reading.chunk);
  if (!document || entry.kind === 'section' || isByCode(entry)) return new Map();
  const own = document.readings.indexOf(entry.reading);
  const end = document.readings.findIndex(
    ({ chunk }, index) => index > own && chunk.level <= (entry.kind === 'key question' ? 1 : 0),
  );
  const around = document.readings.slice(entry.kind === 'key question' ? own : 0, end < 0 ? undefined : end);
  const names = around
    .flatMap(({ definitions }) => definitions)
    .filter((each) => each.space === 'id' && each.name !== entry.name && !each.name.includes('/'))
    .map(({ name }) => name)
    .filter((name) => isBelow(name, entry.name));
  return new Map(names.sort(compareIds).map((name) => [name, to + name.slice(entry.name.length)]));
}
