import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentOf } from '../../server/project/document.ts';
import { CASES, caseIn, dataOf } from '../../server/routing/cases/case.ts';
import { type Suggestion, suggestion } from '../../server/routing/cases/suggested/suggest.ts';
import { caseText } from '../../server/routing/cases/suggested/text.ts';
import { subjectOf } from '../../server/routing/meaning/subject-of.ts';
import type { CaseData } from '../../server/routing/one-case/evaluator.ts';
import { RULES } from '../../server/rules/index.ts';
import { Source } from '../../server/syntax/source.ts';
import { findingsIn, line, projectOf, ROOT } from '../check.ts';
import { runs } from '../runs.ts';
import {
  answersOf,
  describeSet,
  evaluatorOf,
  restsOnImpossible,
  viewOf,
  type World,
  worldOf,
} from './every-case.ts';
import { randomSet } from './random-routing.ts';

type Documents = Readonly<Record<string, string>>;

const CASE_RULES = RULES.filter(({ name }) => name.startsWith('case/'));

describe('cases that are suggested for random sets', () => {
  let tried = 0;
  const sized = { numRuns: runs(50) };
  const holds = (check: (world: World, suggested: Suggestion, documents: Documents) => void) => {
    tried = 0;
    fc.assert(
      fc.property(randomSet, ({ documents, names }) => {
        const world = worldOf(documents, names);
        if (!world) return;
        tried++;
        try {
          check(world, suggestion(world.view), documents);
        } catch (error) {
          throw new Error(`${(error as Error).message}\n${describeSet(documents)}`);
        }
      }),
      sized,
    );
    expect(tried).toBeGreaterThan(sized.numRuns / 3);
  };

  test('reach each question and row that trying all cases reaches, and say so of the others', () => {
    holds((world, { cases, unreached }) => {
      const reached = new Set(cases.flatMap(({ reaches }) => reaches));
      expect(cases.flatMap(({ reaches }) => reaches)).toHaveLength(reached.size);
      expect([...reached, ...unreached.map(({ name }) => name)].sort()).toEqual([...world.names].sort());
      for (const { data, reaches } of cases)
        for (const name of reaches) expect(asks(data, name, world)).toBe(true);
      for (const { name, why } of unreached) {
        const isAsked = world.cases.some((data) => asks(data, name, world));
        const isSure = !restsOnImpossible(name, world) && world.prover.reader.entry(name)?.isSound;
        if (isSure) expect(`${name} ${why} ${isAsked}`).toBe(`${name} never asked false`);
      }
    });
  });

  test('are complete, and nothing in them is wrong', () => {
    holds((world, { cases }, documents) => {
      const whole = cases.map(({ data, reaches }) =>
        caseText('A case', data, { asked: reaches, notAsked: [] }),
      );
      const texts = [...whole, ...cases.map(({ text }) => text)];
      const found = findingsIn({ ...documents, ...numbered(texts) }, CASE_RULES);
      const wrong = found.filter(({ rule }) => rule !== 'case/uncovered').map(line);
      expect(wrong.join('\n')).toBe('');
      for (const { data } of cases) {
        const evaluator = evaluatorOf(world.view, data);
        for (const name of world.names) {
          const type = subjectOf(world.view, name)?.answer;
          if (!type || !evaluator.isAsked(name) || !isKnown(name, world)) continue;
          const isNeeded = !answersOf(type, evaluator).includes(undefined);
          if (isNeeded) expect(`${name} ${evaluator.answer(name) !== undefined}`).toBe(`${name} true`);
        }
      }
    });
  });

  test('ask the same where they are written without what makes no difference', () => {
    holds((world, { cases }) => {
      for (const { data, text } of cases) {
        const short = dataIn(text, world);
        for (const name of world.names.filter((each) => isKnown(each, world)))
          expect(`${name} ${asks(short, name, world)}`).toBe(`${name} ${asks(data, name, world)}`);
      }
    });
  });

  test('reach it all together: each of them reaches something that no other does', () => {
    holds((world, { cases }) => {
      const reached = cases.map(({ data }) => world.names.filter((name) => asks(data, name, world)));
      for (const [at, own] of reached.entries()) {
        const others = new Set(reached.toSpliced(at, 1).flat());
        expect(own.some((name) => !others.has(name))).toBe(true);
      }
    });
  });

  test('are the same for the same set, and are not suggested again', () => {
    holds((world, { cases, unreached }, documents) => {
      const reversed = Object.fromEntries(Object.entries(documents).reverse());
      const texts = cases.map(({ text }) => text);
      const [again, after] = [reversed, { ...documents, ...numbered(texts) }].map((each) =>
        suggestion(viewOf(projectOf(each))),
      );
      expect(again!.cases.map(({ text }) => text)).toEqual(texts);
      expect(after).toEqual({ cases: [], unreached });
      expect(world.view.holding(CASES, 'case').size).toBe(0);
    });
  });
});

const asks = (data: CaseData, name: string, { view }: World) => evaluatorOf(view, data).isAsked(name);

/** True unless its condition cannot be read: nothing is promised of it then. */
const isKnown = (name: string, { prover }: World) => prover.reader.entry(name)?.isSound ?? false;

const numbered = (texts: readonly string[]): Documents =>
  Object.fromEntries(texts.map((text, at) => [`cases/${at}.carag.yaml`, text]));

function dataIn(text: string, { view }: World): CaseData {
  const document = documentOf(`${ROOT}/case.carag.yaml`, Source.of(text, 'yaml'));
  return dataOf(caseIn(document.readings[0]!)!, view);
}
