/** Takes a record apart into what can differ, field by field, as its shape and the table of classes have it. */
import type { Reading } from '../../model/reading.ts';
import type { Entry, Field, RecordShape, Role, Shape } from '../../model/shape.ts';
import type { Span } from '../../syntax/chunk.ts';
import type { Scalar } from '../../syntax/tree.ts';
import type { ChangeClass } from '../version/classes.ts';
import { type EntriesClass, type FieldClass, fieldClass } from '../version/field-classes.ts';
import type { ChangeWords } from '../version/language.ts';
import { canonicalText, type Naming } from './identity.ts';

/** Something that a record says. */
export interface Facet {
  /** The way to it, by fields, names and codes: the same in both versions. */
  readonly path: string;
  readonly class: ChangeClass;
  /** How it is called in a sentence that goes on with “changed”. */
  readonly called: (say: ChangeWords) => string;
  /** What it says, so that what says the same is the same. */
  readonly says: string;
  /** What it says as it is written. */
  readonly shown: (say: ChangeWords) => string;
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
  return [...recordFacets(shape, model as Record<string, unknown>, '', undefined, place)];
}

function* recordFacets(
  shape: RecordShape,
  model: Record<string, unknown>,
  path: string,
  within: Around | undefined,
  place: Place,
): Generator<Facet> {
  for (const [name, field] of Object.entries(shape.fields)) {
    const value = model[shape.properties[name]!];
    const of = fieldClass(place.kind, shape.called, name);
    if (value === undefined || of === 'apart' || of === 'none') continue;
    yield* valueFacets(field, value, { path: `${path}${name}`, name, within, of }, place);
  }
}

type Called = (say: ChangeWords) => string;

/** What something stands in: as it is called in a sentence, and where it stands by itself. */
interface Around {
  readonly called: Called;
  readonly alone: Called;
}

interface At {
  readonly path: string;
  readonly name: string;
  readonly within: Around | undefined;
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
      yield* recordFacets(shape, value as never, `${at.path}/`, fieldOf(at), place);
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
      within: oneOf(sort, key.value, true, at.within),
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
      within: oneOf(shape.called, name, false, at.within),
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
    called: (say) => at.within?.called(say) ?? '',
    says: 'there',
    shown: (say) => at.within?.alone(say) ?? '',
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
    called: (say) => fieldOf(at)?.called(say) ?? '',
    says: ordered.join('\n'),
    shown: () => scalars.map(({ value }) => value.trim()).join(isText ? '\n' : ', '),
    at: {
      chunk: reading.chunk,
      start: scalars[0]?.start ?? 0,
      end: scalars.at(-1)?.end ?? 0,
    },
    isText,
  };
}

/** One of several of a sort, in what it stands in. */
function oneOf(sort: string, name: string, isQuoted: boolean, around: Around | undefined): Around {
  return {
    called: (say) => inside(say.entry(sort, name, isQuoted), around, say),
    alone: (say) => inside(say.entryAlone(sort, name, isQuoted), around, say),
  };
}

function fieldOf({ name, within }: At): Around | undefined {
  if (name === '') return within;
  const called: Called = (say) => inside(say.field(name), within, say);
  return { called, alone: called };
}

const inside = (what: string, around: Around | undefined, say: ChangeWords) =>
  around ? say.within(what, around.called(say)) : what;
