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
import { foldedLabel } from '../../model/option-labels.ts';
import { isQuestionRecord, writtenAnswerOf } from '../../model/questions.ts';
import type { ReadRecord } from '../../model/read-shape.ts';
import { isRecordOf } from '../../model/read-shape.ts';
import type { Definition, DefinitionIn, Reading } from '../../model/reading.ts';
import type { QuestionSet } from '../../project/question-sets.ts';
import { subjectOf } from '../../routing/meaning/subject-of.ts';
import type { Chunk } from '../../syntax/chunk.ts';
import type { Scalar } from '../../syntax/tree.ts';
import type { At } from './at.ts';
import { holds, recordsAt } from './at.ts';
import { conditionPartAt } from './conditions.ts';
import { isHistory, listPath, usesIn } from './uses.ts';

/** How a question is answered, and where its options stand. */
export interface PlacedAnswer extends Answer {
  readonly chunk: Chunk;
}

/** The answer of a question or a row, or an answer list by itself; undefined where it cannot be told. */
export function answerAt(set: QuestionSet | undefined, definition: Definition): PlacedAnswer | undefined {
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

/** The option behind the code at a position: in a condition, in a case, beside an answer, or where it is written itself. */
export function optionAt(at: At): OptionAt | undefined {
  const { leaf, reading } = at;
  if (leaf?.role === 'condition') return optionInCondition(at);
  if (reading.kind === 'case') return optionInCase(at);
  if (reading.kind === 'translation') return optionInPath(at);
  if (leaf?.role !== 'code' || isHistory(leaf)) return undefined;
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

function optionInCondition(at: At): OptionAt | undefined {
  const found = conditionPartAt(at);
  return found?.part.is === 'value' && found.part.atom.of !== 'count'
    ? optionNamed(at.set, found.part.atom.subject.text, found.part.text, found.at)
    : undefined;
}

/** The code that a case gives for a fact, or as the answer to a question. */
function optionInCase({ leaf, pairs, set }: At): OptionAt | undefined {
  const [field, given] = pairs;
  const isGiven = field?.key.value === 'facts' || field?.key.value === 'answers';
  if (!leaf || leaf.isKey || !isGiven || !given) return undefined;
  return optionNamed(set, given.key.value, leaf.scalar.value, leaf.scalar);
}

/** The code in the path of a translated text: of a question, a fact or an answer list. */
function optionInPath({ reading, offset, set }: At): OptionAt | undefined {
  const use = usesIn(reading).find(({ is, ...at }) => (is === 'code' || is === 'part') && holds(at, offset));
  return use && optionNamed(set, use.of, use.name, use);
}

/** The option that has a code, or a label in place of it. */
function optionNamed(
  set: QuestionSet | undefined,
  subject: string,
  text: string,
  origin: OptionAt['origin'],
): OptionAt | undefined {
  const choice = choicesOf(set, subject);
  const label = foldedLabel(text);
  const found =
    choice?.options.find(({ key }) => key.value.normalize('NFC') === text.normalize('NFC')) ??
    choice?.options.find(({ value }) => value?.label && foldedLabel(value.label.value) === label);
  return choice && found && { key: found.key, option: found.value, chunk: choice.chunk, origin };
}

/** The option that brings a row such as `P1.7/custody`; undefined of any other row. */
export function optionBringing(
  set: QuestionSet,
  row: string,
  origin: OptionAt['origin'],
): OptionAt | undefined {
  const rows = subjectOf(set, row.slice(0, row.indexOf('/')))?.rows;
  const from = rows?.find(({ name }) => name === row)?.from;
  return from && optionNamed(set, from.question, from.code, origin);
}

/** The options of a question, a row or a fact, by its name in a condition or a case; of an answer list, by its path. */
export function choicesOf(
  set: QuestionSet | undefined,
  name: string,
): { form: AnswerForm; options: readonly OptionEntry[]; chunk: Chunk; hasSufficient: boolean } | undefined {
  const list = name.startsWith(listPath(''))
    ? set?.defined('list', name.slice(listPath('').length))[0]
    : undefined;
  const definition = list ?? (set && subjectOf(set, name)?.definition);
  if (!definition) return undefined;
  if (definition.space !== 'fact') {
    const answer = answerAt(set, definition);
    return answer && { ...answer, hasSufficient: answer.sufficient.length > 0 };
  }
  return {
    form: definition.model?.anyOf === undefined ? 'one-of' : 'any-of',
    options: valuesOf(definition),
    chunk: definition.reading.chunk,
    hasSufficient: false,
  };
}
