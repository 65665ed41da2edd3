/** Diagrams say of every case what the expressions that they were made of say, and the same truth is one number. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Diagram, Diagrams } from '../../server/routing/all-cases/diagrams.ts';
import { runs } from '../runs.ts';

/** How many values each variable has, the one that is decided last first. */
const SIZES = [2, 5, 3, 9];

interface Expression {
  readonly diagram: (diagrams: Diagrams, variables: readonly number[]) => Diagram;
  readonly isTrue: (values: readonly number[]) => boolean;
}

const hasValue = fc.nat(SIZES.length - 1).chain((at) =>
  fc.nat(SIZES[at]! - 1).map(
    (value): Expression => ({
      diagram: (diagrams, variables) => diagrams.hasValue(variables[at]!, value),
      isTrue: (values) => values[at] === value,
    }),
  ),
);

const expression = fc.letrec<{ any: Expression; joined: Expression; not: Expression; exists: Expression }>(
  (tie) => ({
    any: fc.oneof({ maxDepth: 5 }, hasValue, tie('joined'), tie('not'), tie('exists')),
    joined: fc.record({ word: fc.constantFrom('and', 'or'), a: tie('any'), b: tie('any') }).map(
      ({ word, a, b }): Expression => ({
        diagram: (diagrams, variables) =>
          diagrams[word as 'and' | 'or'](a.diagram(diagrams, variables), b.diagram(diagrams, variables)),
        isTrue: (values) =>
          word === 'and' ? a.isTrue(values) && b.isTrue(values) : a.isTrue(values) || b.isTrue(values),
      }),
    ),
    not: tie('any').map(
      (a): Expression => ({
        diagram: (diagrams, variables) => diagrams.not(a.diagram(diagrams, variables)),
        isTrue: (values) => !a.isTrue(values),
      }),
    ),
    exists: fc.record({ a: tie('any'), at: fc.nat(SIZES.length - 1) }).map(
      ({ a, at }): Expression => ({
        diagram: (diagrams, variables) =>
          diagrams.exists(a.diagram(diagrams, variables), new Set([variables[at]!])),
        isTrue: (values) => range(SIZES[at]!).some((value) => a.isTrue(values.with(at, value))),
      }),
    ),
  }),
).any;

const range = (count: number) => Array.from({ length: count }, (_, at) => at);

const CASES = SIZES.reduce<number[][]>(
  (known, size) => known.flatMap((values) => range(size).map((value) => [...values, value])),
  [[]],
);

const begun = () => {
  const diagrams = new Diagrams();
  return { diagrams, variables: SIZES.map((size) => diagrams.variable(size)) };
};

describe('a diagram', () => {
  test('says of every case what was said of it', () => {
    fc.assert(
      fc.property(expression, ({ diagram, isTrue }) => {
        const { diagrams, variables } = begun();
        const made = diagram(diagrams, variables);
        for (const values of CASES)
          expect(diagrams.isTrue(made, (variable) => values[variables.indexOf(variable)]!)).toBe(
            isTrue(values),
          );
      }),
      { numRuns: runs(200) },
    );
  });

  test('is the same number where the same is said', () => {
    fc.assert(
      fc.property(expression, expression, (one, other) => {
        const { diagrams, variables } = begun();
        const [a, b] = [one.diagram(diagrams, variables), other.diagram(diagrams, variables)];
        expect(a === b).toBe(CASES.every((values) => one.isTrue(values) === other.isTrue(values)));
      }),
      { numRuns: runs(200) },
    );
  });

  test('has no more edges for a value of thousands than for one of five', () => {
    const diagrams = new Diagrams();
    const [few, many] = [diagrams.variable(5), diagrams.variable(5000)];
    const edges = (variable: number) => diagrams.edgesOf(diagrams.not(diagrams.hasValue(variable, 3))).length;
    expect(edges(many)).toBe(edges(few));
  });
});
