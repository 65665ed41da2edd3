/** The command `carag graph`: prints the routing of a set as Mermaid flowcharts. */
import { flowcharts } from '../../../features/routing/charts.ts';
import { View } from '../../../project/view.ts';
import { openDisk } from '../../disk/open-disk.ts';
import { Failure } from '../../failure.ts';
import { print } from '../../output/print.ts';
import { pathTargets } from '../../targets.ts';
import { askedDocuments, bySet, loadWorkspace } from '../../workspace.ts';

/** Throws a `Failure` unless there is exactly one set with sections to draw. */
export async function graph(paths: readonly string[]): Promise<void> {
  const workspace = await loadWorkspace(await pathTargets(paths), openDisk());
  const sets = [...bySet(workspace.project, askedDocuments(workspace)).keys()].filter(
    (set) => set !== undefined,
  );
  const drawn = sets.filter((set) => [...set.documents.values()].some(({ kind }) => kind === 'section'));
  if (drawn.length === 0) throw new Failure('There is no section here whose routing could be drawn.');
  if (drawn.length > 1)
    throw new Failure(
      `There are ${drawn.length} question sets with sections here. Name the folder of one of them.`,
    );
  print(flowcharts(new View(workspace.project, drawn[0]!, () => {})));
}
