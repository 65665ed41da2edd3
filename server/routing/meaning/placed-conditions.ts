/** Lists the conditions of a reading, each with its place, its field and its owner. */
import { check, option } from '../../model/documents/common.ts';
import { fact, questionSet } from '../../model/documents/question-set.ts';
import { keyQuestion, question, row, section } from '../../model/documents/section.ts';
import { isQuestionRecord } from '../../model/questions.ts';
import type { ReadRecord } from '../../model/read-shape.ts';
import { isRecordOf } from '../../model/read-shape.ts';
import type { Definition, Reading } from '../../model/reading.ts';
import { parsedCondition } from '../../syntax/conditions/parsed.ts';
import type { ParsedCondition, Place } from '../../syntax/conditions/tree.ts';
import type { Scalar } from '../../syntax/tree.ts';
import { sourcePlaces } from '../../syntax/yaml/source-places.ts';

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

function* written(record: ReadRecord): Generator<Written> {
  if (isRecordOf(record, section, keyQuestion, question, row) && record.model.askWhen)
    yield { scalar: record.model.askWhen, field: 'ask-when', code: undefined };
  if (isQuestionRecord(record))
    for (const { key, value } of record.model.onlyWhen ?? [])
      if (value) yield { scalar: value, field: 'only-when', code: key.value };
  if (isRecordOf(record, option) && record.model.onlyWhen)
    yield { scalar: record.model.onlyWhen, field: 'only-when', code: record.key?.value };
  if (isRecordOf(record, fact) && record.model.onlyWhen)
    yield { scalar: record.model.onlyWhen, field: 'only-when', code: undefined };
  if (isRecordOf(record, check) && record.model.when)
    yield { scalar: record.model.when, field: 'when', code: undefined };
  if (isRecordOf(record, questionSet))
    for (const { key, value } of record.model.conditions ?? [])
      if (value) yield { scalar: value, field: 'conditions', code: undefined, name: key.value };
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
