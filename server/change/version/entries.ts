/** Lists the entries of one version of a set in reading order: sections, key questions, questions with their notes, rows. */
import { keyQuestion, type Question, question, row, section } from '../../model/documents/section.ts';
import { withoutSpaces } from '../../model/ids.ts';
import { isNote as isNoteModel, isQuestionRecord, kindOf } from '../../model/questions.ts';
import { isRecordOf, type ReadRecord, type RecordOf } from '../../model/read-shape.ts';
import type { Reading } from '../../model/reading.ts';
import type { Entry, RecordShape } from '../../model/shape.ts';
import type { QuestionSet } from '../../project/question-sets.ts';
import type { Span } from '../../syntax/chunk.ts';
import type { Scalar } from '../../syntax/tree.ts';
import { english } from './english.ts';
import type { ChangeWords } from './language.ts';

export type EntryKind = 'section' | 'key question' | 'question' | 'row';

/** What any entry may say; a section has a title in place of a text. */
export interface EntryModel {
  readonly id?: Scalar;
  readonly kind?: Scalar;
  readonly text?: Scalar;
  readonly title?: Scalar;
  readonly guidance?: Scalar;
  readonly was?: readonly Entry<readonly Scalar[]>[];
  readonly node: { readonly start: number; readonly end: number } | undefined;
}

export interface VersionEntry {
  readonly kind: EntryKind;
  /** Without its spaces; of a row without one of its own `3.8.1/a`; undefined of a note without one. */
  readonly id: string | undefined;
  /** Of a row: its code, by which answers are kept where it has no id. */
  readonly code: string | undefined;
  readonly shape: RecordShape;
  readonly model: EntryModel;
  /** Of a question or a row: all that it says. */
  readonly question: Question | undefined;
  readonly reading: Reading;
  readonly parent: VersionEntry | undefined;
  readonly children: VersionEntry[];
  /** Its place in reading order. */
  readonly rank: number;
}

const KINDS = new Map<RecordShape, EntryKind>([
  [section, 'section'],
  [keyQuestion, 'key question'],
  [question, 'question'],
  [row, 'row'],
]);

export function versionEntries(set: QuestionSet): VersionEntry[] {
  const entries: VersionEntry[] = [];
  for (const { kind, readings } of set.inReadingOrder()) if (kind === 'section') collect(readings, entries);
  return entries;
}

function collect(readings: readonly Reading[], entries: VersionEntry[]): void {
  let head: VersionEntry | undefined;
  let heading: VersionEntry | undefined;
  for (const reading of readings) {
    const { records, role, chunk } = reading;
    if (role === 'head') head = undefined;
    if (chunk.level < 2) heading = undefined;
    const made = new Map<number, VersionEntry>();
    for (const [index, record] of records.entries()) {
      const kind = KINDS.get(record.shape);
      if (!kind || !isEntry(record)) continue;
      const parent = made.get(record.parent) ?? (chunk.level > 1 ? (heading ?? head) : head);
      const entry = entryOf(kind, record, reading, parent, entries.length);
      parent?.children.push(entry);
      made.set(index, entry);
      entries.push(entry);
      if (kind === 'section') head = entry;
      if (kind === 'key question') heading = entry;
    }
  }
}

type EntryRecord = RecordOf<typeof section | typeof keyQuestion | typeof question | typeof row>;

const isEntry = (record: ReadRecord): record is EntryRecord =>
  isRecordOf(record, section, keyQuestion, question, row);

function entryOf(
  kind: EntryKind,
  record: EntryRecord,
  reading: Reading,
  parent: VersionEntry | undefined,
  rank: number,
): VersionEntry {
  const { shape, key } = record;
  const model: EntryModel = record.model;
  const asked = isQuestionRecord(record) ? record.model : undefined;
  const own = model.id && withoutSpaces(model.id.value);
  const code = kind === 'row' ? key?.value : undefined;
  const id = own ?? (code !== undefined && parent?.id !== undefined ? `${parent.id}/${code}` : undefined);
  return { kind, id, code, shape, model, question: asked, reading, parent, children: [], rank };
}

/** The text by which readers know it. */
export const versionText = ({ model }: VersionEntry): string =>
  (model.text ?? model.title)?.value.trim() ?? '';

export const isNoteEntry = ({ question, parent }: VersionEntry): boolean =>
  isNoteModel(question, parent?.question);

/** The kind of a question or a row, as the author calls it. */
export const askedKind = ({ question, parent }: VersionEntry): string | undefined =>
  kindOf(question, parent?.question)?.value;

/** What it is called in a sentence: its id, or its first words. */
export function entryName(entry: VersionEntry, say: ChangeWords = english): string {
  if (entry.kind === 'section') return say.section(entry.id ?? `“${versionText(entry)}”`);
  return entry.id ?? say.note(versionText(entry));
}

/** Where it stands: its id or its text, where it has one. */
export function entryPlace({ model, reading }: VersionEntry): Span {
  const { start, end } = model.id ?? model.text ?? model.title ?? model.node ?? { start: 0, end: 0 };
  return { chunk: reading.chunk, start, end };
}

/** The key question or the section around it that is no question. */
export function headingOf(entry: VersionEntry): VersionEntry | undefined {
  let at = entry.parent;
  while (at?.kind === 'question') at = at.parent;
  return at;
}
