/** Makes the JSON Schemas of documents from their shapes. */
import type { Node } from '../syntax/tree.ts';
import { readYaml } from '../syntax/yaml/yaml.ts';
import { DOCUMENT_KINDS, DOCUMENTS, type DocumentKind } from './documents/index.ts';
import { question } from './documents/section.ts';
import { BAND_PATTERN } from './interval.ts';
import type { EntriesShape, Field, ListShape, RecordShape, Role, Shape, TextShape } from './shape.ts';

/** A JSON Schema, or a part of one. */
export interface Schema {
  readonly [keyword: string]: unknown;
}

const DIALECT = 'http://json-schema.org/draft-07/schema#';

/**
 * The schema of one kind of document, for tools that know YAML but not us. They read an unquoted `1.2` as a
 * number and `no` as a boolean or not, so wherever we read a text any scalar is allowed.
 */
export function schemaOf(kind: DocumentKind): Schema {
  const parts = new Parts();
  const document = parts.document(kind);
  return { $schema: DIALECT, title: titleOf(DOCUMENTS[kind]), ...document, definitions: parts.definitions };
}

/** The schema of all kinds; the first key says by which one a document is measured, so that an error is about that one. */
export function schemaOfAll(): Schema {
  const parts = new Parts();
  const branches = DOCUMENT_KINDS.map((kind) => ({
    if: { type: 'object', properties: { carag: { const: kind } }, required: ['carag'] },
    // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema
    then: parts.document(kind),
  }));
  return {
    $schema: DIALECT,
    title: 'CARaG document',
    description: 'A document of a set of case assessment rules and guidance.',
    type: 'object',
    properties: { carag: { description: 'What kind of document this is.', enum: DOCUMENT_KINDS } },
    required: ['carag'],
    allOf: branches,
    definitions: parts.definitions,
  };
}

/** The schemas of records, each written once and referred to by name. */
class Parts {
  readonly definitions: Record<string, Schema> = {};
  private readonly names = new Map<RecordShape, string>();

  document(kind: DocumentKind): Schema {
    return this.record(DOCUMENTS[kind]);
  }

  private reference(shape: RecordShape): Schema {
    let name = this.names.get(shape);
    if (!name) {
      name = this.freeName(shape.called.replace(/\s+/g, '-'));
      this.names.set(shape, name);
      this.definitions[name] = {};
      this.definitions[name] = this.record(shape);
    }
    return { $ref: `#/definitions/${name}` };
  }

  private freeName(wanted: string): string {
    let name = wanted;
    for (let count = 2; Object.hasOwn(this.definitions, name); count++) name = `${wanted}-${count}`;
    return name;
  }

  private record(shape: RecordShape): Schema {
    const fields = Object.entries(shape.fields);
    const object: Schema = {
      title: titleOf(shape),
      type: 'object',
      properties: Object.fromEntries(fields.map(([name, field]) => [name, this.field(field)])),
      required: shape.required.filter((name) => !excuse(shape, shape.fields[name]!)),
      additionalProperties: false,
      ...excused(shape),
    };
    const short = [shape.shorthand, shape.listShorthand].filter((name) => name !== undefined);
    if (short.length === 0) return object;
    return { anyOf: [...short.map((name) => this.value(shape.fields[name]!.shape)), object] };
  }

  private field(field: Field): Schema {
    const { shape, what, required, example } = field;
    const examples = example === undefined ? {} : { examples: [plainValue(readYaml(example).root)] };
    const value = required ? filledIn(this.value(shape, true)) : orNothing(this.value(shape), shape);
    return { description: what, ...value, ...examples };
  }

  private value(shape: Shape, isRequired = false): Schema {
    switch (shape.is) {
      case 'text':
        return textSchema(shape);
      case 'list':
        return this.list(shape, isRequired);
      case 'entries':
        return this.entries(shape);
      case 'record':
        return this.reference(shape);
    }
  }

  private list({ item, orOne }: ListShape, isRequired: boolean): Schema {
    const one = this.value(item);
    const atLeast = isRequired ? { minItems: 1 } : {};
    const list = { type: 'array', items: one, ...atLeast };
    if (!orOne) return list;
    return one.type === undefined
      ? { anyOf: [one, list] }
      : { ...one, type: [...typesOf(one), 'array'], items: one, ...atLeast };
  }

  private entries({ value, special }: EntriesShape): Schema {
    const fixed = Object.entries(special ?? {}).map(([key, role]) => [key, textSchema({ is: 'text', role })]);
    const properties = fixed.length > 0 ? { properties: Object.fromEntries(fixed) } : {};
    return { type: 'object', ...properties, additionalProperties: this.value(value) };
  }
}

const titleOf = ({ called }: RecordShape) => called[0]!.toUpperCase() + called.slice(1);

/** The field whose value makes a required field unnecessary, where the record has it. */
function excuse(shape: RecordShape, { unless }: Field): Field['unless'] {
  return unless && Object.hasOwn(shape.fields, unless.field) ? unless : undefined;
}

/** What is required unless another field says otherwise. */
function excused(shape: RecordShape): Schema {
  const rules = shape.required.flatMap((name) => {
    const unless = excuse(shape, shape.fields[name]!);
    return unless ? [{ if: fieldIs(unless.field, unless.is), else: { required: [name] } }] : [];
  });
  // Whether an answer is missing is for a rule of its own to tell: a note needs none, and rows may bring theirs.
  if (shape === question)
    rules.push({
      if: { anyOf: [fieldIs('kind', 'note'), { required: ['rows'] }] },
      else: { required: ['answer'] },
    });
  return rules.length > 0 ? { allOf: rules } : {};
}

function fieldIs(field: string, value: string): Schema {
  return { properties: { [field]: { const: value } }, required: [field] };
}

/** A value that may be left empty: that is a warning of ours, and no fault of form. */
function orNothing(schema: Schema, shape: Shape): Schema {
  const isShort = shape.is === 'record' && shape.shorthand !== undefined;
  if (isShort) return schema;
  if (Array.isArray(schema.enum)) return { ...schema, enum: [...schema.enum, null] };
  if (schema.type === undefined) return { anyOf: [schema, { type: 'null' }] };
  return { ...schema, type: [...new Set([...typesOf(schema), 'null'])] };
}

/** A text that has to say something. */
function filledIn(schema: Schema): Schema {
  const isFree = typesOf(schema).includes('string') && schema.pattern === undefined;
  return isFree ? { ...schema, pattern: '\\S' } : schema;
}

function typesOf({ type }: Schema): unknown[] {
  return type === undefined ? [] : [type].flat();
}

const ANY_TEXT: Schema = { type: ['string', 'number', 'boolean', 'null'] };

const YEAR = '\\d{4}';
const DAYS = '(?:0[1-9]|1[0-2])-(?:0[1-9]|1\\d|2[0-9])|(?:0[13-9]|1[0-2])-30|(?:0[13578]|1[02])-31';

/** Texts of which the form is told, with what unquoted ones become where YAML retypes them. */
const FORMS: Partial<Record<Role, Schema>> = {
  number: { type: ['number', 'string'], pattern: '^-?\\d+(?:\\.\\d+)?$' },
  'whole-number': { type: ['integer', 'string'], minimum: 0, pattern: '^\\d+$' },
  'yes-or-no': {
    type: ['boolean', 'string'],
    pattern: '^(?:[Yy][Ee][Ss]|[Nn][Oo]|[Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee])$',
  },
  version: { type: ['number', 'string'], minimum: 0, pattern: '^\\d+\\.\\d+(?:\\.\\d+)?$' },
  date: {
    type: ['integer', 'string'],
    minimum: 1000,
    maximum: 9999,
    pattern: `^${YEAR}(?:-(?:0[1-9]|1[0-2])|-(?:${DAYS}))?$`,
  },
  band: { type: ['number', 'string'], minimum: 0, pattern: BAND_PATTERN },
  language: { type: 'string', pattern: '^[a-z]{2,3}(?:-[A-Za-z\\d]{2,8})*$' },
};

function textSchema({ words, role }: TextShape): Schema {
  if (words) return { enum: words.flatMap((word) => [word, ...retyped(word)]) };
  return FORMS[role] ?? ANY_TEXT;
}

/** What a word becomes where it is not quoted: 1 a number, and by the older rules of YAML `off` a boolean. */
function retyped(word: string): unknown[] {
  if (/^\d+$/.test(word)) return [Number(word)];
  return word === 'off' || word === 'no' ? [false] : [];
}

/** A value as data: unquoted numbers and booleans as such. */
function plainValue(node: Node | undefined): unknown {
  if (node?.type === 'sequence') return node.items.map(plainValue);
  if (node?.type === 'mapping')
    return Object.fromEntries(node.pairs.map(({ key, value }) => [key.value, plainValue(value)]));
  if (node?.style !== 'plain') return node?.value;
  if (node.value === 'true' || node.value === 'false') return node.value === 'true';
  return /^\d+$/.test(node.value) ? Number(node.value) : node.value;
}
