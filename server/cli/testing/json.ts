/** Writes the report of `carag test` as JSON for other programs: docs/cases.md says what is in it. */
import type { Project } from '../../project/project.ts';
import { couldRun, type TestedCase, type TestFailure } from '../../testing/cases.ts';
import { filePlaceOf } from '../linting/report.ts';
import { jsonFinding, jsonPlace } from '../output/findings/json.ts';
import { jsonText } from '../output/shown.ts';
import { shownPath } from '../workspace.ts';
import type { TestedSet, TestReport, TestSummary } from './report.ts';

/** What `carag test` prints. */
export interface TestOutput {
  readonly sets: readonly ReturnType<typeof setJson>[];
  readonly summary: TestSummary;
}

export function testJson(project: Project, { sets, summary }: TestReport): string {
  const output: TestOutput = { sets: sets.map((each) => setJson(project, each)), summary };
  return `${jsonText(output)}\n`;
}

function setJson(project: Project, { set, cases, coverage }: TestedSet) {
  return {
    set: set?.title ?? null,
    folder: set ? shownPath(set.folder) : null,
    version: set?.model?.version?.value ?? null,
    cases: cases.map((each) => caseJson(project, each)),
    unreached:
      coverage?.unreached.map(({ id, kind, at }) => ({ id, kind, ...filePlaceOf(project, at) })) ?? null,
  };
}

function caseJson(project: Project, tested: TestedCase) {
  const { document, title, expectations, ratings, failures, uncheckedRatings } = tested;
  return {
    file: shownPath(document.uri),
    title: title ?? null,
    result: failures.length > 0 ? ('failed' as const) : ('passed' as const),
    couldRun: couldRun(tested),
    expectations: expectations.map(({ name, isAsked, at, result }) => ({
      question: name,
      expected: isAsked ? ('asked' as const) : ('not asked' as const),
      result,
      ...jsonPlace(at),
    })),
    ratings: ratings.map(({ standard, rating, at, result }) => ({
      standard,
      expected: rating,
      result,
      ...jsonPlace(at),
    })),
    ratingsNotChecked: uncheckedRatings,
    findings: failures.map((failure) => failureJson(project, failure)),
  };
}

/** A finding as `lint` prints it, and the path that led there. */
function failureJson(project: Project, { finding, path }: TestFailure) {
  return {
    file: filePlaceOf(project, finding.at).file,
    ...jsonFinding(project, finding),
    path: path.map(({ name, isAsked, because, at }) => ({
      question: name,
      isAsked,
      because,
      at: at ? filePlaceOf(project, at) : null,
    })),
  };
}
