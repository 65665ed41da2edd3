/** Lists the conditions of a reading, each with its place, its field and its owner. */
import type { ReadRecord } from '../../model/read-shape.ts';
import type { Definition, Reading } from '../../model/reading.ts';
import { sourcePlaces } from '../../model/reading.ts';
import type { Entry } from '../../model/shape.ts';
import { parsedCondition } from '../../syntax/conditions/parsed.ts';
import type { ParsedCondition, Place } from '../../syntax/conditions/tree.ts';
import type { Scalar } from '../../syntax/tree.ts';

/** A condition where it stands. */
export interface ConditionAt {
  readonly reading: Reading;
  readonly scalar: Scalar;
  readonly parsed: ParsedCondition;
  /** What it decides: whether an entry is asked, an option is offered or a fact known, a check fires; or it has a name. */
  readonly field: 'ask-when' | 'only-when' | 'when' | 'conditions';
  /** The entry, the fact, the answer list or the named condition that it belongs to; undefined of what has no name. */
  readonly owner: Definition | undefined;
  /** Of an option that is offered when it holds: its code. */
  readonly code: string | undefined;
  /** From a place in the condition to the place in its chunk. */
  placeOf(place: Place): Place;
}

const known = new WeakMap<Reading, readonly ConditionAt[]>();

/** Every condition of a reading, in order. */
export function conditionsOf(reading: Reading): readonly ConditionAt[] {
  const conditions = known.get(reading) ?? read(reading);
  known.set(reading, conditions);
  return conditions;
}

function read(reading: Reading): ConditionAt[] {
  if (!reading.leaves.some(({ role }) => role === 'condition')) return [];
  return reading.records
    .flatMap((record) => [...written(record)].map((each) => placed(each, record, reading)))
    .sort((a, b) => a.scalar.start - b.scalar.start);
}

type Written = Pick<ConditionAt, 'scalar' | 'field' | 'code'> & { readonly name?: string };

/** The fields of records that hold conditions. */
interface Conditional {
  readonly askWhen?: Scalar;
  readonly onlyWhen?: Scalar | readonly Entry<Scalar>[];
  readonly when?: Scalar;
  readonly conditions?: readonly Entry<Scalar>[];
}

function* written({ model, key, shape }: ReadRecord): Generator<Written> {
  const { askWhen, onlyWhen, when, conditions } = model as Conditional;
  if (askWhen) yield { scalar: askWhen, field: 'ask-when', code: undefined };
  if (when) yield { scalar: when, field: 'when', code: undefined };
  if (onlyWhen && 'type' in onlyWhen)
    yield { scalar: onlyWhen, field: 'only-when', code: shape.called === 'option' ? key?.value : undefined };
  else
    for (const { key: code, value } of onlyWhen ?? [])
      if (value) yield { scalar: value, field: 'only-when', code: code.value };
  for (const { key: name, value } of conditions ?? [])
    if (value) yield { scalar: value, field: 'conditions', code: undefined, name: name.value };
}

function placed({ scalar, field, code, name }: Written, record: ReadRecord, reading: Reading): ConditionAt {
  let toSource: ((offset: number) => number) | undefined;
  return {
    reading,
    scalar,
    field,
    code,
    get parsed() {
      return parsedCondition(scalar);
    },
    owner:
      name === undefined
        ? ownerOf(record, reading)
        : reading.definitions.find((each) => each.space === 'condition' && each.name === name),
    placeOf({ start, end }) {
      toSource ??= sourcePlaces(scalar, reading.chunk.text);
      return { start: toSource(start), end: toSource(end) };
    },
  };
}

/** The definition of the innermost record around one that has a name. */
function ownerOf(record: ReadRecord, { records, definitions }: Reading): Definition | undefined {
  for (let each: ReadRecord | undefined = record; each; each = records[each.parent]) {
    const { model } = each;
    const owner = definitions.find((definition) => definition.model === model);
    if (owner) return owner;
  }
  return undefined;
}
