/** The command `carag lint`: prints what is found, worked out or remembered. */
import type { FileSystem } from '../../../project/loading/file-system.ts';
import { openDisk } from '../../disk/open-disk.ts';
import { Failure } from '../../failure.ts';
import type { PrintedOutcome } from '../../linting/cache-files.ts';
import type { LintOptions } from '../../linting/findings.ts';
import { write } from '../../output/print.ts';
import { isColoured, widthOf } from '../../output/terminal.ts';
import { pathTargets } from '../../targets.ts';

/** Prints what is found. Ends with 1 on an error, or on more warnings than are allowed. */
export async function lint(paths: readonly string[], options: LintOptions): Promise<void> {
  const { output, code } = await lintOutcome(paths, options);
  process.exitCode = code;
  write(process.stdout, output);
}

/** What is found, worked out or remembered. Throws a `Failure` for paths at which there is nothing of ours, or that may not be read. */
export async function lintOutcome(paths: readonly string[], options: LintOptions): Promise<PrintedOutcome> {
  if (options.write && options.baseline === undefined)
    throw new Failure('“--write” is for the file of known findings: name it with --baseline.');
  const given = await pathTargets(paths);
  const work = async (files: FileSystem) =>
    (await import('../../linting/findings.ts')).findings(given, options, files);
  const files = openDisk();
  if (!options.cache || isMoreThanAnswer(options)) return work(files);
  const { remembering } = await import('../../linting/cache.ts');
  const look = { isColoured: isColoured(process.stdout, process.env), width: widthOf(process.stdout) };
  return remembering([process.cwd(), given, options, look], files, work);
}

/** What is done beside answering, or rests on more than the documents, is not remembered. */
function isMoreThanAnswer({ fix, fixRule, debug, baseline, changedSince, out }: LintOptions): boolean {
  return [fix, fixRule, debug, baseline, changedSince, out].some(
    (each) => each !== undefined && each !== false,
  );
}
