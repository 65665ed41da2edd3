/** Finds the answers of questions, the values of facts and the options behind codes, and where each is written. */
import {
  type Answer,
  type AnswerForm,
  type AnswerList,
  answerFrom,
  formOf,
  type OptionEntry,
  type WrittenAnswer,
} from '../../model/answers.ts';
import type { Question } from '../../model/documents/section.ts';
import type { Definition, Reading } from '../../model/reading.ts';
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
export function answerOf(
  set: QuestionSet | undefined,
  model: unknown,
  reading: Reading,
): PlacedAnswer | undefined {
  const question = model as (Partial<Question> & AnswerList) | undefined;
  const own: WrittenAnswer | undefined =
    question?.answer ?? (question && formOf(question) ? question : undefined);
  const answer = answerFrom(own, (name) => set?.defined('list', name)[0]?.model as AnswerList | undefined);
  const list = answer?.list === undefined ? undefined : set?.defined('list', answer.list)[0];
  return answer && { ...answer, chunk: (list?.reading ?? reading).chunk };
}

/** The values of a fact. */
export function valuesOf(fact: Definition): readonly OptionEntry[] {
  const model = fact.model as AnswerList | undefined;
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
    const answer = answerOf(at.set, record.model, at.reading);
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
    const answer = answerOf(set, answeredBy(set!, question)?.model, question.reading);
    return answer && { ...answer, hasSufficient: answer.sufficient.length > 0 };
  }
  const fact = set?.defined('fact', name)[0];
  const isMany = (fact?.model as AnswerList | undefined)?.anyOf !== undefined;
  return (
    fact && {
      form: isMany ? 'any-of' : 'one-of',
      options: valuesOf(fact),
      chunk: fact.reading.chunk,
      hasSufficient: false,
    }
  );
}

/** The question whose answer counts for a name: a row without an answer of its own takes that of its stem. */
function answeredBy(set: QuestionSet, definition: Definition): Definition | undefined {
  const model = definition.model as Partial<Question> | undefined;
  if (model?.answer || definition.kind !== 'row' || definition.parent === undefined) return definition;
  return set.defined('id', definition.parent)[0];
}
