/** Suggests cases for a set, from what is still to be reached to documents that were run and hold. */
import type { View } from '../../../project/view.ts';
import type { CaseData } from '../../one-case/evaluator.ts';
import { CASES, caseIn, dataOf } from '../case.ts';
import { makerOf } from './making/maker.ts';
import { irreducible, search } from './search.ts';
import type { Unreached } from './targets.ts';
import { caseDocuments, isSound, type SuggestedCase } from './written.ts';

export interface Suggestion {
  readonly cases: readonly SuggestedCase[];
  /** The questions and rows that no case reaches, with why. */
  readonly unreached: readonly Unreached[];
}

/**
 * Cases that reach every question and row which the cases of a set do not reach and which can be asked at all; none
 * of them can be left out. The same set is given the same cases, however it came to be as it is.
 * @param onProgress is told of how many questions and rows it is settled what reaches them, and how many there are.
 */
export function suggestion(
  view: View,
  onProgress: (done: number, all: number) => void = () => {},
): Suggestion {
  const { open, closed, reader, prover, resting, asking, complete } = makerOf(view);
  const before = new Set(existingCases(view).flatMap((data) => open.filter(asking.in(data))));
  const { cases, unreached } = search({ open, before, complete, asking, prover, onProgress });
  const documents = caseDocuments(irreducible(cases, before), before, { open, resting, asking, reader });
  const sound = documents.filter((each) => isSound(each, view));
  const failed = documents.filter((each) => !sound.includes(each)).flatMap(({ reaches }) => reaches);
  return {
    cases: sound,
    unreached: [
      ...closed,
      ...unreached,
      ...failed.map((name) => ({ name, why: 'no case' as const, on: undefined })),
    ],
  };
}

function existingCases(view: View): CaseData[] {
  const readings = view.inReadingOrder(view.holding(CASES, 'case'));
  return readings.map((reading) => dataOf(caseIn(reading)!, view));
}
