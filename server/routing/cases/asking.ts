/** Tells which cases of a set ask a question. */
import type { Reading } from '../../model/reading.ts';
import type { View } from '../../project/view.ts';
import { memoisedRouting } from '../gates/set-routing.ts';
import { Evaluator } from '../one-case/evaluator.ts';
import { CASES, caseIn, dataOf } from './case.ts';

/** A case, and what follows from it. */
interface Followed {
  readonly reading: Reading;
  readonly evaluator: Evaluator;
}

/** The cases in which a question or a row is asked; undefined where the set has no cases. */
export function casesAsking(view: View, name: string): readonly Reading[] | undefined {
  const followed = casesOf(view);
  if (followed.length === 0) return undefined;
  return followed.filter(({ evaluator }) => evaluator.isAsked(name)).map(({ reading }) => reading);
}

/** The cases of a set, worked out once until something in it changes; what is asked in each is found out as it is asked for. */
function casesOf(view: View): readonly Followed[] {
  return view.set.once('cases followed', () => {
    const unnoted = view.noting(() => {});
    const routing = memoisedRouting(unnoted);
    return [...view.set.catalogue(CASES).holding('case')].map((reading) => ({
      reading,
      evaluator: new Evaluator(routing, dataOf(caseIn(reading)!, unnoted)),
    }));
  });
}
