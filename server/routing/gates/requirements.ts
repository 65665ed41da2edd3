/** Lists all that must be so before an entry is asked: conditions, its question, its option, an insufficient answer. */
import { withoutSpaces } from '../../model/ids.ts';
import type { Definition, Reading } from '../../model/reading.ts';
import type { Surrounding } from '../../project/order/outline.ts';
import { parsedCondition } from '../../syntax/conditions/parsed.ts';
import type { Condition } from '../../syntax/conditions/tree.ts';
import type { Scalar } from '../../syntax/tree.ts';
import type { GridRow, Subject } from '../meaning/subject.ts';
import { kindOfEntry, subjectOf } from '../meaning/subject-of.ts';
import { type OwnGate, ownGate } from './own-gate.ts';
import type { RoutingSource } from './routing-source.ts';

/** Something that has to be so before a question, a row or a fact is asked: plain data, without a place. */
export type Requirement =
  /** The condition holds; `isSure` is false where some of it had to be guessed, so that it proves nothing. */
  | { readonly is: 'condition'; readonly condition: Condition | undefined; readonly isSure: boolean }
  /** The question whose row it is has to be asked. */
  | { readonly is: 'stem'; readonly name: string }
  /** The option that brings a row has to be chosen; undefined where no option does. */
  | { readonly is: 'row'; readonly from: GridRow['from'] }
  /** One of these questions has to be insufficient. */
  | { readonly is: 'explains'; readonly ids: readonly string[] };

type Of<Kind extends Requirement['is']> = Extract<Requirement, { readonly is: Kind }>;

/** A requirement where it is written. */
export type WrittenRequirement = { readonly at: Placed } & (
  | { readonly is: 'condition'; readonly requirement: Of<'condition'>; readonly scalar: Scalar }
  | { readonly is: 'explains'; readonly requirement: Of<'explains'>; readonly scalars: readonly Scalar[] }
  | { readonly is: 'stem'; readonly requirement: Of<'stem'> }
  | { readonly is: 'row'; readonly requirement: Of<'row'> }
);

/** A requirement that an entry writes itself. */
export type WrittenGate = Extract<WrittenRequirement, { readonly is: OwnGate['is'] }>;

/** The entry at which a requirement stands. */
interface Placed {
  /** What stands before it in messages: “the section planning”, “P1”, “P1.7”. */
  readonly whose: string;
  /** Its definition; undefined where it has no id. */
  readonly owner: Definition | undefined;
  readonly reading: Reading;
  /** It stands around the entry that it is a requirement of. */
  readonly isAround: boolean;
}

/** What can be asked: beside what can be answered, a note, which is shown. */
export function askedSubject(source: RoutingSource, name: string): Subject | undefined {
  const subject = subjectOf(source, name);
  const [definition] = subject ? [] : source.routed(name);
  return definition?.kind === 'question' || definition?.kind === 'row'
    ? { definition, is: 'question', name, answer: undefined, rows: undefined }
    : subject;
}

/** Everything that has to be so, the outermost first; nothing where it is asked in every case. */
export function requirementsOf(source: RoutingSource, subject: Subject): WrittenRequirement[] {
  const { definition, name, is } = subject;
  if (is === 'fact') return factGates(definition);
  const isTaken = definition.name !== name;
  const stem = isTaken ? definition.name : definition.kind === 'row' ? definition.parent : undefined;
  const outer = stem === undefined ? gatesAround(source, definition) : [ofStem(stem, definition)];
  const own = isTaken ? [ofOption(source, subject)] : ownGates(source, definition);
  return [...outer, ...own];
}

/** What the sections, key questions and questions around an entry say, and what it says itself, the outermost first. */
export function gatesOf(source: RoutingSource, definition: Definition): WrittenGate[] {
  const { question } = source.around(definition);
  return [
    ...gatesAround(source, definition),
    ...(question ? asAround(ownGates(source, question)) : []),
    ...ownGates(source, definition),
  ];
}

/** What an entry itself says: a section, a key question, a question, a row or a fact. */
export function ownGates(source: RoutingSource, definition: Definition): WrittenGate[] {
  const { kind, name, reading } = definition;
  if (definition.space === 'fact') return factGates(definition);
  const gate = ownGate(definition.space === 'id' ? definition.model : {}, kindOfEntry(source, definition));
  if (!gate) return [];
  const whose = kind === 'section' ? `the section ${name}` : name;
  return [written(gate, { whose, owner: definition, reading, isAround: false })];
}

function factGates(definition: Definition): WrittenGate[] {
  const { name, reading } = definition;
  const onlyWhen = definition.space === 'fact' ? definition.model?.onlyWhen : undefined;
  const at = { whose: `the fact ${name}`, owner: definition, reading, isAround: false };
  return onlyWhen ? [conditionAt(onlyWhen, at)] : [];
}

/** What the section and the key question around an entry say; one without an id says it too. */
function gatesAround(source: RoutingSource, definition: Definition): WrittenGate[] {
  const { section, keyQuestion } = source.around(definition);
  return [
    ...ofHeading(section, (id) => `the section ${id ?? ''}`.trim()),
    ...ofHeading(keyQuestion, (id) => id ?? 'this key question'),
  ];
}

function ofHeading(
  entry: Surrounding | undefined,
  called: (id: string | undefined) => string,
): WrittenGate[] {
  const gate = entry && ownGate(entry.model ?? {}, undefined);
  if (!gate) return [];
  const { definition, reading } = entry;
  return [written(gate, { whose: called(definition?.name), owner: definition, reading, isAround: true })];
}

function written(gate: OwnGate, at: Placed): WrittenGate {
  if (gate.is === 'condition') return conditionAt(gate.scalar, at);
  const { is, scalars } = gate;
  return { is, requirement: { is, ids: scalars.map((id) => withoutSpaces(id.value)) }, scalars, at };
}

function conditionAt(scalar: Scalar, at: Placed): WrittenGate {
  const is = 'condition' as const;
  const { condition, isSure } = parsedCondition(scalar);
  return { is, requirement: { is, condition, isSure }, scalar, at };
}

function ofStem(name: string, owner: Definition): WrittenRequirement {
  const is = 'stem' as const;
  return {
    is,
    requirement: { is, name },
    at: { whose: name, owner, reading: owner.reading, isAround: true },
  };
}

/** A row that an option of another question brings needs that option. */
function ofOption(source: RoutingSource, { definition: owner, name }: Subject): WrittenRequirement {
  const is = 'row' as const;
  const from = subjectOf(source, owner.name)?.rows?.find((each) => each.name === name)?.from;
  const at = { whose: owner.name, owner, reading: owner.reading, isAround: false };
  return { is, requirement: { is, from }, at };
}

const asAround = (gates: readonly WrittenGate[]) =>
  gates.map((each) => ({ ...each, at: { ...each.at, isAround: true } }));
