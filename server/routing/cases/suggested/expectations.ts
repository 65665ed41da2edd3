/** Chooses what a suggested case is to expect: the questions that it is there for, and some that it leaves out. */
import { ALWAYS } from '../../all-cases/diagrams.ts';
import type { EntryRouting } from '../../all-cases/entry-routing.ts';
import type { RoutingReader } from '../../proofs/routing-reader.ts';
import { deciding } from './making/needs.ts';

/** What must follow from a case. */
export interface Expectations<Target = EntryRouting> {
  readonly asked: readonly Target[];
  readonly notAsked: readonly Target[];
}

/** So many questions are named that a case must not ask. */
const MOST_LEFT = 10;

/**
 * What a person wants to see follow from a case: it asks what it is there for, and does not ask what the same answers
 * decide the other way. What every case asks goes without saying, and so does a grid beside its rows.
 * @param reaches what no case before it asks.
 * @param leaves what it does not ask, but every case before it does.
 */
export function expectationsOf(
  reaches: readonly EntryRouting[],
  leaves: readonly EntryRouting[],
  reader: RoutingReader,
): Expectations {
  const conditional = reaches.filter(({ asked }) => asked !== ALWAYS);
  const asked = conditional.length > 0 ? conditional : reaches.slice(0, 1);
  const stems = new Set(asked.flatMap((target) => stemOf(target) ?? []));
  const decisive = new Set(asked.flatMap((target) => deciding(target, reader)));
  const left = leaves.filter(
    (target) => stemOf(target) === undefined && deciding(target, reader).some((name) => decisive.has(name)),
  );
  return {
    asked: asked.filter(({ name }) => !stems.has(name)),
    notAsked: left.slice(0, MOST_LEFT),
  };
}

/** The id of the question whose row it is. */
function stemOf({ name, subject: { definition } }: EntryRouting): string | undefined {
  if (definition.name !== name) return definition.name;
  return definition.kind === 'row' ? definition.parent : undefined;
}
