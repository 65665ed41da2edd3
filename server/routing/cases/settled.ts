/** Gives facts the values of the answers that settle them. */
import type { CaseData, Evaluator } from '../one-case/evaluator.ts';

/** A fact that a question of the set settles. */
export interface SettledFact {
  readonly fact: string;
  readonly question: string;
}

/** Gives each fact that is not given the value of the answer that settles it. */
export function settle<Data extends CaseData & { readonly facts: Map<string, readonly string[]> }>(
  data: Data,
  settled: readonly SettledFact[],
  evaluatorOf: (data: Data) => Evaluator,
): void {
  for (const { fact, question } of settled) {
    const answer = data.facts.has(fact) ? undefined : evaluatorOf(data).answer(question);
    if (answer) data.facts.set(fact, answer);
  }
}
