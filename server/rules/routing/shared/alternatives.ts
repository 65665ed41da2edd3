/** Finds the questions of which exactly one is to be asked, and works out when each of them is. */
import { entriesOf } from '../../../lint/gated-entries.ts';
import { questionOf } from '../../../model/questions.ts';
import type { Definition, Reading } from '../../../model/reading.ts';
import type { Catalogue } from '../../../project/catalogue.ts';
import type { View } from '../../../project/view.ts';
import { type Diagram, NEVER } from '../../../routing/all-cases/diagrams.ts';
import type { EntryRouting } from '../../../routing/all-cases/entry-routing.ts';
import { noteAnyRouting } from '../../../routing/proofs/changed-routing.ts';
import type { Prover } from '../../../routing/proofs/prover.ts';
import type { Scalar } from '../../../syntax/tree.ts';

/** A question of which exactly one is to be asked in a case. */
export interface Alternative {
  readonly definition: Definition;
  /** The name that the questions share, where it is written. */
  readonly name: Scalar;
}

/** The readings that hold a question of each alternative. */
const ALTERNATIVES: Catalogue = {
  name: 'alternatives',
  keysOf: (reading) => alternativesIn(reading).map(({ name }) => name.value),
};

export function alternativesIn(reading: Reading): Alternative[] {
  return entriesOf(reading).flatMap((definition) => {
    const name = questionOf(definition)?.alternative;
    return name ? [{ definition, name }] : [];
  });
}

/** The questions that share a name, in reading order. */
export function sharing(name: string, view: View): readonly Alternative[] {
  const holding = view.holding(ALTERNATIVES, name);
  view.inReadingOrder([]);
  return view.set.once(`alternatives ${name}`, () =>
    view
      .inReadingOrder(holding)
      .flatMap(alternativesIn)
      .filter((each) => each.name.value === name),
  );
}

/** Alternatives with when each is asked, and when one of those before it is. */
export interface RoutedAlternatives {
  readonly routed: readonly EntryRouting[];
  readonly before: readonly Diagram[];
}

/** Undefined where it cannot be told of all of them when they are asked. */
export function routedAll(
  name: string,
  alternatives: readonly Alternative[],
  view: View,
  prover: Prover,
): RoutedAlternatives | undefined {
  noteAnyRouting(view);
  return prover.reader.once(`alternatives ${name}`, () => {
    const all = alternatives.map(({ definition }) => prover.routed(definition));
    const routed = all.filter((each) => each !== undefined);
    if (routed.length < all.length || routed.some(({ isImpossible }) => isImpossible)) return undefined;
    return { routed, before: unionsBefore(routed, prover) };
  });
}

function unionsBefore(routed: readonly EntryRouting[], prover: Prover): Diagram[] {
  const before: Diagram[] = [NEVER];
  for (const { asked } of routed) {
    prover.reader.diagrams.allow();
    before.push(prover.any([before.at(-1)!, asked]));
  }
  return before;
}
