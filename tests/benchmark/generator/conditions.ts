import type { Random } from './random.ts';

/** The named conditions of the manifest. */
export const named = { 'in-wales': 'nation is wales', 'at-court': 'programme is court' } as const;

/** A question that conditions may speak of, and the tests nobody has used yet. */
export interface Earlier {
  readonly id: string;
  readonly tests: string[];
  /** Asked in every case: safe to combine with others and to carry forward. */
  readonly always: boolean;
}

export interface Gate {
  readonly condition: string;
  /** Holds only for some facts, so that nothing else may rest on the question. */
  readonly byFact: boolean;
}

/**
 * Returns the condition for a question, or nothing where no test is left. No test is used twice, and a condition
 * joins only questions that are always asked: so every condition can hold, need not hold, and is like no other.
 */
export function gate(
  chance: Random,
  turn: number,
  near: readonly Earlier[],
  far: readonly Earlier[],
): Gate | undefined {
  const names = Object.keys(named);
  if (turn < names.length) return { condition: names[turn]!, byFact: true };
  const form = chance.below(10);
  if (form === 0) return { condition: chance.pick(names), byFact: true };
  if (form < 4) return pair(chance, near, far, chance.pick(['and', 'or']));
  const pool = form === 4 && far.length > 0 ? far : near;
  return single(takeTest(chance, pool));
}

function pair(
  chance: Random,
  near: readonly Earlier[],
  far: readonly Earlier[],
  joined: string,
): Gate | undefined {
  const settled = (questions: readonly Earlier[]) => questions.filter((question) => question.always);
  const first = takeTest(chance, settled(near));
  if (!first) return undefined;
  const others = far.length > 0 && chance.chance(0.3) ? far.slice(-40) : near;
  const second = takeTest(
    chance,
    settled(others).filter((question) => question.id !== first.id),
  );
  return single(first, second ? ` ${joined} ${second.id} ${second.test}` : '');
}

function single(taken: Taken | undefined, rest = ''): Gate | undefined {
  return taken && { condition: `${taken.id} ${taken.test}${rest}`, byFact: false };
}

interface Taken {
  readonly id: string;
  readonly test: string;
}

function takeTest(chance: Random, questions: readonly Earlier[]): Taken | undefined {
  const open = questions.filter((question) => question.tests.length > 0);
  if (open.length === 0) return undefined;
  const { id, tests } = chance.pick(open);
  return { id, test: tests.splice(chance.below(tests.length), 1)[0]! };
}
