/** The command `carag test --suggest`: writes cases that ask what no case of a set asks yet. */
import { join, resolve } from 'node:path';
import type { Project } from '../../../project/project.ts';
import type { QuestionSet } from '../../../project/question-sets.ts';
import { uriOf } from '../../disk/disk.ts';
import { openDisk } from '../../disk/open-disk.ts';
import { sweepAround, writeAllNew } from '../../disk/write.ts';
import { Failure } from '../../failure.ts';
import { print } from '../../output/print.ts';
import { paintsFor } from '../../output/terminal.ts';
import { pathTargets } from '../../targets.ts';
import { hasQuestions } from '../../testing/report.ts';
import { suggestedFor } from '../../testing/suggested.ts';
import { suggestedText } from '../../testing/suggested-words.ts';
import { askedDocuments, bySet, loadWorkspace, shownPath } from '../../workspace.ts';

/**
 * Writes cases that ask what no case of a set asks: all of them, or none. Throws a `Failure` where there is no set, or
 * a file cannot be written.
 */
export async function suggest(
  paths: readonly string[],
  { out, format }: { readonly out?: string; readonly format: string },
): Promise<void> {
  if (format !== 'text')
    throw new Failure(`--suggest writes cases and no report, so “--format ${format}” means nothing here.`);
  const workspace = await loadWorkspace(await pathTargets(paths), openDisk());
  const { project } = workspace;
  const sets = [...bySet(project, askedDocuments(workspace)).keys()]
    .filter((set) => set !== undefined)
    .filter(hasQuestions);
  if (sets.length === 0)
    throw new Failure('There is no question set with questions here, so there is nothing to suggest.');
  await sweepAround(project.documents.keys());
  const folder = out === undefined ? undefined : folderIn(project, sets, out);
  const suggested = sets.map((set) => suggestedFor(project, set, folder));
  await writeAllNew(suggested.flatMap(({ files }) => files));
  print(suggestedText(suggested, paintsFor(process.stdout)));
}

/** A folder of the one set that was asked for: cases elsewhere would be none of its own. */
function folderIn(project: Project, sets: readonly QuestionSet[], out: string): string {
  const [set, another] = sets;
  if (another)
    throw new Failure(
      `Cases of ${sets.length} sets cannot all go to “${out}”: name one set, or leave out --out.`,
    );
  const folder = resolve(out);
  if (project.setOf(uriOf(join(folder, 'case.carag.yaml'))) === set) return folder;
  throw new Failure(
    `“${out}” is not in the folder of the set, “${shownPath(set!.folder)}”, so its cases would not be found there.`,
  );
}
