/** Finds what a chunk defines: the records that have an id, and the entries whose keys are names. */
import type { Node, Scalar } from '../syntax/tree.ts';
import { composed } from '../text/signs/composed.ts';
import { DOCUMENTS, type DocumentKind } from './documents/index.ts';
import { question, row } from './documents/section.ts';
import { withoutSpaces } from './ids.ts';
import { isRecordOf, type ReadRecord } from './read-shape.ts';
import type { Definition, NameSpace, Reading } from './reading.ts';
import type { FieldTable } from './shape.ts';

/** What the ids of a document stand for. */
const DEFINED_IN = {
  section: 'id',
  standards: 'standard',
  guidance: 'guidance',
} as const satisfies Partial<Record<DocumentKind, NameSpace>>;

/** Fields whose entries are names that other documents use. */
const NAMED_IN = {
  'question-set': {
    answers: 'list',
    'guidance-blocks': 'block',
    conditions: 'condition',
    facts: 'fact',
    respondents: 'respondent',
  },
  ratings: { scale: 'rating' },
} as const satisfies Partial<Record<DocumentKind, Readonly<Record<string, NameSpace>>>>;

export type DefinedIn = typeof DEFINED_IN;
export type NamedIn = typeof NAMED_IN;

const idSpaces: Partial<Record<DocumentKind, NameSpace>> = DEFINED_IN;
const nameSpaces: Partial<Record<DocumentKind, Readonly<Record<string, NameSpace>>>> = NAMED_IN;

export function definitionsIn(reading: Reading): Definition[] {
  const { kind } = reading;
  if (!kind) return [];
  if (nameSpaces[kind]) return namesIn(reading, DOCUMENTS[kind].fields, nameSpaces[kind]);
  return idSpaces[kind] ? idsIn(reading, idSpaces[kind]) : [];
}

function idsIn(reading: Reading, space: NameSpace): Definition[] {
  return reading.records.flatMap((record) => {
    const id = idOf(record, reading.records);
    if (!id) return [];
    const around = reading.records[record.parent];
    return [
      {
        space,
        kind: record.shape.called,
        ...id,
        reading,
        model: record.model,
        node: record.model.node,
        parent: around && idOf(around, reading.records)?.name,
        stem: isRecordOf(around, question) ? around.model : undefined,
        // The record was read by its shape, so that its model is what the shape's name stands for.
      } as Definition,
    ];
  });
}

function idOf(
  record: ReadRecord,
  records: readonly ReadRecord[],
): { name: string; place: Scalar } | undefined {
  if (!Object.hasOwn(record.shape.fields, 'id')) return undefined;
  const { id } = record.model as { id?: Scalar };
  if (id) return { name: withoutSpaces(id.value), place: id };
  if (record.shape !== row || !record.key) return undefined;
  const stem = records[record.parent] && idOf(records[record.parent]!, records);
  return stem && { name: `${stem.name}/${record.key.value}`, place: record.key };
}

function namesIn(
  reading: Reading,
  fields: FieldTable,
  spaces: Readonly<Record<string, NameSpace>>,
): Definition[] {
  const { root } = reading;
  if (root?.type !== 'mapping') return [];
  return root.pairs.flatMap((pair) => {
    const field = pair.key.value;
    if (!Object.hasOwn(spaces, field) || pair.value?.type !== 'mapping') return [];
    const shape = fields[field]?.shape;
    return pair.value.pairs.map(
      ({ key, value }) =>
        ({
          space: spaces[field],
          kind: shape?.is === 'entries' ? shape.called : field,
          name: composed(key.value),
          place: key,
          reading,
          model: modelOf(reading, value),
          node: value,
          parent: undefined,
          stem: undefined,
        }) as Definition,
    );
  });
}

function modelOf(reading: Reading, node: Node | undefined): ReadRecord['model'] | undefined {
  return node && reading.records.find((record) => record.model.node === node)?.model;
}
