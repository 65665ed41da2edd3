import type { Project } from '../../server/project/project.ts';
import { View } from '../../server/project/view.ts';
import { settledFacts } from '../../server/routing/cases/case.ts';
import { memoisedRouting, type SetRouting } from '../../server/routing/gates/set-routing.ts';
import type { AnswerType, Subject } from '../../server/routing/meaning/subject.ts';
import { subjectOf } from '../../server/routing/meaning/subject-of.ts';
import { type CaseData, Evaluator } from '../../server/routing/one-case/evaluator.ts';
import { type Prover, proverOf } from '../../server/routing/proofs/prover.ts';
import { parsedCondition } from '../../server/syntax/conditions/parsed.ts';
import { projectOf } from '../check.ts';

/** A set with all complete cases that it has. */
export interface World {
  readonly view: View;
  readonly prover: Prover;
  /** The questions and rows that are answered. */
  readonly names: readonly string[];
  /** These, and the notes. */
  readonly shown: readonly string[];
  readonly cases: readonly CaseData[];
}

const MOST_CASES = 1500;

/** Every complete case, by trying all answers in turn: the oracle that the proofs are held against. */
export function worldOf(
  documents: Readonly<Record<string, string>>,
  names: readonly string[],
  most = MOST_CASES,
): World | undefined {
  const project = projectOf(documents);
  const view = viewOf(project);
  const facts = view.names('fact');
  const rows = names.flatMap((name) => subjectOf(view, name)?.rows?.map((row) => row.name) ?? []);
  const answered = names.flatMap((name) => subjectOf(view, name)?.rows?.map((row) => row.name) ?? [name]);
  let cases: CaseData[] = [{ facts: new Map(), answers: new Map() }];
  for (const name of [...facts, ...answered]) {
    cases = cases.flatMap((data) => extended(data, subjectOf(view, name)!, view));
    if (cases.length > most) return undefined;
  }
  const notes = view
    .names('id')
    .filter((name) => view.routed(name)[0]?.kind === 'question' && !subjectOf(view, name));
  const all = [...names, ...rows];
  return { view, prover: proverOf(view), names: all, shown: [...all, ...notes], cases };
}

export function viewOf(project: Project): View {
  return new View(project, [...project.sets.values()][0]!, () => {});
}

const routings = new WeakMap<View, SetRouting>();

/** Says what is asked in a case; what the set says of routing is looked up once for all of its cases. */
export function evaluatorOf(view: View, data: CaseData): Evaluator {
  const known = routings.get(view) ?? memoisedRouting(view);
  routings.set(view, known);
  return new Evaluator(known, data);
}

function extended(data: CaseData, subject: Subject, view: View): CaseData[] {
  const evaluator = evaluatorOf(view, data);
  if (!evaluator.isAsked(subject.name)) return [data];
  const field = subject.is === 'fact' ? 'facts' : 'answers';
  return answersOf(subject.answer!, evaluator)
    .filter((answer) => agrees(answer, subject, data, view))
    .map((answer) => ({
      ...data,
      [field]: answer === undefined ? data[field] : new Map([...data[field], [subject.name, answer]]),
    }));
}

/** A fact that a question settles has the value that is answered there. */
function agrees(answer: readonly string[] | undefined, { name }: Subject, { facts }: CaseData, view: View) {
  const settled = settledFacts(view).filter(({ question }) => question === name);
  return settled.every(({ fact }) => !answer || !facts.has(fact) || facts.get(fact)![0] === answer[0]);
}

/** Every answer that may be given in a case; undefined where the question may be left blank. */
export function answersOf(type: AnswerType, evaluator: Evaluator): (readonly string[] | undefined)[] {
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
      return [...numbersOf(type).map((n) => [n]), ...specials];
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

/** Numbers of which every cut between those of the tests parts some. */
const numbersOf = (type: AnswerType) =>
  (type.decimals > 0 ? [0, 0.1, 0.2, 0.3, 0.5, 0.6, 1] : [0, 1, 2, 3, 4])
    .filter((n) => isWithin(n, type))
    .map(String);

const isWithin = (n: number, { min, max }: AnswerType) =>
  (min === undefined || n >= Number(min.value)) && (max === undefined || n <= Number(max.value));

function subsets([code, ...others]: readonly string[]): string[][] {
  if (code === undefined) return [[]];
  const rest = subsets(others);
  return [...rest, ...rest.map((some) => [code, ...some])];
}

/** What rests on a question that is never asked is judged as if it could be: the fault is told once. */
export function restsOnImpossible(name: string, { prover }: World): boolean {
  const seen = new Set([name]);
  for (const each of seen) {
    const routed = prover.reader.entry(each);
    if (each !== name && routed?.isImpossible) return true;
    if (routed && routed.passedOver.size > 0) return true;
    for (const need of routed?.needs ?? []) seen.add(need);
  }
  return false;
}

/** The lines of a set that matter for routing. */
export const describeSet = (documents: Readonly<Record<string, string>>) =>
  Object.values(documents)
    .join('\n')
    .split('\n')
    .filter((line) => /id:|ask-when|answer:|rows|only-when|named|explains|optional| r:/.test(line))
    .join('\n');
