/** Does the work of `carag lint`: checks, mends where asked to, and makes the report and the exit code. */
import type { FileSystem } from '../project/loading/file-system.ts';
import type { PrintedOutcome } from './cache-files.ts';
import { check } from './checking.ts';
import { fix } from './mending.ts';
import { jsonReport } from './output/json.ts';
import { tell } from './output/print.ts';
import { shown } from './output/shown.ts';
import { paintsFor, widthOf } from './output/terminal.ts';
import { textReport } from './output/text.ts';
import { reportOf } from './report.ts';
import { rulesNamed } from './rule-names.ts';
import type { GivenPath } from './targets.ts';

export interface LintOptions {
  readonly format: 'text' | 'json';
  readonly fix?: boolean;
  /** The rules of which those fixes are made too that are not safe. */
  readonly fixRule?: readonly string[];
  readonly maxWarnings: number;
  readonly cache?: boolean;
  readonly debug?: boolean;
}

/** Checks what was asked for, mends it where that was asked for too, and returns what to print. */
export async function findings(
  given: readonly GivenPath[],
  options: LintOptions,
  files: FileSystem,
): Promise<PrintedOutcome> {
  const rules = rulesNamed(options.fixRule ?? []);
  const checked = await check(given, files, options);
  const isFixing = options.fix || rules.size > 0;
  const fixed = isFixing ? await fix(checked, { isAllSafe: options.fix ?? false, rules }) : undefined;
  for (const { why } of fixed?.failures ?? []) tell(`${why}\n`);
  const report = reportOf(checked.workspace, checked.checker, fixed);
  const { errors, warnings } = report.summary;
  const isFailed = fixed !== undefined && fixed.failures.length > 0;
  const code = isFailed ? 2 : errors > 0 || warnings > options.maxWarnings ? 1 : 0;
  const { project } = checked.workspace;
  if (options.format === 'json') return { output: shown(jsonReport(project, report)), code };
  const look = { paints: paintsFor(process.stdout), width: widthOf(process.stdout) };
  return { output: shown(await textReport(project, report, look)), code };
}
