/** Writes the report of `carag test` for people: each case, why it fails, what no case asks, and what was checked. */
import type { Project } from '../../project/project.ts';
import type { TestedCase } from '../../testing/cases.ts';
import { harmless, type Paints } from '../output/terminal.ts';
import { counted } from '../output/words.ts';
import { shownPath } from '../workspace.ts';
import type { TestedSet, TestReport, TestSummary } from './report.ts';
import { checkedCaseLines, coverageLines, failureLines, setWords } from './words.ts';

export function testText(project: Project, { sets, summary }: TestReport, paints: Paints): string {
  const parts = sets.map((each) => setText(project, each, paints));
  const last = [paints.strong(outcome(summary)), ...checkedCaseLines(summary).map(harmless)].join('\n');
  return `${[...parts, last].join('\n\n')}\n`;
}

function outcome({ cases, failed }: TestSummary): string {
  if (failed === 0) return cases === 1 ? 'The case passed.' : `All ${counted(cases, 'case')} passed.`;
  if (cases === 1) return 'The case failed.';
  return `${failed} of ${counted(cases, 'case')} failed.`;
}

function setText(project: Project, tested: TestedSet, paints: Paints): string {
  const lines = [
    ...tested.cases.flatMap((each) => caseLines(project, each, paints)),
    ...coverageLines(project, tested).map(harmless),
  ];
  return [paints.strong(harmless(setWords(tested))), ...lines.map((line) => `  ${line}`)].join('\n');
}

function caseLines(project: Project, tested: TestedCase, paints: Paints): string[] {
  const { document, title, expectations, ratings, failures } = tested;
  const hasFailed = failures.length > 0;
  const word = hasFailed ? paints.error('failed') : 'passed';
  const nothing =
    !hasFailed && expectations.length + ratings.length === 0 ? paints.faint('  (it expects nothing)') : '';
  const name = [shownPath(document.uri), ...(title ? [title] : [])].map(harmless).join('  ');
  const lines = failures.flatMap((failure) => failureLines(project, failure));
  return [`${word}  ${name}${nothing}`, ...lines.map((line) => `  ${harmless(line)}`)];
}
