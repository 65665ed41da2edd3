/** Opens the set that `carag new` adds to, with the ids in use and how its judgements are answered. */
import { type Addition, additionTo } from '../../exchange/drafts/addition.ts';
import type { Document } from '../../project/document.ts';
import type { Project } from '../../project/project.ts';
import type { Replacement } from '../../syntax/tree.ts';
import { uriOf } from '../disk/disk.ts';
import { openDisk } from '../disk/open-disk.ts';
import { paths } from '../disk/paths.ts';
import { sweepAround } from '../disk/write.ts';
import { Failure } from '../failure.ts';
import { pathTargets } from '../targets.ts';
import { loadWorkspace, shownPath } from '../workspace.ts';

/** A set that something is to be added to, as it was opened. */
export interface OpenSet extends Addition {
  readonly project: Project;
  readonly folder: string;
  /** Where the path really leads that the set was opened by. */
  readonly target: string;
}

/** Opens the set around a path. Throws a `Failure` where there is none, or where it does not say how its ids are written. */
export async function openSet(path: string): Promise<OpenSet> {
  const [given] = await pathTargets([path]);
  const target = given!.targets[0]!;
  const folder = target.set;
  if (!folder)
    throw new Failure(
      `“${path}” belongs to no question set: there is no carag.yaml in its folder or above it. “carag new set” begins one.`,
    );
  const { project, asked } = await loadWorkspace(await pathTargets([folder]), openDisk());
  const set = project.setOf(asked[0]!);
  await sweepAround(project.documents.keys());
  if (set?.folder !== uriOf(folder))
    throw new Failure(`“${shownPath(asked[0]!)}” is not the manifest of a question set.`);
  const addition = additionTo(set);
  if (!addition)
    throw new Failure(
      `“${shownPath(set.manifest.uri)}” does not say how ids are written: it needs “ids: lettered” or “ids: numbered”.`,
    );
  return { ...addition, project, folder, target: target.path };
}

/** A replacement in a document, as it is to be written. */
export function changeOf({ uri, source }: Document, replacement: Replacement) {
  return { path: paths.pathOf(uri), before: source.text, rounds: [[replacement]] };
}
