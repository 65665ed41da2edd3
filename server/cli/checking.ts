/** Loads and checks what a command was asked about, and mends it where that is asked for too. */
import { Checker } from '../lint/checker.ts';
import { type MendedDocument, mend } from '../lint/fixing.ts';
import { documentOf } from '../project/document.ts';
import type { FileSystem } from '../project/loading/file-system.ts';
import type { Project } from '../project/project.ts';
import { RULES } from '../rules/index.ts';
import { tell } from './output/print.ts';
import { Progress } from './output/progress.ts';
import { counted } from './output/words.ts';
import type { Fixed } from './report.ts';
import type { Given } from './targets.ts';
import { loadWorkspace, shownPath, type Workspace } from './workspace.ts';

export interface Checked {
  readonly workspace: Workspace;
  readonly checker: Checker;
}

/** Loads and checks what was asked for, telling how far it has come; when debugging, also of a rule that fails. */
export async function check(
  given: readonly Given[],
  files: FileSystem,
  { debug = false }: { readonly debug?: boolean },
): Promise<Checked> {
  const progress = new Progress();
  const onCrash = (rule: string, error: unknown) => {
    if (debug) tell(`${rule}: ${error instanceof Error ? error.stack : error}\n`);
  };
  return checkTelling(progress, given, files, onCrash).finally(() => progress.done());
}

async function checkTelling(
  progress: Progress,
  given: readonly Given[],
  files: FileSystem,
  onCrash: (rule: string, error: unknown) => void,
): Promise<Checked> {
  const workspace = await loadWorkspace(given, counting(files, progress));
  const checker = new Checker(workspace.project, RULES, onCrash);
  const entries = [...workspace.project.documents.values()].reduce(
    (sum, document) => sum + document.readings.length,
    0,
  );
  let done = 0;
  for (const step of checker.refreshInSteps()) {
    done += step;
    if (done % STEP === 0)
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

/** Applies the safe fixes and writes what they changed. What could not be written stays as it is, and is found again. */
export async function fix({ workspace: { project, asked }, checker }: Checked): Promise<Fixed> {
  const uris = new Set(asked);
  const written: MendedDocument[] = [];
  const failures: { file: string; why: string }[] = [];
  const { failureToWrite, sweepAround } = await import('./write.ts');
  for (const document of mend(project, checker, (uri) => uris.has(uri))) {
    const why = await failureToWrite(document);
    if (!why) written.push(document);
    else {
      failures.push({ file: shownPath(document.uri), why });
      unmend(project, document);
    }
  }
  checker.refresh();
  await sweepAround(uris);
  const fixes = written.reduce((sum, document) => sum + document.fixes, 0);
  return { fixes, files: written.map(({ uri }) => shownPath(uri)), failures };
}

function unmend(project: Project, { uri, before }: MendedDocument): void {
  const mended = project.documents.get(uri)!;
  project.put(documentOf(uri, mended.source.replacedBy(before), mended));
}
