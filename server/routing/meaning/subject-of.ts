/** Looks up what a name in a condition stands for, with its rows and the answers that it may have. */
import {
  type Answer,
  answerFrom,
  decimalsOf,
  isYes,
  type OptionEntry,
  type WrittenAnswer,
} from '../../model/answers.ts';
import type { Question } from '../../model/documents/section.ts';
import { withoutSpaces } from '../../model/ids.ts';
import {
  isAnswered,
  isNote,
  questionOf,
  rowsFrom,
  writtenAnswerOf,
  kindOf as writtenKindOf,
  writtenRows,
} from '../../model/questions.ts';
import type { Definition, DefinitionIn, Reading, SectionEntry } from '../../model/reading.ts';
import type { Scalar } from '../../syntax/tree.ts';
import type { AnswerType, GridRow, Subject, Written, WrittenOption } from './subject.ts';

/** Where names are looked up: a set, or a view of it that notes what it is asked. */
export interface Names {
  /** What has an id, for what routing rests on. */
  routed(id: string): readonly SectionEntry[];
  defined<Space extends 'fact' | 'list'>(space: Space, name: string): readonly DefinitionIn<Space>[];
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
export function kindOfEntry(names: Pick<Names, 'routed'>, definition: Definition): string | undefined {
  noteStem(names, definition);
  return writtenKindOf(questionOf(definition), definition.stem)?.value;
}

/** A question or a row that is answered; nothing else is, and no note. */
function entrySubject(names: Names, definition: SectionEntry): Subject | undefined {
  noteStem(names, definition);
  if (!isAnswered(definition)) return undefined;
  const rows = definition.kind === 'question' ? rowsOf(names, definition) : undefined;
  const answer = rows ? undefined : answerTypeOf(names, definition);
  return { definition, is: 'question', name: definition.name, answer, rows };
}

/** What a row does not say is as its question has it: that this was looked at is noted. */
function noteStem(names: Pick<Names, 'routed'>, { kind, parent }: Definition): void {
  if (kind === 'row' && parent !== undefined) names.routed(parent);
}

/** A row that an option of another question brings: `P1.7/custody`. */
function takenRow(names: Names, name: string): Subject | undefined {
  const slash = name.indexOf('/');
  const [stem] = slash < 0 ? [] : names.routed(name.slice(0, slash));
  const rows = stem && entrySubject(names, stem)?.rows;
  if (!stem || !rows?.some((row) => row.name === name)) return undefined;
  return { definition: stem, is: 'question', name, answer: answerTypeOf(names, stem), rows: undefined };
}

/** The rows of a question that has some, written out or taken from another; a note among them is none. */
function rowsOf(names: Names, { name, model }: SectionEntry<'question'>): GridRow[] | undefined {
  const from = rowsFrom(model);
  if (from) return rowsTaken(names, name, withoutSpaces(from.value));
  if (!model.rows) return undefined;
  return writtenRows(model)
    .filter(({ value }) => !isNote(value))
    .map(({ key, value }) => ({
      name: value?.id ? withoutSpaces(value.id.value) : `${name}/${key.value}`,
      from: undefined,
    }));
}

/** One row for each option that may be chosen in a question beside others. */
function rowsTaken(names: Names, name: string, question: string): GridRow[] {
  const [origin] = names.routed(question);
  if (!origin) return [];
  noteStem(names, origin);
  const options = answerTypeOf(names, origin)?.options ?? [];
  return options
    .filter(({ isExclusive }) => !isExclusive)
    .map(({ code }) => ({ name: `${name}/${code}`, from: { question, code } }));
}

/** How a question or a row is answered: what a row does not say is as its question has it. */
function answerTypeOf(names: Names, definition: SectionEntry): AnswerType<WrittenOption> | undefined {
  const { reading, stem } = definition;
  const own = questionOf(definition);
  const written = writtenAnswerOf(definition);
  const answer = answerFrom(written, (name) => names.defined('list', name)[0]?.model);
  if (!answer) return undefined;
  const [list] = answer.list === undefined ? [] : names.defined('list', answer.list);
  const optional = own?.optional ?? stem?.optional;
  const onlyWhen = own?.onlyWhen ?? (own?.answer ? undefined : stem?.onlyWhen);
  const readings = { own: reading, list: list?.reading ?? reading };
  const toOption = (entry: OptionEntry) => optionFrom(entry, written!, readings, onlyWhen);
  return typeOf(answer, toOption, optional ?? answer.settings.optional);
}

function typeOf(
  { form, settings, sufficient, notApplicable }: Answer,
  toOption: (entry: OptionEntry) => WrittenOption,
  optional: Scalar | undefined,
): AnswerType<WrittenOption> {
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
): WrittenOption {
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

function factAnswer({ model, reading }: DefinitionIn<'fact'>): AnswerType<WrittenOption> | undefined {
  const { oneOf, anyOf } = model ?? {};
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
