import type { Question } from '../../model/documents/section.ts';
import type { Definition, Reading } from '../../model/reading.ts';
import type { Catalogue } from '../../project/catalogue.ts';
import type { View } from '../../project/view.ts';
import type { Prover } from '../../routing/prover.ts';
import type { Routed } from '../../routing/routed.ts';
import type { Scalar } from '../../syntax/tree.ts';
import { entriesOf } from './gated.ts';

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
    const name = ((definition.model ?? {}) as Partial<Question>).alternative;
    return name ? [{ definition, name }] : [];
  });
}

/** The questions that share a name, in reading order. */
export function sharing(name: string, view: View): Alternative[] {
  const all = [...view.holding(ALTERNATIVES, name)]
    .flatMap(alternativesIn)
    .filter((each) => each.name.value === name);
  return all.sort((a, b) => (view.comesBefore(a.definition, b.definition) ? -1 : 1));
}

/** Alternatives with when each is asked; undefined where that cannot be told of all of them. */
export function routedAll(alternatives: readonly Alternative[], prover: Prover): Routed[] | undefined {
  const routed = alternatives.map(({ definition }) => prover.routed(definition));
  return routed.every((each) => each !== undefined && !each.isImpossible) ? (routed as Routed[]) : undefined;
}
