/** Loads and checks what a command was asked about, and says how far it has come. */
import { Checker } from '../lint/checking/checker.ts';
import type { FileSystem } from '../project/loading/file-system.ts';
import { RULES } from '../rules/index.ts';
import { tell } from './output/print.ts';
import { Progress } from './output/progress.ts';
import { counted } from './output/words.ts';
import type { GivenPath } from './targets.ts';
import { readWorkspace, type Workspace } from './workspace.ts';

export interface CheckOptions {
  readonly debug?: boolean;
  readonly fix?: boolean;
  /** Is done after everything is read, and before it is checked. */
  readonly prepare?: (workspace: Workspace, files: FileSystem) => Promise<void>;
}

export interface CheckedWorkspace {
  readonly workspace: Workspace;
  readonly checker: Checker;
}

/** Loads and checks what was asked for, telling how far it has come; when debugging, also of a rule that fails. Unless it is to be mended, nothing is noted of what rests on what. */
export async function check(
  given: readonly GivenPath[],
  files: FileSystem,
  { debug = false, fix = false, prepare }: CheckOptions,
): Promise<CheckedWorkspace> {
  const progress = new Progress();
  const onCrash = (rule: string, error: unknown) => {
    if (debug) tell(`${rule}: ${error instanceof Error ? error.stack : error}\n`);
  };
  return checkTelling(progress, given, files, { onCrash, isStill: !fix, prepare }).finally(() =>
    progress.done(),
  );
}

async function checkTelling(
  progress: Progress,
  given: readonly GivenPath[],
  files: FileSystem,
  {
    onCrash,
    isStill,
    prepare,
  }: { onCrash: (rule: string, error: unknown) => void; isStill: boolean } & Pick<CheckOptions, 'prepare'>,
): Promise<CheckedWorkspace> {
  const told = counting(files, progress);
  const workspace = await readWorkspace(given, told, { isStill });
  await prepare?.(workspace, told);
  const checker = new Checker(workspace.project, RULES, onCrash);
  const entries = [...workspace.project.documents.values()].reduce(
    (sum, document) => sum + document.readings.length,
    0,
  );
  let done = 0;
  for (const step of checker.refreshInSteps()) {
    done += step;
    if (done % STEP < step)
      progress.show(() => `Checking: ${Math.min(99, Math.floor((done * 100) / entries))}%`);
  }
  return { workspace, checker };
}

/** After so many entries the progress is looked at. */
const STEP = 200;

function counting(files: FileSystem, progress: Progress): FileSystem {
  let count = 0;
  return {
    ...files,
    list: (folder) => files.list(folder),
    read: (uri) => {
      count++;
      progress.show(() => `Reading: ${counted(count, 'document')}`);
      return files.read(uri);
    },
  };
}
