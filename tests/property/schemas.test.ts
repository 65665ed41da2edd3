import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { DOCUMENT_KINDS, DOCUMENTS, type DocumentKind } from '../../server/model/documents/index.ts';
import { question } from '../../server/model/documents/section.ts';
import { type Schema, schemaOf, schemaOfAll } from '../../server/model/schema.ts';
import type { RecordShape, Role, Shape } from '../../server/model/shape.ts';
import { documentOf } from '../../server/project/document.ts';
import { Source } from '../../server/syntax/source.ts';
import { runs } from '../runs.ts';
import { cleanSamples } from '../samples/clean.ts';

type Data = string | number | boolean | null | undefined | Data[] | { [key: string]: Data };

const ajv = new Ajv({ strict: true, allowUnionTypes: true, strictRequired: false });
const published = (name: string) => JSON.parse(readFileSync(`schemas/${name}.schema.json`, 'utf8')) as Schema;
const anyKind = ajv.compile(published('carag'));
const ofKind = new Map(DOCUMENT_KINDS.map((kind) => [kind, ajv.compile(published(kind))]));

/** What the schemas, that of all kinds and that of the document's own, say of a document. */
function accepted(data: Data): boolean {
  const whole = anyKind(data);
  const kind = (data as { carag: DocumentKind }).carag;
  expect(ofKind.get(kind)!(data)).toBe(whole);
  return whole;
}

test('what is published is what the shapes say', () => {
  for (const kind of DOCUMENT_KINDS) expect(published(kind)).toEqual(schemaOf(kind));
  expect(published('carag')).toEqual(schemaOfAll());
  const { status, stderr } = spawnSync('npx', ['tsx', 'tools/schemas.ts', '--check'], { encoding: 'utf8' });
  expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' });
});

test('every field says what it is for', () => {
  const undescribed = Object.entries(schemaOfAll().definitions as Record<string, Schema>).flatMap(
    ([name, definition]) => {
      const { properties = {} } = ((definition.anyOf as Schema[] | undefined)?.at(-1) ?? definition) as {
        properties?: Record<string, Schema>;
      };
      return Object.entries(properties)
        .filter(([, field]) => !field.description)
        .map(([field]) => `${name}.${field}`);
    },
  );
  expect(undescribed).toEqual([]);
});

test('every example is one that its own field accepts', () => {
  const check = (schema: Schema, definitions: Schema): void => {
    for (const value of (schema.examples as Data[] | undefined) ?? []) {
      const { examples: _, ...rest } = schema;
      expect([value, ajv.compile({ ...rest, definitions })(value)]).toEqual([value, true]);
    }
    for (const part of Object.values(schema)) {
      if (typeof part === 'object' && part !== null && !Array.isArray(part))
        check(part as Schema, definitions);
      if (Array.isArray(part))
        for (const each of part)
          if (typeof each === 'object' && each !== null && part !== schema.examples) check(each, definitions);
    }
  };
  for (const kind of DOCUMENT_KINDS) check(schemaOf(kind), schemaOf(kind).definitions as Schema);
});

describe('the samples', () => {
  test.each(cleanSamples.filter((path) => /\.ya?ml$/.test(path)))('%s', (path) => {
    expect(accepted(parse(readFileSync(`samples/${path}`, 'utf8')))).toBe(true);
  });
  test.each(cleanSamples.filter((path) => path.endsWith('.carag.md')))('the first lines of %s', (path) => {
    const front = /^---\n([\s\S]*?)\n---\n/.exec(readFileSync(`samples/${path}`, 'utf8'))![1]!;
    expect(accepted(parse(front))).toBe(true);
  });
});

describe('one fault is enough to be told', () => {
  const section = (fields: string) => parse(`carag: section\nid: s\ntitle: S\n${fields}`) as Data;
  test.each([
    ['no title', parse('carag: section\nid: s\n') as Data],
    ['a field that does not exist', section('statment: Good.\n')],
    ['a question without a kind', section('questions: [{ id: "1", text: What?, answer: text }]\n')],
    ['a question without an answer', section('questions: [{ id: "1", kind: judgement, text: What? }]\n')],
    [
      'a kind that does not exist',
      section('questions: [{ id: "1", kind: judgment, text: What?, answer: text }]\n'),
    ],
    ['a list where a text is meant', section('statement: [Good.]\n')],
    [
      'an option without a label',
      section(
        'questions: [{ id: "1", kind: judgement, text: What?, answer: { one-of: { a: { means: x } } } }]\n',
      ),
    ],
    [
      'a date that is none',
      parse('carag: changes\nrows: [{ date: 2015-13, items: A1, details: x }]\n') as Data,
    ],
    ['a title that says nothing', parse('carag: section\nid: s\ntitle: ""\n') as Data],
  ])('%s', (_what, data) => expect(accepted(data)).toBe(false));

  test.each([
    ['a note without id and answer', 'questions: [{ kind: note, text: Read on. }]\n'],
    [
      'a stem whose rows have answers',
      'questions: [{ id: "1", kind: judgement, text: What?, rows: { a: { text: A, answer: text } } }]\n',
    ],
    [
      'texts that YAML retypes',
      'statement: 1.20\nquestions: [{ id: 1.20, kind: judgement, text: true, answer: { one-of: { 1: 1, b: null } }, scored: no }]\n',
    ],
    [
      'one item for a list',
      'questions: [{ id: "1", kind: explanation, explains: A1, text: Why?, answer: { text: } }]\n',
    ],
  ])('but not %s', (_what, fields) => expect(accepted(section(fields))).toBe(true));

  test.each([
    ['an unknown kind', { carag: 'sections' }],
    ['none', { title: 'x' }],
  ])('a first key with %s', (_what, data) => expect(anyKind(data)).toBe(false));
});

/** Texts that are right by their meaning; what YAML 1.2 makes something else of is avoided, as the two readers then differ. */
const TEXTS: Partial<Record<Role, Data[]>> = {
  number: [5, '2.5', 0.5, '-1'],
  'whole-number': [0, 12, '3'],
  'yes-or-no': [true, false, 'yes', 'No'],
  version: [2.1, '1.20', '3.6.1'],
  date: [2015, '2015-01', '2015-01-31', '2024-04-30'],
  language: ['en', 'cy', 'en-GB'],
  band: ['0-49', 'below 50 %', '80 and over', 'From 1.5 to 2', 7, '1\u201312'],
};

function anyText(shape: Shape & { is: 'text' }): fc.Arbitrary<Data> {
  if (shape.words) return fc.constantFrom(...shape.words);
  return fc.constantFrom(...(TEXTS[shape.role] ?? ['A1.8', 'Is it good?', 'a: b', '1.20', 7, true, 'ŵy']));
}

const key = fc.constantFrom('a', 'b-c', '1.4', 'A1', 'yes', 'x y');

function anyValue(shape: Shape, depth: number, isRequired = false): fc.Arbitrary<Data> {
  if (shape.is === 'text') return anyText(shape);
  if (shape.is === 'record') return anyRecord(shape, depth);
  if (shape.is === 'list') {
    const one = anyValue(shape.item, depth - 1);
    const list: fc.Arbitrary<Data> = fc.array(one, { minLength: isRequired ? 1 : 0, maxLength: 2 });
    return shape.orOne ? fc.oneof(one, list) : list;
  }
  const special = Object.fromEntries(
    Object.keys(shape.special ?? {}).map((name) => [name, fc.constant('A1.8')]),
  );
  const fixed: fc.Arbitrary<{ [name: string]: Data }> = fc.record(special, { requiredKeys: [] });
  return fc
    .tuple(fc.dictionary(key, anyValue(shape.value, depth - 1), { maxKeys: 2, noNullPrototype: true }), fixed)
    .map(([chosen, named]) => ({ ...chosen, ...named }));
}

function anyRecord(shape: RecordShape, depth: number): fc.Arbitrary<Data> {
  const names = Object.keys(shape.fields).filter((name) => depth > 0 || shape.required.includes(name));
  const required = [...shape.required, ...(shape === question ? ['answer'] : [])];
  const fields = Object.fromEntries(
    [...new Set([...names, ...required])].map((name) => [
      name,
      anyValue(shape.fields[name]!.shape, depth - 1, required.includes(name)),
    ]),
  );
  const optional = names.filter((name) => !required.includes(name));
  const whole = fc
    .tuple(fc.record(fields), fc.subarray(optional, { maxLength: Math.min(4, optional.length) }))
    .map(([all, kept]) => {
      return Object.fromEntries(
        Object.entries(all).filter(([name]) => required.includes(name) || kept.includes(name)),
      ) as Data;
    });
  return shape.shorthand && shape.fields[shape.shorthand]!.shape.is === 'text'
    ? fc.oneof(whole, anyValue(shape.fields[shape.shorthand]!.shape, 0))
    : whole;
}

const anyDocument = fc.constantFrom(...DOCUMENT_KINDS).chain((kind) => anyRecord(DOCUMENTS[kind], 4));

/** Changes that may or may not be faults where they are made; that is for the two to agree on. */
const CHANGES: ((data: Data) => Data)[] = [
  () => 'words',
  () => 12.5,
  () => [],
  () => ['words'],
  () => ({}),
  () => ({ 'of-its-own': 'words' }),
  () => undefined,
  (data) => [data],
  (data) =>
    typeof data === 'object' && data && !Array.isArray(data) ? { ...data, 'of-its-own': 'words' } : 'x',
];

/** The data with the value at some place in it changed; its kind stays. */
function changed(data: Data, pick: number, change: (data: Data) => Data): Data {
  const places: ((value: (data: Data) => Data) => void)[] = [];
  const copy = structuredClone(data);
  const visit = (holder: Record<string, Data>, name: string) => {
    if (name !== 'carag')
      places.push((make) => {
        const made = make(holder[name]);
        if (made !== undefined) holder[name] = made;
        else if (Array.isArray(holder)) holder.splice(Number(name), 1);
        else delete holder[name];
      });
    const value = holder[name];
    if (typeof value === 'object' && value)
      for (const each of Object.keys(value)) visit(value as Record<string, Data>, each);
  };
  for (const name of Object.keys(copy as object)) visit(copy as Record<string, Data>, name);
  places[pick % places.length]?.(change);
  return copy;
}

/** The errors of form that our reader finds, and the questions that lack an answer, which a rule tells. */
function faultsFound(data: Data): string[] {
  const text = stringify(data, {
    defaultStringType: 'QUOTE_DOUBLE',
    lineWidth: 0,
    aliasDuplicateObjects: false,
  });
  const document = documentOf('file:///set/x.carag.yaml', Source.of(text, 'yaml'));
  const problems = document.readings
    .flatMap((reading) => reading.problems)
    .filter(({ rule }) => rule !== 'shape/empty');
  const unanswered = document.readings
    .flatMap((reading) => reading.records)
    .filter(({ shape, model }) => {
      const names = model.node?.pairs.map((pair) => pair.key.value) ?? [];
      const kind = (model as { kind?: { value: string } }).kind?.value;
      return shape === question && kind !== 'note' && !names.includes('answer') && !names.includes('rows');
    });
  return [
    ...problems.map(({ rule, message }) => `${rule}: ${message}`),
    ...unanswered.map(() => 'answer/missing'),
  ];
}

describe('the schemas and our reader agree', () => {
  test('on documents without a fault', () => {
    fc.assert(
      fc.property(anyDocument, (data) => {
        expect(faultsFound(data)).toEqual([]);
        expect(accepted(data)).toBe(true);
      }),
      { numRuns: runs(250) },
    );
  });

  test('on documents with something changed', () => {
    fc.assert(
      fc.property(anyDocument, fc.nat(), fc.constantFrom(...CHANGES), (data, pick, change) => {
        const document = changed(data, pick, change);
        const faults = faultsFound(document);
        expect({ document, faults, accepted: accepted(document) }).toEqual({
          document,
          faults,
          accepted: faults.length === 0,
        });
      }),
      { numRuns: runs(1000) },
    );
  });
});
