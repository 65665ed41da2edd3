/** Says of questions and rows what follows from what is written: their kind, whether they are notes, where rows come from. */
import type { Scalar } from '../syntax/tree.ts';
import type { WrittenAnswer } from './answers.ts';
import { type Question, question, ROWS_FROM, row } from './documents/section.ts';
import { isRecordOf, type ReadRecord, type RecordOf } from './read-shape.ts';
import type { Definition, SectionEntry } from './reading.ts';

/** A question or a row that can be referred to. */
export type QuestionEntry = SectionEntry<'question' | 'row'>;

export function isQuestion(definition: Definition | undefined): definition is QuestionEntry {
  return definition?.space === 'id' && (definition.kind === 'question' || definition.kind === 'row');
}

/** What is written of a question, or of a row, which has no rows itself; undefined of anything else. */
export function questionOf(definition: Definition | undefined): Question | undefined {
  return isQuestion(definition) ? definition.model : undefined;
}

/** True of what has the id of a key question, and neither a kind nor an answer. */
export function isLikeKeyQuestion(model: Question | undefined): boolean {
  return (
    model?.id !== undefined &&
    /^[A-Z]{1,3}\d{1,4}$/.test(model.id.value) &&
    !model.kind &&
    !model.answer &&
    !model.rows
  );
}

export function isQuestionRecord(record: ReadRecord): record is RecordOf<typeof question | typeof row> {
  return isRecordOf(record, question, row);
}

/** The rows of a question, which is the record at an index. */
export function rowRecords(records: readonly ReadRecord[], index: number): RecordOf<typeof row>[] {
  return records.filter(
    (each): each is RecordOf<typeof row> => each.parent === index && isRecordOf(each, row),
  );
}

/** The kind that counts: a row without one is of that of its question. */
export function kindOf(model: Question | undefined, stem?: Question): Scalar | undefined {
  return model?.kind ?? stem?.kind;
}

/** True of a note, which is read and not answered. */
export function isNote(model: Question | undefined, stem?: Question): boolean {
  return kindOf(model, stem)?.value === 'note';
}

/** How a question is answered, as it is written; a row without an answer has that of its question. */
export function writtenAnswerOf(definition: Definition): WrittenAnswer | undefined {
  return questionOf(definition)?.answer ?? definition.stem?.answer;
}

/** True of a question or a row that is answered: of no note. */
export function isAnswered(definition: Definition | undefined): definition is QuestionEntry {
  return isQuestion(definition) && !isNote(definition.model, definition.stem);
}

/** The question whose chosen options are the rows of this one, where it has such rows. */
export function rowsFrom(model: Question | undefined): Scalar | undefined {
  return model?.rows?.find(isRowsFrom)?.value?.text;
}

/** The rows that are written out, each with its code. */
export function writtenRows({ rows = [] }: Question): NonNullable<Question['rows']> {
  return rows.filter((each) => !isRowsFrom(each));
}

/** True of the entry that says where rows come from, and is none itself. */
export function isRowsFrom({ key }: { readonly key: Scalar }): boolean {
  return key.value === ROWS_FROM;
}
