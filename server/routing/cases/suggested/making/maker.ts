/** Brings together what cases of a set are made up with. */
import type { View } from '../../../../project/view.ts';
import { Prover } from '../../../proofs/prover.ts';
import { RoutingMemory } from '../../../proofs/routing-memory.ts';
import { RoutingReader } from '../../../proofs/routing-reader.ts';
import { type Targets, targetsOf } from '../targets.ts';
import { Asking } from './asking.ts';
import { type Completer, completer } from './complete.ts';
import { inOrderOfNeed, Resting } from './needs.ts';
import { Plain } from './plain.ts';

export interface Maker extends Targets {
  readonly reader: RoutingReader;
  readonly prover: Prover;
  readonly resting: Resting;
  readonly asking: Asking;
  readonly complete: Completer;
}

/** All is worked out anew: the same set is given the same cases, however it came to be as it is. */
export function makerOf(view: View): Maker {
  const reader = new RoutingReader(new RoutingMemory(), view);
  const prover = new Prover(reader);
  const targets = targetsOf(view, prover);
  const { open, closed } = targets;
  const names = inOrderOfNeed(
    [...view.names('fact'), ...[...open, ...closed].map(({ name }) => name)],
    reader,
  );
  const resting = new Resting(names, reader);
  const asking = new Asking(prover);
  const complete = completer(names, new Plain(resting, reader), asking, reader);
  return { ...targets, reader, prover, resting, asking, complete };
}
