/** Writes the report of `carag test` as XML for CI services. */
import type { Project } from '../../project/project.ts';
import { couldRun, type TestedCase } from '../../testing/cases.ts';
import { element, xmlDocument, xmlText } from '../output/xml.ts';
import { shownPath } from '../workspace.ts';
import type { TestedSet, TestReport, TestSummary } from './report.ts';
import { checkedCaseLines, coverageLines, failureLines, failureWords, setWords, testWords } from './words.ts';

/**
 * The report as JUnit XML, which CI services read: a suite for each set, a test for each case. What does not follow as
 * expected is a failure; a case that cannot be run as it is written is an error.
 */
export function testJunit(project: Project, { sets, summary }: TestReport): string {
  const suites = sets.map((each) => suite(project, each, summary));
  const counts = countsOf(sets.flatMap(({ cases }) => cases));
  return xmlDocument(element('testsuites', { name: 'carag test', ...counts }, lines(suites)));
}

function suite(project: Project, tested: TestedSet, summary: TestSummary): string {
  const said = [...coverageLines(project, tested), ...checkedCaseLines(summary, testWords('en'))].join('\n');
  const tests = tested.cases.map((each) => test(project, each));
  const told = element('system-out', {}, [xmlText(said)]);
  return element('testsuite', { name: setWords(tested), ...countsOf(tested.cases) }, lines([...tests, told]));
}

/** A line for each element, for people who look into the file. */
const lines = (elements: readonly string[]) => ['\n', ...elements.map((each) => `${each}\n`)];

function test(project: Project, tested: TestedCase): string {
  const file = shownPath(tested.document.uri);
  const { title, failures } = tested;
  const [first] = failures;
  if (!first) return element('testcase', { name: title ?? file, classname: file, file });
  const others = failures.length > 1 ? ` (and ${failures.length - 1} more)` : '';
  const message = `${failureWords(first)}${others}`;
  const text = failures.flatMap((failure) => failureLines(project, failure)).join('\n');
  const kind = couldRun(tested) ? 'failure' : 'error';
  const failure = element(kind, { message, type: first.finding.rule }, [xmlText(text)]);
  return element('testcase', { name: title ?? file, classname: file, file }, [failure]);
}

function countsOf(cases: readonly TestedCase[]) {
  const failed = cases.filter(({ failures }) => failures.length > 0);
  const errors = failed.filter((each) => !couldRun(each)).length;
  return { tests: cases.length, failures: failed.length - errors, errors };
}
