import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { View } from '../../server/project/view.ts';
import type { AnswerSpace } from '../../server/routing/all-cases/answer-space.ts';
import type { Diagram } from '../../server/routing/all-cases/diagrams.ts';
import type { CaseData } from '../../server/routing/one-case/evaluator.ts';
import { caseInWords } from '../../server/routing/proofs/example-words.ts';
import type { Circumstance } from '../../server/routing/proofs/proofs.ts';
import { runs } from '../runs.ts';
import { aimedSet } from './aimed-sets.ts';
import { describeSet, evaluatorOf, restsOnImpossible, type World, worldOf } from './every-case.ts';
import { cellsToTry, emptyPairs } from './matrix.ts';
import { PlainCase, PlainSet } from './plain-meaning.ts';
import { type RandomSet, randomSet, settledSet, setWith } from './random-routing.ts';

/** Whether a diagram is true in a case. */
function isTrueIn(diagram: Diagram, data: CaseData, { prover, view }: World): boolean {
  const { diagrams } = prover.reader;
  let left = diagram;
  for (const variable of diagrams.support(diagram)) {
    const space = prover.reader.ownerOf(variable)!;
    left = diagrams.and(left, diagrams.hasValue(variable, valueIn(data, variable, space, view)));
  }
  return left !== 0;
}

/** The value of a variable in a case. */
function valueIn(data: CaseData, variable: number, space: AnswerSpace, view: View): number {
  const answer = evaluatorOf(view, data).answer(space.name);
  const meaning = space.meanings.get(variable)!;
  switch (meaning.is) {
    case 'option':
      return Number(answer?.includes(meaning.code ?? 'elsewhere') ?? false);
    case 'cut': {
      const at =
        space.type.form === 'date' ? Date.parse(answer?.[0] ?? '') / 86_400_000 : Number(answer?.[0]);
      return Number(at >= meaning.cut.at);
    }
    case 'code': {
      if (answer === undefined) return meaning.codes.length - 1;
      const code = meaning.codes.slice(0, -1).findIndex((each) => each !== undefined && answer[0] === each);
      return code >= 0 ? code : meaning.codes.indexOf(undefined);
    }
  }
}

describe('routing on random sets', () => {
  let tried: RandomSet[] = [];
  const property = (check: (world: World, documents: RandomSet['documents']) => void) => {
    tried = [];
    return fc.property(fc.oneof(randomSet, settledSet), (set) => {
      const { documents, names } = set;
      const world = worldOf(documents, names);
      if (!world) return;
      tried.push(set);
      try {
        check(world, documents);
      } catch (error) {
        throw new Error(`${(error as Error).message}\n${describeSet(documents)}`);
      }
    });
  };
  const aimed = cellsToTry().map(aimedSet);
  const sized = { numRuns: runs(60) };
  /** Beside the random ones, those sets that together have every test of every answer in every kind of gate. */
  const withAimed = {
    numRuns: aimed.length + sized.numRuns,
    examples: aimed.map((set): [RandomSet] => [set]),
  };
  const expectWholeMatrix = () => expect(emptyPairs(tried.flatMap(({ cells }) => cells))).toEqual([]);

  test('a single case is judged as the table of meanings says, put once more in plain words', () => {
    fc.assert(
      property(({ cases, shown, view }, documents) => {
        const plain = new PlainSet(documents);
        for (const data of cases)
          for (const name of shown)
            expect(`${name} ${evaluatorOf(view, data).isAsked(name)}`).toBe(
              `${name} ${new PlainCase(plain, data).isAsked(name)}`,
            );
      }),
      withAimed,
    );
    expectWholeMatrix();
  });

  test('a question is asked in the cases that trying them all gives, and in no others', () => {
    fc.assert(
      property((world) => {
        for (const name of world.shown) {
          const routed = world.prover.reader.entry(name);
          if (!routed?.isSound || restsOnImpossible(name, world)) continue;
          const asking = world.cases.filter((data) => evaluatorOf(world.view, data).isAsked(name));
          expect(`${name} ${routed.isImpossible}`).toBe(`${name} ${asking.length === 0}`);
          const proved = world.cases.filter((data) => isTrueIn(routed.asked, data, world));
          expect(`${name} ${proved.length}`).toBe(`${name} ${asking.length}`);
          expect(proved.every((data, at) => data === asking[at])).toBe(true);
        }
      }),
      withAimed,
    );
    expectWholeMatrix();
    expect(tried.length - aimed.length).toBeGreaterThan(sized.numRuns / 3);
  });

  test('what an answer says of others need not be said, also where no other part of the condition speaks of them', () => {
    const { documents, names } = setWith([
      'not (modules is answered)',
      'nation is not wales and not (A1.1 is insufficient)',
    ]);
    const { prover } = worldOf(documents, names)!;
    const shown = prover.example(prover.reader.entry('A1.2')!.asked)!;
    // Who can be asked A1.1 at all is in England, since modules are known in Wales.
    expect(caseInWords(shown)).toBe('A1.1 is “Yes”');
  });

  test('a case that is shown proves it, and nothing in it can be left out', () => {
    fc.assert(
      property((world) => {
        for (const name of world.shown) {
          const routed = world.prover.reader.entry(name);
          if (!routed?.isSound || routed.isImpossible || restsOnImpossible(name, world)) continue;
          const shown = world.prover.example(routed.asked)!;
          const has = (data: CaseData, { variable, value, space }: Circumstance) =>
            evaluatorOf(world.view, data).isAsked(space.name) &&
            valueIn(data, variable, space, world.view) === value;
          const agreeing = (left: number) =>
            world.cases.filter((data) => shown.every((each, at) => at === left || has(data, each)));
          const isAsked = (data: CaseData) => evaluatorOf(world.view, data).isAsked(name);
          const all = agreeing(-1);
          expect(`${name} ${all.length > 0} ${all.every(isAsked)}`).toBe(`${name} true true`);
          const superfluous = shown.filter((_, at) => agreeing(at).every(isAsked));
          expect(caseInWords(superfluous)).toBe('');
        }
      }),
      sized,
    );
  });
});
