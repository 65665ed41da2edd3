/** Writes findings as JUnit XML, which CI services read: a suite for each file, a failure for each finding. */
import type { FindingsReport } from '../../linting/report.ts';
import { element, xmlDocument, xmlText } from '../xml.ts';
import { jsonPlace } from './json.ts';

/** Hints never make a check fail, so they are no failures. */
export function junitReport({ files, summary }: FindingsReport): string {
  const suites = files.flatMap(({ file, findings }) => {
    const serious = findings.filter(({ severity }) => severity !== 'hint');
    const tests = serious.map(({ rule, severity, message, at }) => {
      const { line, column } = jsonPlace(at);
      const text = xmlText(`${file}:${line}:${column} ${severity}: ${message}`);
      const failure = element('failure', { message, type: rule }, [text]);
      return element('testcase', { name: `${rule} (${line}:${column})`, classname: file, file, line }, [
        failure,
      ]);
    });
    const counts = { tests: tests.length, failures: tests.length, errors: 0 };
    return tests.length > 0 ? [element('testsuite', { name: file, ...counts }, lines(tests))] : [];
  });
  const failures = summary.errors + summary.warnings;
  const nothing = element('testsuite', { name: 'carag lint', tests: 1, failures: 0, errors: 0 }, [
    element('testcase', { name: 'nothing to correct', classname: 'carag lint' }),
  ]);
  const counts = { name: 'carag lint', tests: Math.max(1, failures), failures, errors: 0 };
  return xmlDocument(element('testsuites', counts, lines(suites.length > 0 ? suites : [nothing])));
}

const lines = (elements: readonly string[]) => ['\n', ...elements.map((each) => `${each}\n`)];
