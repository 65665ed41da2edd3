/** Gathers the answers of questions and rows that count, with what they inherit and where they are written. */
import { placeOfWords } from '../../lint/entries.ts';
import { type Answer, answerFrom, type WrittenAnswer } from '../../model/answers.ts';
import { answer, answerList } from '../../model/documents/common.ts';
import { fact } from '../../model/documents/question-set.ts';
import { type Question, question, type Row, row } from '../../model/documents/section.ts';
import { isNote, kindOf, rowRecords, writtenRows } from '../../model/questions.ts';
import type { ReadRecord } from '../../model/read-shape.ts';
import { firstWord, isRecordOf } from '../../model/read-shape.ts';
import type { Definition, Reading } from '../../model/reading.ts';
import type { View } from '../../project/view.ts';
import { pairOf, type Scalar } from '../../syntax/tree.ts';

/** A question or a row that is answered, with what its answer is written as. */
export interface Answered {
  readonly model: Question;
  /** Of a row: its question. */
  readonly stem: Question | undefined;
  /** The kind that counts: a row without one has that of its question. */
  readonly kind: Scalar | undefined;
  readonly written: WrittenAnswer;
  /** The answer is that of the question around the row. */
  readonly isInherited: boolean;
}

const known = new WeakMap<Reading, readonly Answered[]>();

/**
 * The answers that count in a reading, each once: of a question with rows, its own answer stands for the rows that
 * have none. Rows that only say of which kind they are stand beside it.
 */
export function answeredIn(reading: Reading): readonly Answered[] {
  const answered = known.get(reading) ?? read(reading);
  known.set(reading, answered);
  return answered;
}

function read({ records }: Reading): Answered[] {
  return records.flatMap((record, index) => {
    if (!isRecordOf(record, question)) return [];
    const stem = record.model;
    const rows = rowRecords(records, index).map(({ model }) => model);
    const ofRows = rows.flatMap((each) => answeredRow(each, stem));
    return isUsed(stem, rows) ? [...answered(stem, stem), ...ofRows] : ofRows;
  });
}

/** True of a question whose own answer counts: it has no rows, or some that have no answer of their own. */
function isUsed(stem: Question, rows: readonly Row[]): boolean {
  return writtenRows(stem).length === 0 || rows.some((each) => each.answer === undefined);
}

function answeredRow(each: Row, stem: Question): Answered[] {
  if (each.answer) return answered(each, stem);
  return each.kind && stem.answer ? answered({ ...each, answer: stem.answer }, stem, each) : [];
}

function answered(model: Question, stem: Question, inherits?: Row): Answered[] {
  if (!model.answer || isNote(model, stem)) return [];
  return [
    {
      model: inherits ?? model,
      stem: model === stem ? undefined : stem,
      kind: kindOf(model, stem),
      written: model.answer,
      isInherited: inherits !== undefined,
    },
  ];
}

/** What may have answers, and where it was read. */
interface WithAnswers {
  readonly reading: Reading;
  readonly model: Definition['model'];
}

/** The answers that count behind a question or a row: of a question with rows, those of its rows too. */
export function answersBehind({ reading, model }: WithAnswers): readonly Answered[] {
  const all = answeredIn(reading);
  const own = all.filter((each) => each.model === model || each.stem === model);
  if (own.length > 0) return own;
  const stem = reading.records.find((record) => record.model === model);
  const around = stem?.shape === row ? reading.records[stem.parent]?.model : undefined;
  return all.filter((each) => each.model === around);
}

/** The answers behind another entry of the set, of which no more is noted than what routing rests on. */
export function answersNamed(
  view: View,
  { name, kind, parent, reading, model }: Definition,
): readonly Answered[] {
  view.routed(name);
  if (kind === 'row' && parent !== undefined) view.routed(parent);
  return answersBehind({ reading, model });
}

/** How a written answer is given, its list looked up; undefined where that cannot be told. */
export function resolvedAnswer(view: View, written: WrittenAnswer | undefined): Answer | undefined {
  return answerFrom(written, (name) => view.defined('list', name)[0]?.model);
}

/** The answers of a reading that may have settings of their own: of questions and rows, and shared lists. */
export function writtenIn({ records }: Reading): WrittenAnswer[] {
  return records.filter((each) => isRecordOf(each, answer, answerList)).map(({ model }) => model);
}

/** Options that are written together: of an answer, or the values of a fact. */
export type OptionGroup = Pick<WrittenAnswer, 'oneOf' | 'anyOf' | 'or'>;

export function choicesIn({ records }: Reading): OptionGroup[] {
  return records.filter((each) => isRecordOf(each, answer, answerList, fact)).map(({ model }) => model);
}

/** The name of a field where it is written, for a finding about the field as a whole. */
export function fieldAt(
  reading: Reading,
  { node }: Pick<ReadRecord['model'], 'node'>,
  field: string,
): { start: number; end: number } | undefined {
  const key = pairOf(node, field)?.key;
  return key ? placeOfWords(reading, key) : node && firstWord(node);
}

/** The word that says how something is answered: the name of a list, or `one-of`. */
export function answerAt(
  reading: Reading,
  { written, model, isInherited }: Answered,
  { form }: Answer,
): { start: number; end: number } | undefined {
  const word = isInherited ? model.kind : written.list;
  return word ? placeOfWords(reading, word) : fieldAt(reading, written, form);
}
