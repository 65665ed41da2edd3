/** Writes the report of `carag test` for people: each case, why it fails, what no case asks, and what was checked. */

import { exportWords } from '../../export/words.ts';
import type { Project } from '../../project/project.ts';
import type { TestedCase } from '../../testing/cases.ts';
import { harmless, type Paints } from '../output/terminal.ts';
import { shownPath } from '../workspace.ts';
import type { TestWords } from './language.ts';
import type { TestedSet, TestReport, TestSummary } from './report.ts';
import { checkedCaseLines, coverageLines, failureLines, setWords, testWords } from './words.ts';

export function testText(project: Project, report: TestReport, paints: Paints): string {
  const { sets, summary, language, left } = report;
  const say = testWords(language);
  const parts = sets.map((each) => setText(project, each, paints));
  const last = [
    paints.strong(outcome(summary, say)),
    ...checkedCaseLines(summary, say).map(harmless),
    ...(left === undefined ? [] : [exportWords(language).leftIn(left)]),
  ];
  return `${[...parts, last.join('\n')].join('\n\n')}\n`;
}

const outcome = ({ cases, failed }: TestSummary, say: TestWords): string =>
  failed === 0 ? say.allPassed(cases) : say.someFailed(failed, cases);

function setText(project: Project, tested: TestedSet, paints: Paints): string {
  const lines = [
    ...tested.cases.flatMap((each) => caseLines(project, each, paints, tested.language)),
    ...coverageLines(project, tested).map(harmless),
  ];
  return [paints.strong(harmless(setWords(tested))), ...lines.map((line) => `  ${line}`)].join('\n');
}

function caseLines(project: Project, tested: TestedCase, paints: Paints, language: string): string[] {
  const say = testWords(language);
  const { document, title, expectations, ratings, failures } = tested;
  const hasFailed = failures.length > 0;
  const word = hasFailed ? paints.error(say.failed) : say.passed;
  const nothing =
    !hasFailed && expectations.length + ratings.length === 0 ? paints.faint(`  ${say.expectsNothing}`) : '';
  const name = [shownPath(document.uri), ...(title ? [title] : [])].map(harmless).join('  ');
  const lines = failures.flatMap((failure) => failureLines(project, failure, language));
  return [`${word}  ${name}${nothing}`, ...lines.map((line) => `  ${harmless(line)}`)];
}
