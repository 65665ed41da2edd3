/** Runs the cases of the sets that were asked for, and sums up how they went. */
import type { Document } from '../../project/document.ts';
import type { Project } from '../../project/project.ts';
import type { QuestionSet } from '../../project/question-sets.ts';
import { View } from '../../project/view.ts';
import { caseToldIn, isTested, type TestedCase, testedCase } from '../../testing/cases.ts';
import { Translations } from '../../translation/translations.ts';
import type { CheckedWorkspace } from '../checking.ts';
import { questionsIn, rulesOff, sum } from '../linting/report.ts';
import { type Spoken, spokenIn } from '../spoken.ts';
import { askedDocuments, bySet, shownPath } from '../workspace.ts';
import { type Coverage, coverageOf } from './coverage.ts';

/** How the cases of some sets went. */
export interface TestReport {
  /** The language of what is told of all sets together, and the one left where something is not translated. */
  readonly language: string;
  readonly left: string | undefined;
  /** Those that have cases; the last may be no set, with the cases that belong to none. */
  readonly sets: readonly TestedSet[];
  readonly summary: TestSummary;
}

export interface TestedSet {
  readonly set: QuestionSet | undefined;
  /** The language in which it is told. */
  readonly language: string;
  readonly cases: readonly TestedCase[];
  /** How many cases the set has, run or not. */
  readonly inAll: number;
  /** What its cases leave out; undefined where not all of them were run. */
  readonly coverage: Coverage | undefined;
}

export interface TestSummary {
  readonly sets: number;
  readonly cases: number;
  readonly passed: number;
  readonly failed: number;
  /** Expectations that a question is asked or not asked, or that a rating follows; and how many of them were met. */
  readonly expectations: number;
  readonly met: number;
  readonly notMet: number;
  /** Expected ratings that cannot be checked. */
  readonly ratingsNotChecked: number;
  /** Questions and rows that no case asks, in the sets of which all cases were run. */
  readonly unreached: number;
  /** How many findings in cases comments silence, and how many are of rules that the set turns off. */
  readonly ignored: number;
  readonly off: number;
  /** The rules about cases that a set turns off. */
  readonly rulesOff: readonly string[];
  /** The questions of which it would take too long to tell whether a case asks them. */
  readonly tooComplex: readonly string[];
  /** The folders of sets that have questions and no cases. */
  readonly setsWithoutCases: readonly string[];
  /** Errors in the other documents of the sets: they may bear on what follows from a case. */
  readonly errorsElsewhere: number;
}

/** Runs the cases of every set that was asked for: all of them, unless nothing of the set but some of its cases was named. */
export function testReport(checked: CheckedWorkspace): TestReport {
  const { project } = checked.workspace;
  const reached = [...bySet(project, askedDocuments(checked.workspace))];
  const tested = reached.map(([set, asked]) => testedSet(set, asked, checked));
  const sets = tested.filter(({ cases }) => cases.length > 0);
  return { language: 'en', left: undefined, sets, summary: summaryOf(sets, tested, checked) };
}

/**
 * A report as people are told it: in a language, or in that of its sets where none is asked for. Throws a `Failure` where
 * no set is in it.
 */
export function reportIn(report: TestReport, whole: Project, wished: string | undefined): TestReport {
  const own = report.sets.flatMap(({ set }) => set ?? []);
  const spoken = spokenIn(whole, own, wished);
  const { language, left } = spoken;
  return { ...report, language, left, sets: report.sets.map((each) => toldSet(each, spoken)) };
}

/** A set with the ways to its failures; in its own language, where it is not in the one that is asked for. */
function toldSet(tested: TestedSet, { project, language }: Spoken): TestedSet {
  const set = tested.set && project.sets.get(tested.set.folder);
  if (!set) return { ...tested, language };
  const its = Translations.of(set).source;
  const told = { view: new View(project, set, () => {}), language: its };
  return { ...tested, set, language: its, cases: tested.cases.map((each) => caseToldIn(each, told)) };
}

function testedSet(
  set: QuestionSet | undefined,
  asked: readonly Document[],
  { workspace: { project }, checker }: CheckedWorkspace,
): TestedSet {
  const isCase = (document: Document) => isTested(document, set);
  const all = (set?.inReadingOrder() ?? asked).filter(isCase);
  const chosen = asked.every(isCase) ? asked : all;
  const view = set && new View(project, set, () => {});
  const isWhole = all.length > 0 && chosen.length === all.length;
  return {
    set,
    language: 'en',
    cases: chosen.map((document) => testedCase(document, view, checker.findings(document.uri))),
    inAll: all.length,
    coverage: view && isWhole ? coverageOf(view, checker) : undefined,
  };
}

function summaryOf(
  sets: readonly TestedSet[],
  reached: readonly TestedSet[],
  { checker }: CheckedWorkspace,
): TestSummary {
  const cases = sets.flatMap((each) => each.cases);
  const failed = cases.filter(({ failures }) => failures.length > 0).length;
  const results = cases.flatMap(({ expectations, ratings }) =>
    [...expectations, ...ratings].map(({ result }) => result),
  );
  const elsewhere = sets
    .flatMap(({ set }) => [...(set?.documents.values() ?? [])].filter((each) => !isTested(each, set)))
    .flatMap(({ uri }) => checker.findings(uri).findings);
  const off = sets.flatMap(({ set }) => rulesOff(set)).filter((rule) => rule.startsWith('case/'));
  return {
    sets: sets.filter(({ set }) => set).length,
    cases: cases.length,
    passed: cases.length - failed,
    failed,
    expectations: results.length,
    met: results.filter((result) => result === 'met').length,
    notMet: results.filter((result) => result === 'not met').length,
    ratingsNotChecked: sum(cases.map(({ uncheckedRatings }) => uncheckedRatings)),
    unreached: sum(sets.map(({ coverage }) => coverage?.unreached.length ?? 0)),
    ignored: sum(cases.map(({ ignored }) => ignored)),
    off: sum(cases.map((each) => each.off)),
    rulesOff: [...new Set(off)].sort(),
    tooComplex: sets.flatMap(({ coverage }) => coverage?.tooComplex ?? []),
    setsWithoutCases: reached.flatMap(({ set, inAll }) =>
      set && inAll === 0 && hasQuestions(set) ? [shownPath(set.folder)] : [],
    ),
    errorsElsewhere: elsewhere.filter(({ severity }) => severity === 'error').length,
  };
}

/** True of a set that asks anything: others need no cases. */
export const hasQuestions = ({ documents }: QuestionSet) =>
  [...documents.values()].some((document) => questionsIn(document) > 0);
