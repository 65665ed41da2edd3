/** Takes a record apart into what can differ, field by field, as its shape and the table of classes have it. */
import type { Reading } from '../../model/reading.ts';
import type { Entry, Field, RecordShape, Role, Shape } from '../../model/shape.ts';
import type { Span } from '../../syntax/chunk.ts';
import type { Scalar } from '../../syntax/tree.ts';
import type { ChangeClass } from '../version/classes.ts';
import { type EntriesClass, type FieldClass, fieldClass } from '../version/field-classes.ts';
import { canonicalText, type Naming } from './identity.ts';

/** Something that a record says. */
export interface Facet {
  /** The way to it, by fields, names and codes: the same in both versions. */
  readonly path: string;
  readonly class: ChangeClass;
  /** How it is called in a sentence that goes on with “changed”. */
  readonly called: string;
  /** What it says, so that what says the same is the same. */
  readonly says: string;
  /** What it says as it is written. */
  readonly shown: string;
  readonly at: Span;
  /** A text that people read, in which a change of capitals is none of meaning. */
  readonly isText: boolean;
}

/** Roles of texts in which order means nothing where there are several. */
const UNORDERED: ReadonlySet<Role> = new Set(['question', 'criterion', 'code', 'path', 'block', 'language']);
const READ: ReadonlySet<Role> = new Set(['plain', 'prose']);

interface Place {
  readonly kind: string;
  readonly reading: Reading;
  readonly naming: Naming;
}

/** What a record says, but for what is compared apart. */
export function facetsOf(shape: RecordShape, model: unknown, place: Place): Facet[] {
  return [...recordFacets(shape, model as Record<string, unknown>, '', '', place)];
}

function* recordFacets(
  shape: RecordShape,
  model: Record<string, unknown>,
  path: string,
  within: string,
  place: Place,
): Generator<Facet> {
  for (const [name, field] of Object.entries(shape.fields)) {
    const value = model[shape.properties[name]!];
    const of = fieldClass(place.kind, shape.called, name);
    if (value === undefined || of === 'apart' || of === 'none') continue;
    yield* valueFacets(field, value, { path: `${path}${name}`, name, within, of }, place);
  }
}

interface At {
  readonly path: string;
  readonly name: string;
  readonly within: string;
  readonly of: FieldClass | EntriesClass;
}

const entryClass = (of: At['of']) => (typeof of === 'string' ? of : of.entry) as ChangeClass;
const plainClass = (of: At['of']) => (typeof of === 'string' ? of : of.text) as ChangeClass;

function* valueFacets(
  { shape }: Pick<Field, 'shape'>,
  value: unknown,
  at: At,
  place: Place,
): Generator<Facet> {
  switch (shape.is) {
    case 'text':
      yield textFacet([value as Scalar], shape.role, at, place);
      break;
    case 'record':
      yield* recordFacets(shape, value as never, `${at.path}/`, called(at), place);
      break;
    case 'entries':
      yield* entriesFacets(shape.value, value as readonly Entry<unknown>[], shape.called, at, place);
      break;
    case 'list':
      if (shape.item.is === 'text') yield textFacet(value as readonly Scalar[], shape.item.role, at, place);
      else yield* listFacets(shape.item, value as readonly unknown[], at, place);
  }
}

function* entriesFacets(
  shape: Shape,
  entries: readonly Entry<unknown>[],
  sort: string,
  at: At,
  place: Place,
): Generator<Facet> {
  for (const { key, value } of entries) {
    const inner = {
      ...at,
      path: `${at.path}/${key.value}`,
      within: `the ${sort} “${key.value}”${ofWhat(at.within)}`,
    };
    yield presence(key, inner, place);
    if (value !== undefined) yield* valueFacets({ shape }, value, { ...inner, name: '' }, place);
  }
}

/** Records that are listed: by id, or by their place in the list. */
function* listFacets(shape: Shape, items: readonly unknown[], at: At, place: Place): Generator<Facet> {
  for (const [index, item] of items.entries()) {
    if (item === undefined || shape.is !== 'record') continue;
    const { id, node } = item as { id?: Scalar; node?: { start: number; end: number } };
    const name = id?.value ?? `${index + 1}`;
    const inner = {
      ...at,
      path: `${at.path}/${name}`,
      within: `the ${shape.called} ${name}${ofWhat(at.within)}`,
    };
    yield presence(id ?? node, inner, place);
    yield* recordFacets(shape, item as never, `${inner.path}/`, inner.within, place);
  }
}

function presence(where: { start: number; end: number } | undefined, at: At, { reading }: Place): Facet {
  const { start, end } = where ?? { start: 0, end: 0 };
  const span = { chunk: reading.chunk, start, end };
  return {
    path: `${at.path} `,
    class: entryClass(at.of),
    called: at.within,
    says: 'there',
    shown: at.within.replace(/^the /, ''),
    at: span,
    isText: false,
  };
}

function textFacet(scalars: readonly Scalar[], role: Role, at: At, { reading, naming }: Place): Facet {
  const texts = scalars.map((scalar) => canonicalText(scalar, role, naming));
  const isText = READ.has(role);
  const ordered = UNORDERED.has(role) ? [...texts].sort() : texts;
  return {
    path: at.path,
    class: plainClass(at.of),
    called: called(at),
    says: ordered.join('\n'),
    shown: scalars.map(({ value }) => value.trim()).join(isText ? '\n' : ', '),
    at: {
      chunk: reading.chunk,
      start: scalars[0]?.start ?? 0,
      end: scalars.at(-1)?.end ?? 0,
    },
    isText,
  };
}

const ofWhat = (within: string) => (within === '' ? '' : ` of ${within}`);

/** What authors call the fields whose names do not read well in a sentence. */
const CALLED: Readonly<Record<string, string>> = {
  use: 'the shared guidance',
  indicators: 'the quality indicators',
  rates: 'the key question of the standards that it answers',
  round: 'the rounding',
  of: 'the figures',
  ids: 'the style of ids',
  uses: 'the sets that it uses',
  'answered-by': 'the question that settles it',
  'only-when': 'the condition under which it is known',
  'instead-of': 'what it is used instead of',
  also: 'the other forms',
  'short-for': 'what it is short for',
  means: 'the meaning',
  when: 'the condition',
  // biome-ignore lint/suspicious/noThenProperty: it is a word of the documents
  then: 'what the form does',
  rated: 'how it is rated',
  measure: 'what is measured',
  criteria: 'the criteria',
};

function called({ name, within }: At): string {
  if (name === '') return within;
  return `${CALLED[name] ?? `the ${name.replaceAll('-', ' ')}`}${ofWhat(within)}`;
}
