import type { Definition } from '../../model/reading.ts';
import type { View } from '../../project/view.ts';
import type { CaseData } from '../evaluate.ts';
import { proverOf } from '../prover.ts';
import type { Routed } from '../routed.ts';
import { CASES, caseIn, dataOf, settledFacts } from './case.ts';
import { isTrueIn } from './value.ts';

/** Whether a question is asked in any case that the set has; undefined where the set has none, or it cannot be told. */
export function isReached(definition: Definition, view: View): boolean | undefined {
  return isAskedInAny(view, () => proverOf(view).routed(definition));
}

/** The same of a row, by its id: that of its own, or made of its question's and a code. */
export function isRowReached(name: string, view: View): boolean | undefined {
  return isAskedInAny(view, () => {
    const routed = proverOf(view).reader.entry(name);
    return routed?.isSound ? routed : undefined;
  });
}

function isAskedInAny(view: View, entry: () => Routed | undefined): boolean | undefined {
  const cases = casesOf(view);
  const routed = cases.length > 0 ? entry() : undefined;
  if (!routed || routed.isImpossible) return undefined;
  return cases.some((data) => isTrueIn(routed.asked, data, proverOf(view).reader));
}

const known = new WeakMap<View, readonly CaseData[]>();

/** What is given in each case of a set; worked out once for all questions, until something in the set changes. */
function casesOf(view: View): readonly CaseData[] {
  const before = known.get(view);
  if (before) return before;
  const readings = view.holding(CASES, 'case');
  const settled = readings.size > 0 ? settledFacts(view) : [];
  for (const { question } of settled) proverOf(view).reader.entry(question);
  const data = view.set.once('cases', () => [...readings].map((reading) => dataOf(caseIn(reading)!, view)));
  known.set(view, data);
  return data;
}
