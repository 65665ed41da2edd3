/** Looks up what a name in a condition stands for, with its rows and the answers that it may have. */
import {
  type Answer,
  type AnswerList,
  answerFrom,
  decimalsOf,
  isYes,
  type OptionEntry,
  type WrittenAnswer,
} from '../../model/answers.ts';
import { type Question, ROWS_FROM, type Row as WrittenRow } from '../../model/documents/section.ts';
import { withoutSpaces } from '../../model/ids.ts';
import type { Definition, Reading } from '../../model/reading.ts';
import type { Entry } from '../../model/shape.ts';
import type { Scalar } from '../../syntax/tree.ts';
import type { AnswerOption, AnswerType, Row, Subject, Written } from './subject.ts';

/** Where names are looked up: a set, or a view of it that notes what it is asked. */
export interface Names {
  /** What has an id, for what routing rests on. */
  routed(id: string): readonly Definition[];
  defined(space: 'fact' | 'list', name: string): readonly Definition[];
}

/** What a name in a condition stands for: a question, a row or a fact; undefined where it stands for none of these. */
export function subjectOf(names: Names, name: string): Subject | undefined {
  const id = withoutSpaces(name);
  const [definition] = names.routed(id);
  if (definition) return entrySubject(names, definition);
  const [fact] = names.defined('fact', name);
  if (fact) return { definition: fact, is: 'fact', name, answer: factAnswer(fact), rows: undefined };
  return takenRow(names, id);
}

/** The kind of a question or a row: a row without one of its own is of the kind of its question. */
export function kindOf(
  names: Pick<Names, 'routed'>,
  { kind, model, parent }: Definition,
): string | undefined {
  const own = ((model ?? {}) as Partial<Question>).kind;
  const [stem] = kind === 'row' && !own && parent !== undefined ? names.routed(parent) : [];
  return (own ?? ((stem?.model ?? {}) as Partial<Question>).kind)?.value;
}

/** A question or a row that is answered; nothing else is, and no note. */
function entrySubject(names: Names, definition: Definition): Subject | undefined {
  const { kind, name } = definition;
  const model = (definition.model ?? {}) as Partial<Question>;
  if ((kind !== 'question' && kind !== 'row') || model.kind?.value === 'note') return undefined;
  const rows = kind === 'question' && model.rows ? rowsOf(names, definition, model.rows) : undefined;
  const answer = rows ? undefined : answerTypeOf(names, definition);
  return { definition, is: 'question', name, answer, rows };
}

/** A row that an option of another question brings: `P1.7/custody`. */
function takenRow(names: Names, name: string): Subject | undefined {
  const slash = name.indexOf('/');
  const [stem] = slash < 0 ? [] : names.routed(name.slice(0, slash));
  const rows = stem && entrySubject(names, stem)?.rows;
  if (!stem || !rows?.some((row) => row.name === name)) return undefined;
  return { definition: stem, is: 'question', name, answer: answerTypeOf(names, stem), rows: undefined };
}

function rowsOf(
  names: Names,
  { name }: Definition,
  rows: readonly Entry<WrittenRow & { readonly text?: Scalar }>[],
): Row[] {
  const from = rows.find(({ key }) => key.value === ROWS_FROM)?.value?.text;
  if (from) return rowsTaken(names, name, withoutSpaces(from.value));
  return rows
    .filter(({ value }) => value?.kind?.value !== 'note')
    .map(({ key, value }) => ({
      name: value?.id ? withoutSpaces(value.id.value) : `${name}/${key.value}`,
      from: undefined,
    }));
}

/** One row for each option that may be chosen in a question beside others. */
function rowsTaken(names: Names, name: string, question: string): Row[] {
  const [origin] = names.routed(question);
  const options = origin ? (answerTypeOf(names, origin)?.options ?? []) : [];
  return options
    .filter(({ isExclusive }) => !isExclusive)
    .map(({ code }) => ({ name: `${name}/${code}`, from: { question, code } }));
}

/** How a question or a row is answered: what a row does not say is as its question has it. */
function answerTypeOf(names: Names, { model, kind, parent, reading }: Definition): AnswerType | undefined {
  const own = (model ?? {}) as Partial<Question>;
  const [stem] = kind === 'row' && parent !== undefined ? names.routed(parent) : [];
  const around = (stem?.model ?? {}) as Partial<Question>;
  const written = own.answer ?? around.answer;
  const answer = answerFrom(
    written,
    (name) => names.defined('list', name)[0]?.model as AnswerList | undefined,
  );
  if (!answer) return undefined;
  const [list] = answer.list === undefined ? [] : names.defined('list', answer.list);
  const { optional = around.optional, onlyWhen = own.answer ? undefined : around.onlyWhen } = own;
  const readings = { own: reading, list: list?.reading ?? reading };
  const toOption = (entry: OptionEntry) => optionFrom(entry, written!, readings, onlyWhen);
  return typeOf(answer, toOption, optional ?? answer.settings.optional);
}

function typeOf(
  { form, settings, sufficient, notApplicable }: Answer,
  toOption: (entry: OptionEntry) => AnswerOption,
  optional: Scalar | undefined,
): AnswerType {
  const { number, date, atLeast, atMost } = settings;
  const specials = settings.or ?? [];
  const bounds = form === 'number' ? number : form === 'date' ? date : undefined;
  return {
    form,
    options: [...(settings.oneOf ?? settings.anyOf ?? []), ...(form === 'one-of' ? specials : [])].map(
      toOption,
    ),
    specials: form === 'one-of' ? [] : specials.map(toOption),
    hasMore: settings.listedIn !== undefined,
    atLeast: Number(atLeast?.value ?? 1),
    atMost: atMost && Number(atMost.value),
    min: bounds?.min,
    max: bounds?.max,
    decimals: form === 'number' ? decimalsOf(number) : 0,
    unit: form === 'number' ? number?.unit?.value : undefined,
    isOptional: optional ? isYes(optional) : form === 'text',
    sufficient: settings.sufficient && new Set(sufficient.map(({ value }) => value)),
    notApplicable: new Set(notApplicable.map(({ value }) => value)),
  };
}

/** An option; a condition that the question itself sets for it counts before that of the list. */
function optionFrom(
  entry: OptionEntry,
  { oneOf, anyOf, or }: WrittenAnswer,
  readings: { readonly own: Reading; readonly list: Reading },
  onlyWhen: Question['onlyWhen'],
): AnswerOption {
  const { key, value } = entry;
  const reading = [oneOf, anyOf, or].some((entries) => entries?.includes(entry))
    ? readings.own
    : readings.list;
  const here = onlyWhen?.find((each) => each.key.value === key.value)?.value;
  return {
    code: key.value,
    label: value?.label?.value ?? key.value,
    isExclusive: isYes(value?.exclusive),
    onlyWhen: here ? at(readings.own, here) : value?.onlyWhen && at(reading, value.onlyWhen),
    place: at(reading, key),
  };
}

const at = (reading: Reading, scalar: Scalar): Written => ({ reading, scalar });

function factAnswer({ model, reading }: Definition): AnswerType | undefined {
  const { oneOf, anyOf } = (model ?? {}) as AnswerList;
  const values = oneOf ?? anyOf;
  return (
    values && {
      form: oneOf ? 'one-of' : 'any-of',
      options: values.map(({ key, value }) => ({
        code: key.value,
        label: value?.label?.value ?? key.value,
        isExclusive: false,
        onlyWhen: undefined,
        place: at(reading, key),
      })),
      specials: [],
      hasMore: false,
      atLeast: 1,
      atMost: undefined,
      min: undefined,
      max: undefined,
      decimals: 0,
      unit: undefined,
      isOptional: false,
      sufficient: undefined,
      notApplicable: new Set(),
    }
  );
}
