/** How far a folder that is opened reaches: what lies outside is neither read nor written. */
import { baseName, isTop, parentFolder } from '../../text/uri.ts';
import type { FileSystem } from './file-system.ts';

/** What lies around a folder, itself included. */
export interface Boundary {
  /** The nearest folder that is under version control. */
  readonly repository?: string | undefined;
  /** The nearest folder with a manifest, in that repository. */
  readonly set?: string | undefined;
}

/** The surroundings of a folder, where it can be told at once whether a folder holds a name. */
export function surroundingsOf(folder: string, holds: (folder: string, name: string) => boolean): Boundary {
  let set: string | undefined;
  for (const at of upwards(folder)) {
    if (set === undefined && holds(at, MANIFEST)) set = at;
    if (holds(at, REPOSITORY)) return { repository: at, set };
  }
  return { set };
}

/**
 * The folder outside which nothing is read for a folder that is opened: the repository around it, else the one
 * that holds its set, else the one that holds it.
 */
export async function boundaryOf(folder: string, files: FileSystem): Promise<string> {
  const names = new Map<string, Set<string>>();
  for (const at of upwards(folder)) {
    const held = new Set((await files.list(at)).map((entry) => baseName(entry.uri)));
    names.set(at, held);
    if (held.has(REPOSITORY)) break;
  }
  return boundaryIn(
    folder,
    surroundingsOf(folder, (at, name) => names.get(at)?.has(name) ?? false),
  );
}

/** The same, where the surroundings are known. */
export function boundaryIn(folder: string, { repository, set }: Boundary): string {
  if (repository !== undefined) return repository;
  const top = parentFolder(set ?? folder);
  return isTop(top) ? (set ?? folder) : top;
}

const MANIFEST = 'carag.yaml';
const REPOSITORY = '.git';

function* upwards(folder: string): Generator<string> {
  for (let at = folder; !isTop(at); at = parentFolder(at)) yield at;
}
