/** Does the work of `carag lint`: checks, mends where asked to, and makes the report and the exit code. */
import type { FileSystem } from '../../project/loading/file-system.ts';
import type { Project } from '../../project/project.ts';
import { type CheckedWorkspace, check } from '../checking.ts';
import { saveReport } from '../disk/save.ts';
import { jsonReport } from '../output/findings/json.ts';
import { textReport } from '../output/findings/text.ts';
import { tell } from '../output/print.ts';
import { shown } from '../output/shown.ts';
import { type Look, lookOf, PLAIN_LOOK } from '../output/terminal.ts';
import { rulesNamed } from '../rule-names.ts';
import type { GivenPath } from '../targets.ts';
import { type Bases, giveBases } from '../versions/bases.ts';
import { shownPath, type Workspace } from '../workspace.ts';
import type { PrintedOutcome } from './cache-files.ts';
import { fix } from './mending.ts';
import { type FindingsReport, narrowed, reportOf } from './report.ts';

export interface LintOptions {
  readonly format: 'text' | 'json' | 'sarif' | 'junit' | 'github' | 'gitlab';
  readonly fix?: boolean;
  /** The rules of which those fixes are made too that are not safe. */
  readonly fixRule?: readonly string[];
  readonly maxWarnings: number;
  readonly cache?: boolean;
  readonly debug?: boolean;
  /** The version that sets are compared with, in place of what their manifests name. */
  readonly base?: string;
  readonly requireBase?: boolean;
  /** Looks only at what changed since a revision, and at what depends on it. */
  readonly changedSince?: string;
  /** A file of known findings, which do not count. */
  readonly baseline?: string;
  /** Writes that file anew. */
  readonly write?: boolean;
  /** Where the report goes; it is still told as text then. */
  readonly out?: string;
}

/** Checks what was asked for, mends it where that was asked for too, and returns what to print. */
export async function findings(
  given: readonly GivenPath[],
  options: LintOptions,
  files: FileSystem,
): Promise<PrintedOutcome> {
  const rules = rulesNamed(options.fixRule ?? []);
  let bases: Bases = { notCompared: new Map(), restOnGit: false };
  const prepare = async ({ project, asked }: Workspace, told: FileSystem) => {
    const sets = new Set(asked.flatMap((uri) => project.setOf(uri) ?? []));
    bases = await giveBases(project, [...sets], options, told);
  };
  const checked = await since(options, await check(given, files, { ...options, prepare }));
  const isFixing = options.fix || rules.size > 0;
  const fixed = isFixing ? await fix(checked, { isAllSafe: options.fix ?? false, rules }) : undefined;
  for (const { why } of fixed?.failures ?? []) tell(`${why}\n`);
  const { project } = checked.workspace;
  const report = await unknownOnly(
    checked.workspace,
    reportOf(checked.workspace, checked.checker, bases.notCompared, fixed, options.changedSince),
    options,
  );
  const { errors, warnings } = report.summary;
  const isFailed = fixed !== undefined && fixed.failures.length > 0;
  const code = isFailed ? 2 : errors > 0 || warnings > options.maxWarnings ? 1 : 0;
  const { restOnGit } = bases;
  const { out } = options;
  if (out !== undefined) await saveReport(out, shown(await written(project, report, options, PLAIN_LOOK)));
  const printed = out === undefined ? options : { ...options, format: 'text' as const };
  return { output: shown(await written(project, report, printed, lookOf(process.stdout))), code, restOnGit };
}

/** Of all that was checked what changed since a revision, and what depends on it, where only that was asked for. */
async function since(
  { changedSince: revision }: LintOptions,
  checked: CheckedWorkspace,
): Promise<CheckedWorkspace> {
  if (revision === undefined) return checked;
  const { changedSince } = await import('../versions/changed-since.ts');
  const { workspace, checker } = checked;
  const touched = await changedSince(revision, workspace.project);
  return { workspace: { ...workspace, asked: workspace.asked.filter((uri) => touched.has(uri)) }, checker };
}

/** The report without the findings that are known, where there is a file of these. */
async function unknownOnly(
  { project, asked }: Workspace,
  report: FindingsReport,
  { baseline: path, write = false }: LintOptions,
): Promise<FindingsReport> {
  if (path === undefined) return report;
  const { withoutKnown } = await import('./baseline.ts');
  const looked = new Set(asked.map(shownPath));
  const { files, baseline } = await withoutKnown(project, report, looked, { path, isWritten: write });
  return narrowed(report, files, { baseline });
}

async function written(
  project: Project,
  report: FindingsReport,
  { format }: Pick<LintOptions, 'format'>,
  look: Look,
): Promise<string> {
  switch (format) {
    case 'text':
      return textReport(project, report, look);
    case 'json':
      return jsonReport(project, report);
    case 'sarif':
      return (await import('../output/findings/sarif.ts')).sarifReport(project, report);
    case 'junit':
      return (await import('../output/findings/junit.ts')).junitReport(report);
    case 'github':
      return (await import('../output/findings/annotations.ts')).annotationsReport(report);
    case 'gitlab':
      return (await import('../output/findings/gitlab.ts')).gitlabReport(project, report);
  }
}
