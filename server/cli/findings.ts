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
import type { GivenPath } from './targets.ts';
import { type Bases, giveBases } from './versions/bases.ts';
import type { Workspace } from './workspace.ts';

export interface LintOptions {
  readonly format: 'text' | 'json';
  readonly fix?: boolean;
  readonly maxWarnings: number;
  readonly cache?: boolean;
  readonly debug?: boolean;
  /** The version that sets are compared with, in place of what their manifests name. */
  readonly base?: string;
  readonly requireBase?: boolean;
}

/** Checks what was asked for, mends it where that was asked for too, and returns what to print. */
export async function findings(
  given: readonly GivenPath[],
  options: LintOptions,
  files: FileSystem,
): Promise<PrintedOutcome> {
  let bases: Bases = { notCompared: new Map(), restOnGit: false };
  const prepare = async ({ project, asked }: Workspace, told: FileSystem) => {
    const sets = new Set(asked.flatMap((uri) => project.setOf(uri) ?? []));
    bases = await giveBases(project, [...sets], options, told);
  };
  const checked = await check(given, files, { ...options, prepare });
  const fixed = options.fix ? await fix(checked) : undefined;
  for (const { why } of fixed?.failures ?? []) tell(`${why}\n`);
  const report = reportOf(checked.workspace, checked.checker, bases.notCompared, fixed);
  const { errors, warnings } = report.summary;
  const isFailed = fixed !== undefined && fixed.failures.length > 0;
  const code = isFailed ? 2 : errors > 0 || warnings > options.maxWarnings ? 1 : 0;
  const { project } = checked.workspace;
  const { restOnGit } = bases;
  if (options.format === 'json') return { output: shown(jsonReport(project, report)), code, restOnGit };
  const look = { paints: paintsFor(process.stdout), width: widthOf(process.stdout) };
  return { output: shown(await textReport(project, report, look)), code, restOnGit };
}
