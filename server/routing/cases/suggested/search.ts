/** Searches, section by section, for an irreducible list of cases that reach what no case reaches yet. */
import type { Around } from '../../../project/order/outline.ts';
import type { EntryRouting } from '../../all-cases/entry-routing.ts';
import type { CaseData } from '../../one-case/evaluator.ts';
import { type Prover, passing } from '../../proofs/prover.ts';
import type { RoutingReader } from '../../proofs/routing-reader.ts';
import { goalOf } from './goal.ts';
import type { Asking } from './making/asking.ts';
import type { Completer } from './making/complete.ts';
import { neverAskedBehind, sectionOf, type Unreached } from './targets.ts';

/** A complete case, the section that it is about, and the questions and rows that it asks. */
export interface FoundCase {
  readonly data: CaseData;
  readonly section: Around['section'];
  readonly reached: readonly EntryRouting[];
}

interface Search {
  readonly open: readonly EntryRouting[];
  readonly before: ReadonlySet<EntryRouting>;
  readonly complete: Completer;
  readonly asking: Asking;
  readonly prover: Prover;
  onProgress(done: number, all: number): void;
}

/** Takes what is not reached yet in reading order, with as much of its section beside it as goes together. */
export function search({ open, before, complete, asking, prover, onProgress }: Search): {
  cases: FoundCase[];
  unreached: Unreached[];
} {
  const { reader } = prover;
  const cases: FoundCase[] = [];
  const failed = new Map<EntryRouting, Unreached>();
  const covered = new Set(before);
  for (const [at, first] of open.entries()) {
    onProgress(at, open.length);
    if (covered.has(first)) continue;
    const section = sectionOf(first, reader.source);
    const beside = open.filter(
      (target) =>
        target !== first &&
        !covered.has(target) &&
        sectionOf(target, reader.source)?.reading === section?.reading,
    );
    const data = caseFor([first, ...beside], complete, reader) ?? caseFor([first], complete, reader);
    const asked = data ? open.filter(asking.in(data)) : [];
    if (!data || !asked.includes(first)) failed.set(first, failure(first, !data, prover));
    else {
      cases.push({ data, section, reached: asked });
      for (const target of asked) covered.add(target);
    }
  }
  return { cases, unreached: [...failed].flatMap(([target, why]) => (covered.has(target) ? [] : [why])) };
}

/** A case for the first of some targets; undefined where it would take too long to find. */
function caseFor(
  targets: readonly EntryRouting[],
  complete: Completer,
  reader: RoutingReader,
): CaseData | undefined {
  const goal = goalOf(targets, reader);
  let data: CaseData | undefined;
  if (goal !== undefined) passing(() => (data = complete(goal)));
  return data;
}

function failure(target: EntryRouting, isTooComplex: boolean, prover: Prover): Unreached {
  const { name } = target;
  if (isTooComplex) return { name, why: 'too complex', on: undefined };
  return { name, why: 'rests on', on: neverAskedBehind(target, prover) };
}

/** The cases without those that reach nothing which the others do not. */
export function irreducible(cases: readonly FoundCase[], before: ReadonlySet<EntryRouting>): FoundCase[] {
  const times = new Map([...before].map((target) => [target, Number.POSITIVE_INFINITY]));
  const count = ({ reached }: FoundCase, by: number) => {
    for (const target of reached) times.set(target, (times.get(target) ?? 0) + by);
  };
  for (const each of cases) count(each, 1);
  return cases.filter((each) => {
    const isNeeded = each.reached.some((target) => times.get(target) === 1);
    if (!isNeeded) count(each, -1);
    return isNeeded;
  });
}
