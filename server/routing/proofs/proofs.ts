/** Finds irreducible proofs: the answers by which a diagram is true, or the reasons why it never can be. */
import { compareIds } from '../../model/ids.ts';
import { answerReasons, respondentsOf } from '../all-cases/answer-reasons.ts';
import type { AnswerSpace, ValueMeaning } from '../all-cases/answer-space.ts';
import type { Diagram } from '../all-cases/diagrams.ts';
import { NEVER } from '../all-cases/diagrams.ts';
import type { EntryRouting, Reason } from '../all-cases/entry-routing.ts';
import { compareCuts } from '../meaning/number-line.ts';
import { PartialReader, type RoutingReader } from './routing-reader.ts';

/** One thing that is so in a case: an answer or a fact. */
export interface Circumstance {
  readonly space: AnswerSpace;
  readonly variable: number;
  readonly value: number;
  readonly meaning: ValueMeaning;
}

/** What has to be known to show a case. */
export type CaseReader = Pick<RoutingReader, 'diagrams' | 'universe' | 'ownerOf' | 'entry'>;

/**
 * A case in which a diagram is true: some answers and facts, of which none can be left out; all cases that have
 * them make it true. That a question is asked to which there is an answer need not be said. Undefined where there
 * is no such case.
 */
export function caseOf(diagram: Diagram, reader: CaseReader): Circumstance[] | undefined {
  const { diagrams } = reader;
  const universe = reader.universe(diagram);
  const possible = diagrams.and(diagram, universe);
  if (possible === NEVER) return undefined;
  let kept = asked(firstCase(possible, reader), possible, reader);
  // Joined, they may no longer speak of an answer on which one of them rests by itself.
  const whole = reader.universe(diagram, ...kept.map((literal) => whenAsked(literal, reader)));
  const otherwise = diagrams.and(whole, diagrams.not(diagram));
  for (const [variable] of [...kept].reverse()) {
    const fewer = kept.filter(([other]) => other !== variable);
    const cube = diagrams.all(
      fewer.map((literal) => diagrams.and(whenAsked(literal, reader), holds(literal, reader))),
    );
    if (diagrams.and(otherwise, cube) === NEVER) kept = fewer;
  }
  return kept.map(([variable, value]) => {
    const space = reader.ownerOf(variable)!;
    return { space, variable, value, meaning: space.meanings.get(variable)! };
  });
}

type Literal = readonly [variable: number, value: number];

/**
 * The first case there is by facts, ids and options: the order of the variables in the diagrams would do as well,
 * but it depends on how the set came to be as it is, and what is shown must not.
 */
function firstCase(possible: Diagram, reader: CaseReader): Literal[] {
  const { diagrams } = reader;
  let context = possible;
  return [...diagrams.support(possible)].sort(inOrder(reader)).flatMap((variable): Literal[] => {
    for (let value = 0; value < diagrams.valuesOf(variable); value++) {
      const narrower = diagrams.and(context, diagrams.hasValue(variable, value));
      if (narrower === NEVER) continue;
      context = narrower;
      return reader.ownerOf(variable) ? [[variable, value]] : [];
    }
    return [];
  });
}

/** Facts first, then by id; of one answer the code before the options, as they are written, and cuts by size. */
function inOrder(reader: CaseReader): (a: number, b: number) => number {
  const factFirst = (space: AnswerSpace | undefined) =>
    space && reader.entry(space.name)?.subject.is === 'fact' ? 0 : 1;
  return (a, b) => {
    const [left, right] = [reader.ownerOf(a), reader.ownerOf(b)];
    if (!left || !right || left !== right)
      return factFirst(left) - factFirst(right) || compareIds(left?.name ?? '', right?.name ?? '') || a - b;
    const [one, other] = [left.meanings.get(a)!, right.meanings.get(b)!];
    return one.is === 'cut' && other.is === 'cut' ? compareCuts(one.cut, other.cut) : a - b;
  };
}

const holds = ([variable, value]: Literal, { diagrams }: CaseReader) => diagrams.hasValue(variable, value);

const whenAsked = ([variable]: Literal, reader: CaseReader) =>
  reader.entry(reader.ownerOf(variable)!.name)!.assumed;

/** What of a solution speaks of entries that are asked in it: the value of others means nothing. */
function asked(solution: readonly Literal[], diagram: Diagram, reader: CaseReader): Literal[] {
  const { diagrams } = reader;
  let context = diagrams.all([diagram, ...solution.map((literal) => holds(literal, reader))]);
  return solution.filter((literal) => {
    const narrower = diagrams.and(context, whenAsked(literal, reader));
    if (narrower !== NEVER) context = narrower;
    return narrower !== NEVER;
  });
}

/** So many entries are worked out anew to find which reasons matter; past that the rest are taken to matter. */
const MOST_WORK = 4000;

/**
 * The reasons why something can never be, of which none can be left out.
 * @param whole what can never be, made of what a reader knows; that it cannot is for the caller to have found.
 * @param further reasons that `whole` looks at by itself.
 */
export function whyNever(
  entry: EntryRouting,
  whole: (known: PartialReader) => Diagram,
  reader: RoutingReader,
  further: readonly Reason[] = [],
): Reason[] {
  const all = [...further, ...reasonsBehind(entry, reader)];
  let work = 0;
  const isNever = (without: ReadonlySet<string>) => {
    reader.diagrams.allow();
    const part = new PartialReader(reader, without, entry.name);
    const isNever = work < MOST_WORK && !part.isPossible(whole(part));
    work += part.work;
    return isNever;
  };
  const reasons = nearestThatDo(all, isNever).reverse();
  const left = new Set(keysOf(all.slice(reasons.length)));
  const drop = (some: readonly Reason[]): void => {
    const keys = keysOf(some);
    if (isNever(new Set([...left, ...keys]))) for (const key of keys) left.add(key);
    else if (some.length > 1) {
      const half = some.length >> 1;
      drop(some.slice(0, half));
      drop(some.slice(half));
    }
  };
  drop(reasons);
  return reasons.filter(({ key }) => !left.has(key)).reverse();
}

const keysOf = (reasons: readonly Reason[]) => reasons.map(({ key }) => key);

/** So many of the nearest reasons are tried by themselves first. */
const NEAREST = 4;

/** The nearest reasons that are enough, and as many again at the most: the many far ones that play no part cost nothing. */
function nearestThatDo(
  reasons: readonly Reason[],
  isNever: (without: ReadonlySet<string>) => boolean,
): Reason[] {
  let count = NEAREST;
  while (count < reasons.length && !isNever(new Set(keysOf(reasons.slice(count))))) count *= 2;
  return reasons.slice(0, count);
}

/** Every reason of an entry and of all that it rests on, each once, the nearest first. */
export function reasonsBehind(entry: EntryRouting, reader: RoutingReader): Reason[] {
  const reasons = new Map<string, Reason>();
  const seen = new Set<string>([entry.name]);
  for (const name of seen) {
    const routed = name === entry.name ? entry : reader.entry(name);
    if (!routed) continue;
    for (const reason of [...routed.reasons, ...answerReasons(routed.subject)])
      if (!reasons.has(reason.key)) reasons.set(reason.key, reason);
    for (const need of routed.needs) seen.add(need);
    for (const source of respondentsOf(routed.subject)) seen.add(source);
  }
  return [...reasons.values()];
}
