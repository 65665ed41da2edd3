/** Finds the answers of questions, the values of facts and the options behind codes, and where each is written. */
import {
  type Answer,
  type AnswerForm,
  answerFrom,
  formOf,
  type OptionEntry,
  type WrittenAnswer,
} from '../../model/answers.ts';
import { answer, answerList } from '../../model/documents/common.ts';
import { fact } from '../../model/documents/question-set.ts';
import { isQuestionRecord, writtenAnswerOf } from '../../model/questions.ts';
import type { ReadRecord } from '../../model/read-shape.ts';
import { isRecordOf } from '../../model/read-shape.ts';
import type { Definition, DefinitionIn, Reading } from '../../model/reading.ts';
import type { QuestionSet } from '../../project/question-sets.ts';
import type { Chunk } from '../../syntax/chunk.ts';
import type { Scalar } from '../../syntax/tree.ts';
import { subjectBefore, wordAt } from '../completion/condition-words.ts';
import type { At } from './at.ts';
import { recordsAt } from './at.ts';

/** How a question is answered, and where its options stand. */
export interface PlacedAnswer extends Answer {
  readonly chunk: Chunk;
}

/** The answer of a question or a row, or an answer list by itself; undefined where it cannot be told. */
export function answerOf(set: QuestionSet | undefined, definition: Definition): PlacedAnswer | undefined {
  const own = definition.space === 'list' ? definition.model : writtenAnswerOf(definition);
  return placedAnswer(set, own, definition.reading);
}

function placedAnswer(
  set: QuestionSet | undefined,
  written: WrittenAnswer | undefined,
  reading: Reading,
): PlacedAnswer | undefined {
  const answer = answerFrom(written, (name) => set?.defined('list', name)[0]?.model);
  const list = answer?.list === undefined ? undefined : set?.defined('list', answer.list)[0];
  return answer && { ...answer, chunk: (list?.reading ?? reading).chunk };
}

/** The answer of a question or a row where one is a record, or an answer by itself; of a fact, its values. */
export function answerIn(
  set: QuestionSet | undefined,
  record: ReadRecord,
  reading: Reading,
): PlacedAnswer | undefined {
  if (isQuestionRecord(record)) return placedAnswer(set, record.model.answer, reading);
  if (!isRecordOf(record, answer, answerList, fact)) return undefined;
  return formOf(record.model) ? placedAnswer(set, record.model, reading) : undefined;
}

/** The values of a fact. */
export function valuesOf({ model }: DefinitionIn<'fact'>): readonly OptionEntry[] {
  return model?.oneOf ?? model?.anyOf ?? [];
}

/** An option that a code at a position stands for. */
export interface OptionAt {
  readonly key: Scalar;
  readonly option: OptionEntry['value'];
  /** Where the option is written. */
  readonly chunk: Chunk;
  /** The code at the position. */
  readonly origin: { readonly start: number; readonly end: number };
}

/** The option behind the code at a position: in a condition, beside an answer, or where it is written itself. */
export function optionAt(at: At): OptionAt | undefined {
  const { leaf } = at;
  if (leaf?.role === 'condition') return optionInCondition(at);
  if (leaf?.role !== 'code') return undefined;
  const answer = answerAround(at);
  const key = answer?.options.find((each) => each.key.value === leaf.scalar.value);
  return answer && key && { key: key.key, option: key.value, chunk: answer.chunk, origin: leaf.scalar };
}

/** The answer that is settled around a position: of the list, the row or the question. */
export function answerAround(at: At): PlacedAnswer | undefined {
  for (const record of recordsAt(at.reading, at.offset)) {
    const answer = answerIn(at.set, record, at.reading);
    if (answer) return answer;
  }
  return undefined;
}

function optionInCondition({ leaf, set, reading, offset }: At): OptionAt | undefined {
  const word = leaf && wordAt(leaf, reading, offset);
  const subject = word && subjectBefore(leaf.scalar.value.slice(0, word.index));
  if (!subject) return undefined;
  const choice = choicesOf(set, subject);
  const found = choice?.options.find((each) => each.key.value === word.text);
  return choice && found && { key: found.key, option: found.value, chunk: choice.chunk, origin: word };
}

/** The options of a question, a row or a fact, by its name in a condition. */
export function choicesOf(
  set: QuestionSet | undefined,
  name: string,
): { form: AnswerForm; options: readonly OptionEntry[]; chunk: Chunk; hasSufficient: boolean } | undefined {
  const question = set?.defined('id', name)[0];
  if (question) {
    const answer = answerOf(set, question);
    return answer && { ...answer, hasSufficient: answer.sufficient.length > 0 };
  }
  const fact = set?.defined('fact', name)[0];
  const isMany = fact?.model?.anyOf !== undefined;
  return (
    fact && {
      form: isMany ? 'any-of' : 'one-of',
      options: valuesOf(fact),
      chunk: fact.reading.chunk,
      hasSufficient: false,
    }
  );
}
