/** The parts that the shapes of documents are built from, and the types of the models that are read by them. */
import type { Mapping, Scalar } from '../syntax/tree.ts';

/**
 * What a document may hold, written once: the model's types, the reader, the JSON Schemas, completion and
 * the field hovers all come from the shapes in `documents/`.
 */
export type Shape = TextShape | ListShape | EntriesShape | RecordShape;

/** What a text means, and so what is checked and offered where it stands. */
export type Role =
  | 'plain' // words shown to readers, no formatting
  | 'prose' // Markdown shown to readers
  | 'id' // the id of the entry that holds it
  | 'question' // refers to a question, a row or a key question by id
  | 'section-document' // the path of a section document of the set
  | 'path' // a folder or file, seen from this document
  | 'standard' // an id of the standards document
  | 'rating' // a rating of the scale
  | 'criterion' // an id of a standard or criterion
  | 'condition' // a condition (design §4)
  | 'list' // the name of a shared answer list, or text, number, date
  | 'block' // the name of a shared guidance block
  | 'code' // an option code
  | 'name' // a name given or used elsewhere: a fact, a condition, a respondent
  | 'number'
  | 'whole-number'
  | 'band' // the figures that a band covers
  | 'bound' // a number or a date, as the answer that it bounds
  | 'yes-or-no'
  | 'date'
  | 'version'
  | 'language'
  | 'other';

export interface TextShape<Word extends string = string> {
  readonly is: 'text';
  readonly role: Role;
  /** The only texts allowed, where the choice is closed. */
  readonly words?: readonly Word[];
}

export interface ListShape<Item extends Shape = Shape> {
  readonly is: 'list';
  readonly item: Item;
  /** One item may stand for a list of one. */
  readonly orOne: boolean;
}

/** A mapping whose keys the author chooses. */
export interface EntriesShape<Value extends Shape = Shape, Called extends string = string> {
  readonly is: 'entries';
  readonly value: Value;
  readonly key: Role;
  /** What an entry is called in messages: “option”, “term”. */
  readonly called: Called;
  /** Keys that are no entries of their own: `from` of `rows: { from: A1.8 }` refers to a question. */
  readonly special: Readonly<Record<string, Role>> | undefined;
}

export interface RecordShape<Fields extends FieldTable = FieldTable, Called extends string = string> {
  readonly is: 'record';
  readonly fields: Fields;
  /** What the record is called in messages: “question”, “answer”. */
  readonly called: Called;
  /** The field that a bare text stands for: `yes: "Yes"` is `yes: { label: "Yes" }`. */
  readonly shorthand: string | undefined;
  /** The field that a list stands for. */
  readonly listShorthand: string | undefined;
  /** The property of the model that holds each field. */
  readonly properties: Readonly<Record<string, string>>;
  readonly required: readonly string[];
}

export type FieldTable = Readonly<Record<string, Field>>;

export interface Field<S extends Shape = Shape> {
  readonly shape: S;
  readonly what: string;
  readonly required: boolean;
  readonly example: string | undefined;
  /** The rule that speaks of its absence, where that is not `shape/missing-field`. */
  readonly missingRule: string | undefined;
  /** Not required where another field says so: a note needs no id. */
  readonly unless: { readonly field: string; readonly is: string } | undefined;
  /** May stand with nothing after it: `number:` in an answer says what kind of answer it is. */
  readonly emptyAllowed: boolean;
  /** Whether its texts are read in other languages too, where they are words at all. */
  readonly translated: boolean;
}

export const text = (role: Role): TextShape => ({ is: 'text', role });
export const oneOf = <Word extends string>(...words: readonly Word[]): TextShape<Word> => ({
  is: 'text',
  role: 'other',
  words,
});
export const list = <Item extends Shape>(item: Item): ListShape<Item> => ({ is: 'list', item, orOne: false });
export const oneOrList = <Item extends Shape>(item: Item): ListShape<Item> => ({
  is: 'list',
  item,
  orOne: true,
});
export const entries = <Value extends Shape, Called extends string>(
  called: Called,
  key: Role,
  value: Value,
  special?: Record<string, Role>,
): EntriesShape<Value, Called> => ({
  is: 'entries',
  called,
  key,
  value,
  special,
});

export function record<Fields extends FieldTable, Called extends string>(
  called: Called,
  fields: Fields,
  options: { shorthand?: keyof Fields & string; listShorthand?: keyof Fields & string } = {},
): RecordShape<Fields, Called> {
  const names = Object.keys(fields);
  return {
    is: 'record',
    called,
    fields,
    shorthand: options.shorthand,
    listShorthand: options.listShorthand,
    properties: Object.fromEntries(names.map((name) => [name, camelCase(name)])),
    required: names.filter((name) => fields[name]!.required),
  };
}

export function field<S extends Shape>(
  shape: S,
  what: string,
  options: {
    example?: string;
    required?: boolean;
    emptyAllowed?: boolean;
    missingRule?: string;
    unless?: Field['unless'];
    translated?: boolean;
  } = {},
): Field<S> {
  return {
    shape,
    what,
    required: options.required ?? false,
    example: options.example,
    emptyAllowed: options.emptyAllowed ?? false,
    missingRule: options.missingRule,
    unless: options.unless,
    translated: options.translated ?? true,
  };
}

/** An entry of a mapping whose keys the author chooses, in the order in which they were written. */
export interface Entry<Value> {
  readonly key: Scalar;
  readonly value: Value | undefined;
}

type Camel<Name extends string> = Name extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<Camel<Tail>>}`
  : Name;

/** What a shape is read into: texts with their places, lists, entries, and records with camel-cased fields. */
export type Infer<S> =
  S extends TextShape<infer Word>
    ? WordIn<Word>
    : S extends ListShape<infer Item>
      ? readonly Infer<Item>[]
      : S extends EntriesShape<infer Value>
        ? readonly Entry<Infer<Value>>[]
        : S extends RecordShape<infer Fields>
          ? RecordModel<Fields>
          : never;

/** A record and every record within it, wherever it stands. */
export type RecordsIn<S> = S extends RecordShape
  ? S | RecordsIn<S['fields'][keyof S['fields']]['shape']>
  : S extends ListShape<infer Item>
    ? RecordsIn<Item>
    : S extends EntriesShape<infer Value>
      ? RecordsIn<Value>
      : never;

/** A text; where the choice is closed, one of some words. */
type WordIn<Word extends string> = string extends Word ? Scalar : Scalar & { readonly value: Word };

type RecordModel<Fields extends FieldTable> = {
  /** Where the record stands; a bare text that stood for it has none. */
  readonly node: Mapping | undefined;
} & { readonly [Name in keyof Fields & string as Camel<Name>]?: Infer<Fields[Name]['shape']> };

function camelCase(name: string): string {
  return name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}
