import {
  type Answer,
  type AnswerList,
  answerFrom,
  isYes,
  type OptionEntry,
  type WrittenAnswer,
} from '../model/answers.ts';
import { type Question, ROWS_FROM } from '../model/documents/section.ts';
import { withoutSpaces } from '../model/ids.ts';
import type { Definition, Reading } from '../model/reading.ts';
import type { Entry } from '../model/shape.ts';
import type { Scalar } from '../syntax/tree.ts';
import type { RoutingSource } from './gates.ts';
import type { AnswerOption, AnswerType, Row, Subject, Written } from './subject.ts';

type Source = Pick<RoutingSource, 'routed' | 'defined'>;

/** What a name in a condition stands for: a question, a row or a fact; undefined where it stands for none of these. */
export function subjectOf(source: Source, name: string): Subject | undefined {
  const [definition] = source.routed(name);
  if (definition) return ofEntry(source, definition);
  const [fact] = source.defined('fact', name);
  if (fact) return { definition: fact, is: 'fact', name, answer: factAnswer(fact), rows: undefined };
  return takenRow(source, name);
}

function ofEntry(source: Source, definition: Definition): Subject | undefined {
  const { kind, name } = definition;
  const model = (definition.model ?? {}) as Partial<Question>;
  if ((kind !== 'question' && kind !== 'row') || model.kind?.value === 'note') return undefined;
  const rows = kind === 'question' && model.rows ? rowsOf(source, definition, model.rows) : undefined;
  return {
    definition,
    is: 'question',
    name,
    answer: rows ? undefined : answerTypeOf(source, definition),
    rows,
  };
}

/** A row that an option of another question brings: `P1.7/custody`. */
function takenRow(source: Source, name: string): Subject | undefined {
  const slash = name.indexOf('/');
  const [stem] = slash < 0 ? [] : source.routed(name.slice(0, slash));
  const rows = stem && ofEntry(source, stem)?.rows;
  if (!rows?.some((row) => row.name === name)) return undefined;
  return { definition: stem!, is: 'question', name, answer: answerTypeOf(source, stem!), rows: undefined };
}

function rowsOf(
  source: Source,
  { name }: Definition,
  rows: readonly Entry<{ readonly id?: Scalar; readonly text?: Scalar }>[],
): Row[] {
  const from = rows.find(({ key }) => key.value === ROWS_FROM)?.value?.text;
  if (!from)
    return rows.map(({ key, value }) => ({
      name: value?.id ? withoutSpaces(value.id.value) : `${name}/${key.value}`,
      from: undefined,
    }));
  const question = withoutSpaces(from.value);
  const [origin] = source.routed(question);
  const options = origin ? (answerTypeOf(source, origin)?.options ?? []) : [];
  return options
    .filter(({ isExclusive }) => !isExclusive)
    .map(({ code }) => ({ name: `${name}/${code}`, from: { question, code } }));
}

/** How a question or a row is answered; a row without an answer of its own takes that of its question. */
function answerTypeOf(source: Source, definition: Definition): AnswerType | undefined {
  const { kind, parent } = definition;
  const model = (definition.model ?? {}) as Partial<Question>;
  const stem = kind === 'row' && parent !== undefined ? source.routed(parent)[0] : undefined;
  const owner = !model.answer && stem ? stem : definition;
  const written = ((owner.model ?? {}) as Partial<Question>).answer;
  const answer = answerFrom(
    written,
    (name) => source.defined('list', name)[0]?.model as AnswerList | undefined,
  );
  if (!answer) return undefined;
  const list = answer.list === undefined ? undefined : source.defined('list', answer.list)[0];
  const options = optionsOf(answer, owner.reading, list?.reading ?? owner.reading, written, model);
  const isOptional = model.optional ?? answer.settings.optional;
  return typeOf(answer, options, isOptional ? isYes(isOptional) : answer.form === 'text');
}

function typeOf(answer: Answer, options: readonly AnswerOption[], isOptional: boolean): AnswerType {
  const { form, settings, sufficient, notApplicable } = answer;
  const isChoice = form === 'one-of' || form === 'any-of';
  const special = new Set((settings.or ?? []).map(({ key }) => key.value));
  return {
    form,
    options: form === 'one-of' ? options : isChoice ? options.filter(({ code }) => !special.has(code)) : [],
    specials: form === 'any-of' ? options.filter(({ code }) => special.has(code)) : isChoice ? [] : options,
    hasMore: settings.listedIn !== undefined,
    atLeast: Number(settings.atLeast?.value ?? 1),
    atMost: settings.atMost && Number(settings.atMost.value),
    min: settings.number?.min ?? settings.date?.min,
    max: settings.number?.max ?? settings.date?.max,
    isOptional,
    sufficient: settings.sufficient && new Set(sufficient.map(({ value }) => value)),
    notApplicable: new Set(notApplicable.map(({ value }) => value)),
  };
}

/** The options with the conditions that the question itself sets for some of them. */
function optionsOf(
  { options }: Answer,
  own: Reading,
  listed: Reading,
  written: WrittenAnswer | undefined,
  { onlyWhen }: Partial<Question>,
): AnswerOption[] {
  const isOwn = (entry: OptionEntry) =>
    [written?.oneOf, written?.anyOf, written?.or].some((entries) => entries?.includes(entry));
  return options.map((entry) => {
    const { key, value } = entry;
    const reading = isOwn(entry) ? own : listed;
    const here = onlyWhen?.find((each) => each.key.value === key.value)?.value;
    return {
      code: key.value,
      label: value?.label?.value ?? key.value,
      isExclusive: isYes(value?.exclusive),
      onlyWhen: here ? at(own, here) : value?.onlyWhen && at(reading, value.onlyWhen),
      place: at(reading, key),
    };
  });
}

const at = (reading: Reading, scalar: Scalar): Written => ({ reading, scalar });

function factAnswer({ model, reading }: Definition): AnswerType | undefined {
  const { oneOf, anyOf } = (model ?? {}) as AnswerList;
  const options = (oneOf ?? anyOf)?.map(({ key, value }) => ({
    code: key.value,
    label: value?.label?.value ?? key.value,
    isExclusive: false,
    onlyWhen: undefined,
    place: at(reading, key),
  }));
  if (!options) return undefined;
  return {
    form: oneOf ? 'one-of' : 'any-of',
    options,
    specials: [],
    hasMore: false,
    atLeast: 1,
    atMost: undefined,
    min: undefined,
    max: undefined,
    isOptional: false,
    sufficient: undefined,
    notApplicable: new Set(),
  };
}
