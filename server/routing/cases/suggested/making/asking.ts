/** Tells what is asked in cases that are being made up. */

import type { EntryRouting } from '../../../all-cases/entry-routing.ts';
import { setRoutingOf } from '../../../gates/set-routing.ts';
import { type CaseData, Evaluator } from '../../../one-case/evaluator.ts';
import type { Prover } from '../../../proofs/prover.ts';
import { isTrueIn } from '../../value.ts';
import { neverAskedBehind } from '../targets.ts';

/** Tells whether an entry is asked in a case. */
export type IsAsked = (entry: EntryRouting) => boolean;

/** Tells of cases what is asked in them, by what was proved; of what rests on something that is never asked, by looking. */
export class Asking {
  private readonly prover: Prover;
  private readonly proved = new Map<EntryRouting, boolean>();

  constructor(prover: Prover) {
    this.prover = prover;
  }

  in(data: CaseData): IsAsked {
    const { reader } = this.prover;
    const evaluator = new Evaluator(setRoutingOf(reader.source), data);
    // What stands in something that is never asked was judged as if that could be.
    const canBeAsked = (entry: EntryRouting) => entry.passedOver.size === 0;
    return (entry) =>
      canBeAsked(entry) &&
      (this.isProved(entry) ? isTrueIn(entry.asked, data, reader) : evaluator.isAsked(entry.name));
  }

  private isProved(entry: EntryRouting): boolean {
    const known = this.proved.get(entry);
    if (known !== undefined) return known;
    const isProved = entry.isSound && neverAskedBehind(entry, this.prover) === undefined;
    this.proved.set(entry, isProved);
    return isProved;
  }
}
