/** Counts what cases say of the key questions of the standards, as far as these can be counted. */
import type { View } from '../../project/view.ts';
import type { Evaluator } from '../../routing/one-case/evaluator.ts';
import { type CaseVerdict, verdictIn } from './case-verdict.ts';
import type { Share } from './evidence.ts';
import { type Contribution, contributionsOf, scoredIn } from './summaries.ts';

/** How many cases say what of a key question. */
export type Count = Readonly<Record<CaseVerdict, number>>;

/** The share that a count comes to: sufficient, of answered and applicable (design §5). */
export const shareOf = ({ sufficient, insufficient }: Count): Share => ({
  sufficient,
  of: sufficient + insufficient,
});

/** A summary question that is counted, and the key question of the standards that it counts for. */
export interface Counted {
  readonly summary: string;
  readonly rated: string;
}

export interface Countable {
  readonly counted: readonly Counted[];
  /** The key questions of the standards that cannot be counted although some of what they need is there, with why. */
  readonly refused: readonly { readonly rated: string; readonly why: string }[];
}

/** What can be counted of the set of a view, where only some questions are answered in the data. */
export function countableIn(view: View, isGiven: (summary: string) => boolean): Countable {
  const byRated = new Map<string, Contribution[]>();
  for (const [rated, contribution] of contributionsOf(view))
    byRated.set(rated, [...(byRated.get(rated) ?? []), contribution]);
  const counted: Counted[] = [];
  const refused: { rated: string; why: string }[] = [];
  for (const [rated, contributions] of byRated) {
    const summaries = contributions.map(scoredIn);
    const given = summaries.flat().filter((each) => isGiven(each));
    const why = whyNot(given, summaries, contributions[0]!);
    if (why !== undefined) refused.push({ rated, why });
    else counted.push(...given.map((summary) => ({ summary, rated })));
  }
  return { counted, refused };
}

/** A part of what is needed would make a share that is not that of the key question. */
function whyNot(
  given: readonly string[],
  summaries: readonly (readonly string[])[],
  { keyQuestion }: Contribution,
): string | undefined {
  if (given.length === 0) return undefined;
  if (summaries.some((each) => each.length > 1))
    return `${keyQuestion.name} has several summary questions, ${given.join(' and ')}`;
  const missing = summaries.flat().filter((each) => !given.includes(each));
  return missing.length > 0
    ? `${missing.join(' and ')} would be needed beside ${given.join(' and ')}`
    : undefined;
}

/** Counts what cases say of key questions, one case after another. */
export class Counter {
  private readonly counted: readonly Counted[];
  private readonly kept = new Map<string, Record<CaseVerdict, number>>();

  constructor(counted: readonly Counted[]) {
    this.counted = counted;
    for (const { rated } of counted) this.kept.set(rated, nothing());
  }

  /** By the id of the key question in the standards; one that is not counted is not in it. */
  get counts(): ReadonlyMap<string, Count> {
    return this.kept;
  }

  /** Counts a case; `note` is told what it says of each summary question. */
  add(evaluator: Evaluator, note: (counted: Counted, verdict: CaseVerdict) => void): void {
    for (const each of this.counted) {
      const verdict = verdictIn(evaluator, each.summary);
      this.kept.get(each.rated)![verdict]++;
      note(each, verdict);
    }
  }
}

const nothing = (): Record<CaseVerdict, number> => ({
  sufficient: 0,
  insufficient: 0,
  'not applicable': 0,
  unanswered: 0,
  'not asked': 0,
});
