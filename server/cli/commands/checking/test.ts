/** The command `carag test`: runs cases, and prints or saves how they went. */
import type { Project } from '../../../project/project.ts';
import { check } from '../../checking.ts';
import { openDisk } from '../../disk/open-disk.ts';
import { saveReport } from '../../disk/save.ts';
import { Failure } from '../../failure.ts';
import { tellLeftOut } from '../../output/findings/left-out.ts';
import { print } from '../../output/print.ts';
import { shown } from '../../output/shown.ts';
import { paintsFor } from '../../output/terminal.ts';
import { pathTargets } from '../../targets.ts';
import { testJson } from '../../testing/json.ts';
import { testJunit } from '../../testing/junit.ts';
import { reportIn, type TestReport, testReport } from '../../testing/report.ts';
import { testText } from '../../testing/text.ts';

export interface TestOptions {
  readonly format: 'text' | 'json' | 'junit';
  /** Where the report goes; it is still told in words then. */
  readonly out?: string;
  /** The language in which it is told to people; that of the sets where none is asked for. */
  readonly language?: string;
  readonly debug?: boolean;
}

/** Runs the cases of question sets. Ends with 1 where one fails. Throws a `Failure` where there is no case at all. */
export async function test(paths: readonly string[], options: TestOptions): Promise<void> {
  const checked = await check(await pathTargets(paths), openDisk(), options);
  const { project, leftOut } = checked.workspace;
  tellLeftOut(leftOut);
  const report = testReport(checked);
  if (report.summary.cases === 0) throw new Failure(NO_CASES);
  const told = reportIn(report, project, options.language);
  const written = reportAs(options.format, project, report, told);
  if (options.out !== undefined) await saveReport(options.out, shown(written));
  const isTold = options.format === 'text' || options.out !== undefined;
  print(isTold ? testText(project, told, paintsFor(process.stdout)) : written);
  process.exitCode = report.summary.failed > 0 ? 1 : 0;
}

const NO_CASES =
  'There is no case here, so nothing was tested. A case is a document that begins with “carag: case”; it gives answers, and says under “expect:” which questions they lead to.';

/** What programs read is the same in every language. */
function reportAs(
  format: TestOptions['format'],
  project: Project,
  report: TestReport,
  told: TestReport,
): string {
  switch (format) {
    case 'text':
      return testText(project, told, paintsFor({ isTTY: false }, {}));
    case 'json':
      return testJson(project, report);
    case 'junit':
      return testJunit(project, report);
  }
}
