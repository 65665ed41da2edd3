import type { FileSystem } from '../../project/file-system.ts';
import type { Outcome } from '../cache.ts';
import type { LintOptions } from '../findings.ts';
import { openDisk } from '../open-disk.ts';
import { isColoured, widthOf } from '../output/terminal.ts';
import { type Given, targetsOf } from '../targets.ts';

/** Prints what is found. Ends with 1 on an error, or on more warnings than are allowed. */
export async function lint(paths: readonly string[], options: LintOptions): Promise<void> {
  const given = await targetsOf(paths);
  const { output, code } = await outcomeOf(given, options);
  process.exitCode = code;
  process.stdout.write(output);
}

async function outcomeOf(given: readonly Given[], options: LintOptions): Promise<Outcome> {
  const work = async (files: FileSystem) => (await import('../findings.ts')).findings(given, options, files);
  const files = openDisk('checked');
  if (!options.cache || options.fix) return work(files);
  const { remembering } = await import('../cache.ts');
  const look = { isColoured: isColoured(process.stdout, process.env), width: widthOf(process.stdout) };
  return remembering([process.cwd(), given, options, look], files, work);
}
