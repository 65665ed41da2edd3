/** Lists all that must be so before an entry is asked: conditions, its question, its option, an insufficient answer. */
import type { Question } from '../../model/documents/section.ts';
import { withoutSpaces } from '../../model/ids.ts';
import type { Scalar } from '../../syntax/tree.ts';
import type { Row, Subject } from '../meaning/subject.ts';
import { subjectOf } from '../meaning/subject-of.ts';
import { type Gate, gateOf, gatesAround, type RoutingSource } from './gates.ts';

/** Something that has to be so before a question, a row or a fact is asked. */
export type Requirement =
  | { readonly is: 'gate'; readonly gate: Gate }
  /** The question whose row it is has to be asked. */
  | { readonly is: 'stem'; readonly name: string }
  /** The option that brings a row has to be chosen; undefined where no option does. */
  | { readonly is: 'row'; readonly from: Row['from'] }
  /** One of these questions has to be insufficient. */
  | { readonly is: 'explains'; readonly ids: readonly string[] };

/** What can be asked: beside what can be answered, a note, which is shown. */
export function askedSubject(source: RoutingSource, name: string): Subject | undefined {
  const subject = subjectOf(source, name);
  const [definition] = subject ? [] : source.routed(name);
  if (definition?.kind !== 'question' && definition?.kind !== 'row') return subject;
  return { definition, is: 'question', name, answer: undefined, rows: undefined };
}

/** Everything that has to be so, the outermost first; nothing where it is asked in every case. */
export function requirementsOf(source: RoutingSource, subject: Subject): Requirement[] {
  const { definition, name } = subject;
  if (subject.is === 'fact') return gatesOfFact(subject);
  const isTaken = definition.name !== name;
  const stem = isTaken ? definition.name : definition.kind === 'row' ? definition.parent : undefined;
  const outer: Requirement[] =
    stem === undefined
      ? gatesAround(source.around(definition)).map((gate) => ({ is: 'gate', gate }))
      : [{ is: 'stem', name: stem }];
  if (!isTaken) return [...outer, ...ownRequirements(subject)];
  const row = subjectOf(source, stem!)?.rows?.find((each) => each.name === name);
  return [...outer, { is: 'row', from: row?.from }];
}

function gatesOfFact({ definition, name }: Subject): Requirement[] {
  const { onlyWhen } = (definition.model ?? {}) as { onlyWhen?: Scalar };
  if (!onlyWhen) return [];
  const { reading } = definition;
  return [{ is: 'gate', gate: { whose: `the fact ${name}`, owner: definition, reading, scalar: onlyWhen } }];
}

function ownRequirements({ definition, name }: Subject): Requirement[] {
  const [gate] = gateOf({ ...definition, definition, name });
  if (gate) return [{ is: 'gate', gate }];
  const { kind, explains } = (definition.model ?? {}) as Partial<Question>;
  if (kind?.value !== 'explanation' || !explains) return [];
  return [{ is: 'explains', ids: explains.map((id) => withoutSpaces(id.value)) }];
}
