/** Which answers make a case plain: those after which the fewest questions can be asked. */
import type { AnswerSpace } from '../../../all-cases/answer-space.ts';
import { NEVER } from '../../../all-cases/diagrams.ts';
import type { RoutingReader } from '../../../proofs/routing-reader.ts';
import type { Resting } from './needs.ts';

export class Plain {
  private readonly reader: RoutingReader;
  private readonly resting: Resting;
  private readonly orders = new Map<number, readonly number[]>();

  constructor(resting: Resting, reader: RoutingReader) {
    this.resting = resting;
    this.reader = reader;
  }

  /** The values of a variable, the plainest first; that nothing is answered comes last. */
  order(space: AnswerSpace, variable: number): readonly number[] {
    const known = this.orders.get(variable);
    if (known) return known;
    const size = this.reader.diagrams.valuesOf(variable);
    const ranked = Array.from({ length: size }, (_, value) => ({
      value,
      isBlank: space.isBlank(variable, value),
      opened: this.opened(space, variable, value),
    }));
    ranked.sort((a, b) => Number(a.isBlank) - Number(b.isBlank) || a.opened - b.opened || a.value - b.value);
    const order = ranked.map(({ value }) => value);
    this.orders.set(variable, order);
    return order;
  }

  /** How many of those that rest directly on an answer can be asked where a variable of it has a value. */
  opened({ name }: AnswerSpace, variable: number, value: number): number {
    const { diagrams } = this.reader;
    diagrams.allow();
    const holds = diagrams.hasValue(variable, value);
    return this.resting.directlyOn(name).filter(({ asked }) => diagrams.and(asked, holds) !== NEVER).length;
  }
}
