/** What `carag export --to json` writes, as a JSON schema: `schemas/exported-set.schema.json` is made of it. */
import type { Schema } from '../model/schema.ts';

const text = { type: 'string' };
const texts = { type: 'array', items: text };
const listOf = (name: string) => ({ type: 'array', items: { $ref: `#/definitions/${name}` } });

/** A record with what it always has, then what it may have. */
function record(always: Record<string, object>, sometimes: Record<string, object> = {}): Schema {
  return {
    type: 'object',
    properties: { ...always, ...sometimes },
    required: Object.keys(always),
    additionalProperties: false,
  };
}

const described = (schema: object, description: string) => ({ ...schema, description });

const guidance = described(
  texts,
  'Markdown: its own, that of shared blocks, and what guidance documents add.',
);
const askedWhen = described(text, 'In the words of readers; left out of what is always asked.');

export const EXPORTED_SET: Schema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Exported question set',
  ...record(
    {
      title: text,
      language: described(text, 'The language that its texts are in, such as en.'),
      sections: listOf('section'),
      changes: listOf('change'),
    },
    {
      version: text,
      status: text,
      published: text,
      leftIn: described(
        text,
        'The language of those texts that nobody has translated, where there are some.',
      ),
    },
  ),
  definitions: {
    section: record(
      {
        title: text,
        guidance,
        entries: {
          type: 'array',
          items: { anyOf: [{ $ref: '#/definitions/keyQuestion' }, { $ref: '#/definitions/question' }] },
        },
      },
      { id: text, statement: text, askedWhen },
    ),
    keyQuestion: record(
      { is: { const: 'key question' }, text, guidance, questions: listOf('question') },
      { id: text, statement: text, askedWhen },
    ),
    question: record(
      {
        is: { const: 'question' },
        text,
        isOptional: { type: 'boolean' },
        rows: { type: 'array', items: record({ text }, { id: text }) },
        criteria: texts,
        indicators: texts,
        guidance,
      },
      {
        id: text,
        printed: described(text, 'The number as it is printed, where that is not the id.'),
        kind: text,
        answer: { $ref: '#/definitions/answer' },
        askedWhen,
        rowsFrom: described(text, 'The question whose chosen options are its rows.'),
      },
    ),
    answer: record(
      {
        form: { enum: ['one-of', 'any-of', 'text', 'number', 'date'] },
        options: { type: 'array', items: record({ code: text, label: text }) },
      },
      { min: text, max: text, unit: text, decimals: { type: 'number' } },
    ),
    change: record({ date: text, version: text, items: texts, class: text, details: text }),
  },
};
