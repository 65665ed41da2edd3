/** Tells of most diagrams at once that some complete case makes them true, by looking at each node no more than once. */

import { dependenciesFirst } from '../gates/dependencies-first.ts';
import { respondentsOf } from './answer-reasons.ts';
import type { AnswerSpace } from './answer-space.ts';
import { ALWAYS, type Diagram, NEVER } from './diagrams.ts';
import { limitsKept } from './limits.ts';
import type { KnownAnswers } from './possible-answers.ts';

/** So many ways through one answer are tried. */
const MOST_TRIED = 8;

type Value = readonly [variable: number, value: number];

export class Witnesses {
  private readonly found = new Map<Diagram, boolean>([
    [NEVER, false],
    [ALWAYS, true],
  ]);
  private readonly conditional = new Map<AnswerSpace, ReadonlySet<string> | undefined>();
  private readonly known: KnownAnswers;

  constructor(known: KnownAnswers) {
    this.known = known;
  }

  /** True where a case was found in which each answer can be given whatever the others are; false proves nothing. */
  has(diagram: Diagram): boolean {
    const { diagrams } = this.known;
    dependenciesFirst(
      diagram,
      (at) => this.found.has(at),
      (at) => diagrams.edgesOf(at),
      (at) => this.found.set(at, this.isFound(at)),
    );
    return this.found.get(diagram)!;
  }

  private isFound(diagram: Diagram): boolean {
    const { diagrams } = this.known;
    const space = this.known.ownerOf(diagrams.variableOf(diagram));
    if (!space) return diagrams.edgesOf(diagram).some((edge) => this.found.get(edge));
    const codes = this.conditionalCodes(space);
    return codes !== undefined && this.throughAnswer(diagram, space, codes);
  }

  /** Keeps that a case was found in another way, where it is one of answers that can each be given whatever the others are. */
  keep(diagram: Diagram): void {
    for (const variable of this.known.diagrams.support(diagram)) {
      const space = this.known.ownerOf(variable);
      if (!space || this.conditionalCodes(space)?.size !== 0) return;
    }
    this.found.set(diagram, true);
  }

  /** Tries the values of the variables of an answer that come one after the other, where none of them comes later. */
  private throughAnswer(diagram: Diagram, space: AnswerSpace, codes: ReadonlySet<string>): boolean {
    const { diagrams, without } = this.known;
    const limits = limitsKept(space.name, without);
    let tried = 0;
    const left: { at: Diagram; values: readonly Value[] }[] = [{ at: diagram, values: [] }];
    for (let next = left.pop(); next !== undefined && tried < MOST_TRIED; next = left.pop()) {
      const { at, values } = next;
      const variable = diagrams.variableOf(at);
      if (this.known.ownerOf(variable) === space) {
        for (const [edge, value] of this.waysFrom(at))
          left.push({ at: edge, values: [...values, [variable, value]] });
      } else {
        tried++;
        const isDone = diagrams.compare(variable, space.last) < 0 && this.found.get(at)!;
        if (isDone && space.accepts(values, limits, codes)) return true;
      }
    }
    return false;
  }

  /** How a diagram goes on with some value of its variable, the last one first; of many values with which it goes on alike, a few. */
  private waysFrom(at: Diagram): [edge: Diagram, value: number][] {
    const { diagrams } = this.known;
    const [edges, starts] = [diagrams.edgesOf(at), diagrams.startsOf(at)];
    const end = diagrams.valuesOf(diagrams.variableOf(at));
    return edges
      .flatMap((edge, run) => {
        const count = Math.min((starts[run + 1] ?? end) - starts[run]!, MOST_TRIED);
        const values = Array.from({ length: edge === NEVER ? 0 : count }, (_, more) => starts[run]! + more);
        return values.map((value): [Diagram, number] => [edge, value]);
      })
      .reverse();
  }

  /** The options that not all cases offer; undefined of an answer that another one settles. */
  private conditionalCodes(space: AnswerSpace): ReadonlySet<string> | undefined {
    if (!this.conditional.has(space)) this.conditional.set(space, this.codesOf(space));
    return this.conditional.get(space);
  }

  private codesOf({ name }: AnswerSpace): ReadonlySet<string> | undefined {
    const routed = this.known.entry(name);
    if (!routed || respondentsOf(routed.subject).length > 0) return undefined;
    return new Set(routed.offers.map(({ code }) => code));
  }
}
