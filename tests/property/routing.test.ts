import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Project } from '../../server/project/project.ts';
import { View } from '../../server/project/view.ts';
import type { AnswerSpace } from '../../server/routing/answer-space.ts';
import { caseInWords } from '../../server/routing/case-words.ts';
import type { Diagram } from '../../server/routing/diagrams.ts';
import { type CaseData, Evaluator } from '../../server/routing/evaluate.ts';
import type { Circumstance } from '../../server/routing/proofs.ts';
import { type Prover, proverOf } from '../../server/routing/prover.ts';
import type { AnswerType, Subject } from '../../server/routing/subject.ts';
import { subjectOf } from '../../server/routing/subjects.ts';
import { parsedCondition } from '../../server/syntax/conditions/parsed.ts';
import { projectOf } from '../check.ts';
import { randomSet } from './random-routing.ts';

/** A set with all complete cases that it has. */
interface World {
  readonly view: View;
  readonly prover: Prover;
  readonly names: readonly string[];
  readonly cases: readonly CaseData[];
}

const MOST_CASES = 1500;

/** Every complete case, by trying all answers in turn: the oracle that the proofs are held against. */
function worldOf(documents: Readonly<Record<string, string>>, names: readonly string[]): World | undefined {
  const project = projectOf(documents);
  const view = viewOf(project);
  const facts = ['nation', 'programme', 'modules'].filter((name) => view.defined('fact', name).length > 0);
  const rows = names.flatMap((name) => subjectOf(view, name)?.rows?.map((row) => row.name) ?? []);
  const answered = names.flatMap((name) => subjectOf(view, name)?.rows?.map((row) => row.name) ?? [name]);
  let cases: CaseData[] = [{ facts: new Map(), answers: new Map() }];
  for (const name of [...facts, ...answered]) {
    cases = cases.flatMap((data) => extended(data, subjectOf(view, name)!, view));
    if (cases.length > MOST_CASES) return undefined;
  }
  return { view, prover: proverOf(view), names: [...names, ...rows], cases };
}

function viewOf(project: Project): View {
  return new View(project, [...project.sets.values()][0]!, () => {});
}

function extended(data: CaseData, subject: Subject, view: View): CaseData[] {
  const evaluator = new Evaluator(view, data);
  if (!evaluator.isAsked(subject.name)) return [data];
  const field = subject.is === 'fact' ? 'facts' : 'answers';
  return answersOf(subject.answer!, evaluator).map((answer) => ({
    ...data,
    [field]: answer === undefined ? data[field] : new Map([...data[field], [subject.name, answer]]),
  }));
}

/** Every answer that may be given in a case; undefined where the question may be left blank. */
function answersOf(type: AnswerType, evaluator: Evaluator): (readonly string[] | undefined)[] {
  const isOffered = (code: string) => {
    const condition = type.options.find((option) => option.code === code)?.onlyWhen;
    return !condition || evaluator.holds(parsedCondition(condition.scalar).condition);
  };
  const given = answersOfForm(type).filter((answer) => answer.every(isOffered));
  return type.isOptional || given.length === 0 ? [...given, undefined] : given;
}

function answersOfForm(type: AnswerType): (readonly string[])[] {
  const codes = type.options.map(({ code }) => code);
  const specials = type.specials.map(({ code }) => [code]);
  switch (type.form) {
    case 'one-of':
      return [...codes.map((code) => [code]), ...(type.hasMore ? [['elsewhere']] : [])];
    case 'any-of':
      return subsets([...codes, ...(type.hasMore ? ['elsewhere'] : [])]).filter((chosen) =>
        isChoice(chosen, type),
      );
    case 'number':
      return [...[0, 1, 2, 3, 4].filter((n) => isWithin(n, type)).map((n) => [String(n)]), ...specials];
    case 'date':
      return [['2014-06-01'], ['2015-06-01'], ['2016-06-01'], ...specials];
    case 'text':
      return [['words'], ...specials];
  }
}

function isChoice(chosen: readonly string[], { options, atLeast, atMost }: AnswerType): boolean {
  const exclusive = options.filter(({ isExclusive, code }) => isExclusive && chosen.includes(code));
  if (exclusive.length > 0) return chosen.length === 1;
  return chosen.length >= atLeast && chosen.length <= (atMost ?? chosen.length);
}

const isWithin = (n: number, { min, max }: AnswerType) =>
  (min === undefined || n >= Number(min.value)) && (max === undefined || n <= Number(max.value));

function subsets([code, ...others]: readonly string[]): string[][] {
  if (code === undefined) return [[]];
  const rest = subsets(others);
  return [...rest, ...rest.map((some) => [code, ...some])];
}

/** Whether a diagram is true in a case. */
function isTrueIn(diagram: Diagram, data: CaseData, { prover, view }: World): boolean {
  const { diagrams } = prover.reader;
  let left = diagram;
  for (const variable of diagrams.support(diagram)) {
    const space = prover.reader.ownerOf(variable)!;
    left = diagrams.and(left, diagrams.hasValue(variable, [valueIn(data, variable, space, view)]));
  }
  return left !== 0;
}

/** The value of a variable in a case. */
function valueIn(data: CaseData, variable: number, space: AnswerSpace, view: View): number {
  const answer = new Evaluator(view, data).answer(space.name);
  const meaning = space.meanings.get(variable)!;
  switch (meaning.is) {
    case 'option':
      return Number(answer?.includes(meaning.code ?? 'elsewhere') ?? false);
    case 'cut': {
      const at =
        space.type.form === 'date' ? Date.parse(answer?.[0] ?? '') / 86_400_000 : Number(answer?.[0]);
      return Number(meaning.cut.isAfter ? at > meaning.cut.at : at >= meaning.cut.at);
    }
    case 'code': {
      if (answer === undefined) return meaning.codes.length - 1;
      const code = meaning.codes.slice(0, -1).findIndex((each) => each !== undefined && answer[0] === each);
      return code >= 0 ? code : meaning.codes.indexOf(undefined);
    }
  }
}

const describeSet = (documents: Readonly<Record<string, string>>) =>
  Object.values(documents)
    .join('\n')
    .split('\n')
    .filter((line) => /id:|ask-when|answer:|rows|only-when|named|explains|optional| r:/.test(line))
    .join('\n');

describe('routing on random sets', () => {
  let tried = 0;
  const property = (check: (world: World) => void) =>
    fc.property(randomSet, ({ documents, names }) => {
      const world = worldOf(documents, names);
      if (!world) return;
      tried++;
      try {
        check(world);
      } catch (error) {
        throw new Error(`${(error as Error).message}\n${describeSet(documents)}`);
      }
    });
  const runs = { numRuns: Number(process.env.ROUTING_RUNS ?? 150) };

  test('a question is asked in the cases that trying them all gives, and in no others', () => {
    fc.assert(
      property((world) => {
        for (const name of world.names) {
          const routed = world.prover.reader.entry(name);
          if (!routed?.isSound || restsOnImpossible(name, world)) continue;
          const asking = world.cases.filter((data) => new Evaluator(world.view, data).isAsked(name));
          expect(`${name} ${routed.isImpossible}`).toBe(`${name} ${asking.length === 0}`);
          const proved = world.cases.filter((data) => isTrueIn(routed.asked, data, world));
          expect(`${name} ${proved.length}`).toBe(`${name} ${asking.length}`);
          expect(proved.every((data, at) => data === asking[at])).toBe(true);
        }
      }),
      runs,
    );
    expect(tried).toBeGreaterThan(runs.numRuns / 3);
  });

  test('a case that is shown proves it, and nothing in it can be left out', () => {
    fc.assert(
      property((world) => {
        for (const name of world.names) {
          const routed = world.prover.reader.entry(name);
          if (!routed?.isSound || routed.isImpossible || restsOnImpossible(name, world)) continue;
          const shown = world.prover.example(routed.asked)!;
          const has = (data: CaseData, { variable, value, space }: Circumstance) =>
            new Evaluator(world.view, data).isAsked(space.name) &&
            valueIn(data, variable, space, world.view) === value;
          const agreeing = (left: number) =>
            world.cases.filter((data) => shown.every((each, at) => at === left || has(data, each)));
          const isAsked = (data: CaseData) => new Evaluator(world.view, data).isAsked(name);
          const all = agreeing(-1);
          expect(`${name} ${all.length > 0} ${all.every(isAsked)}`).toBe(`${name} true true`);
          const superfluous = shown.filter((_, at) => agreeing(at).every(isAsked));
          expect(caseInWords(superfluous)).toBe('');
        }
      }),
      runs,
    );
  });
});

/** What rests on a question that is never asked is judged as if it could be: the fault is told once. */
function restsOnImpossible(name: string, { prover }: World): boolean {
  const seen = new Set([name]);
  for (const each of seen) {
    const routed = prover.reader.entry(each);
    if (each !== name && routed?.isImpossible) return true;
    if (routed && routed.passedOver.size > 0) return true;
    for (const need of routed?.needs ?? []) seen.add(need);
  }
  return false;
}
