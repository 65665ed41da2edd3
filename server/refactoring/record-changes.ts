/** Drafts the rows of the change-control table that tell what a refactoring did, and takes them out again. */
import { renumberedWords } from '../change/comparison/fates.ts';
import { type DraftRow, writtenRow, writtenTable } from '../change/control/draft-rows.ts';
import { rowsInDraft, type TableRow, tablesOf } from '../change/control/table.ts';
import { dayOfRows, rowsWrittenIn } from '../change/control/write-rows.ts';
import type { ChangeClass } from '../change/version/classes.ts';
import type { NewDocument } from '../lint/finding.ts';
import { withReplacements } from '../lint/fixing/fixing.ts';
import { withoutSpaces } from '../model/ids.ts';
import { isHeadOf } from '../model/reading.ts';
import { documentOf } from '../project/document.ts';
import type { Project } from '../project/project.ts';
import type { QuestionSet } from '../project/question-sets.ts';
import { Source } from '../syntax/source.ts';
import { pairOf, type Replacement } from '../syntax/tree.ts';
import { nextLine } from '../text/lines.ts';
import type { PlannedEdit } from './plan.ts';

/** What a row is to tell. */
export interface Told {
  readonly items: readonly string[];
  readonly class: ChangeClass;
  readonly details: string;
}

/** What becomes of the rows of the version that is being written. */
export interface RowChanges {
  readonly added: readonly Told[];
  readonly taken: readonly TableRow[];
  readonly retold: readonly (readonly [TableRow, Told])[];
}

export interface Recorded {
  readonly edits: readonly PlannedEdit[];
  readonly created: readonly NewDocument[];
  readonly deleted: readonly string[];
}

/** The row being drafted that says just this; undefined where there is none. */
export function rowSaying(project: Project, set: QuestionSet, details: string): TableRow | undefined {
  return rowsInDraft(set, project.baseOf(set)?.set).find((row) => row.model.details?.value === details);
}

/**
 * Makes the changes to the rows of a set, together with what else is edited: edits of the table become one. A table is made
 * where there is none, and goes with the last of its rows where it was made so; one that only its author can go on with
 * keeps the rows that it has.
 */
export function recorded(
  project: Project,
  set: QuestionSet,
  { added, taken, retold }: RowChanges,
  edits: readonly PlannedEdit[],
): Recorded {
  const rows = draftsOf(project, set, added);
  const [table] = tablesOf(set);
  if (!table)
    return {
      edits,
      created: rows.length > 0 ? [{ uri: `${set.folder}/changes.carag.yaml`, text: writtenTable(rows) }] : [],
      deleted: [],
    };
  const { chunk } = table;
  const own = edits.filter(({ at }) => at.chunk === chunk);
  const others = edits.filter(({ at }) => at.chunk !== chunk);
  const uri = project.documentOf(chunk)?.uri;
  if (uri !== undefined && rows.length === 0 && isMadeOf(table, taken))
    return { edits: others, created: [], deleted: [uri] };
  const rowEdits = [...takenOut(table, taken), ...retold.flatMap(([row, told]) => rewritten(row, told))];
  const isFree = ({ at }: PlannedEdit) =>
    !rowEdits.some(({ start, end }) => at.start < end && start < at.end);
  const mentions = own
    .filter((edit) => isFree(edit) && !isFormer(project, set, edit))
    .map(({ at: { start, end }, text }) => ({ start, end, text }));
  const before = chunk.text;
  const after = withRows(withReplacements(before, [...mentions, ...rowEdits]), rows);
  return { edits: [...others, ...changed(table.chunk, before, after)], created: [], deleted: [] };
}

/** True of an id that a row tells is one no longer: it is not what has that id now. */
function isFormer(project: Project, set: QuestionSet, { at: { chunk, start, end } }: PlannedEdit): boolean {
  const was = chunk.text.slice(start, end);
  return rowsInDraft(set, project.baseOf(set)?.set).some(
    ({ reading, model: { node, items, details } }) =>
      reading.chunk === chunk &&
      node !== undefined &&
      node.start <= start &&
      end <= node.end &&
      items?.some(({ value }) => details?.value === renumberedWords(was, value)),
  );
}

function draftsOf(project: Project, set: QuestionSet, told: readonly Told[]): DraftRow[] {
  const date = dayOfRows(set, project.today());
  const version = set.model?.version?.value;
  return date === undefined ? [] : told.map((each) => ({ date, version, ...each }));
}

/** The text of a table with rows added. */
function withRows(text: string, rows: readonly DraftRow[]): string {
  const head = documentOf('file:///changes.carag.yaml', Source.of(text, 'yaml')).readings[0];
  if (rows.length === 0 || !isHeadOf(head, 'changes')) return text;
  const written = rowsWrittenIn(head, rows);
  if (!written) return text;
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  return withReplacements(text, [{ ...written, text: written.text.replace(/\r?\n/g, lineBreak) }]);
}

function changed(chunk: TableRow['reading']['chunk'], before: string, after: string): PlannedEdit[] {
  if (before === after) return [];
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  let tail = 0;
  const most = Math.min(before.length, after.length) - start;
  while (tail < most && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const text = after.slice(start, after.length - tail);
  return [{ at: { chunk, start, end: before.length - tail }, text, purpose: 'record' }];
}

/** True of a table that holds nothing but these rows, as they were drafted. */
function isMadeOf({ chunk }: TableRow['reading'], rows: readonly TableRow[]): boolean {
  return rows.length > 0 && chunk.text === writtenTable(rows.map(({ model }) => asDrafted(model)));
}

function takenOut(table: TableRow['reading'], rows: readonly TableRow[]): Replacement[] {
  const { text } = table.chunk;
  const list = pairOf(table.root, 'rows');
  const items = list?.value?.type === 'sequence' ? list.value.items : [];
  const own = rows.flatMap(({ reading, model }) => (reading === table && model.node ? [model.node] : []));
  if (list && own.length > 0 && own.length === items.length) {
    const { start } = linesOf(text, items[0]!);
    const { end } = linesOf(text, items.at(-1)!);
    return [{ start: text.lastIndexOf(':', start) + 1, end: withoutBreak(text, end), text: ' []' }];
  }
  return own.map((node) => ({ ...linesOf(text, node), text: '' }));
}

/** The lines of a row, with the break after them; with that before them where none follows. */
function linesOf(text: string, node: { start: number; end: number }): { start: number; end: number } {
  const start = text.lastIndexOf('\n', node.start) + 1;
  const end = nextLine(text, node.start + text.slice(node.start, node.end).trimEnd().length);
  return text[end - 1] === '\n' ? { start, end } : { start: withoutBreak(text, start), end };
}

function withoutBreak(text: string, end: number): number {
  if (text[end - 1] !== '\n') return end;
  return text[end - 2] === '\r' ? end - 2 : end - 1;
}

function asDrafted({ date, version, items, class: of, details }: TableRow['model']): DraftRow {
  return {
    date: date?.value ?? '',
    version: version?.value,
    items: (items ?? []).map((item) => withoutSpaces(item.value)),
    class: of?.value ?? 'data',
    details: details?.value ?? '',
  };
}

/** A row with other words in the place of one that was drafted. */
function rewritten({ reading, model }: TableRow, told: Told): Replacement[] {
  const { text } = reading.chunk;
  const { node } = model;
  if (!node || text[node.start] === '{') return [];
  const start = text.lastIndexOf('\n', node.start) + 1;
  const indent = /^ */.exec(text.slice(start))![0];
  const end = node.start + text.slice(node.start, node.end).trimEnd().length;
  return [{ start, end, text: writtenRow({ ...asDrafted(model), ...told }, indent) }];
}
