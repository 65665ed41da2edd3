/** Joins the questions that one case can reach to what must hold in it. */
import { ALWAYS, type Diagram, NEVER, TooComplex } from '../../all-cases/diagrams.ts';
import type { EntryRouting } from '../../all-cases/entry-routing.ts';
import type { RoutingReader } from '../../proofs/routing-reader.ts';

/**
 * In which cases the first of some questions is asked, and of the others as many as can be asked beside it, taken in
 * turn. Undefined where it would take too long to tell of the first.
 */
export function goalOf(targets: readonly EntryRouting[], reader: RoutingReader): Diagram | undefined {
  const { diagrams } = reader;
  let goal: Diagram = ALWAYS;
  let first = true;
  for (const { asked } of targets) {
    try {
      diagrams.allow();
      const narrower = diagrams.all([goal, asked, reader.universe(asked)]);
      if (narrower !== goal && narrower !== NEVER && reader.isPossible(narrower)) goal = narrower;
    } catch (error) {
      if (!(error instanceof TooComplex)) throw error;
      // What is joined by then is enough for one case.
      return first ? undefined : goal;
    }
    first = false;
  }
  return goal;
}
