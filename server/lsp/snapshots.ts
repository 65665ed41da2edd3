/** Finds the versions of a set that were released into folders of their own. */
import type { FileSystem } from '../project/loading/file-system.ts';
import { RELEASE } from '../project/loading/folders.ts';
import { baseName } from '../text/uri.ts';

/** Releases lie in “releases”, each in a folder; deeper than this nobody looks. */
const DEEPEST = 3;

/** The folders below a set that hold a version as it was released, the latest first. */
export async function snapshotsBelow(folder: string, files: FileSystem): Promise<string[]> {
  const found = await below(folder, files, DEEPEST);
  return found.sort((a, b) => b.localeCompare(a, 'en', { numeric: true }));
}

async function below(folder: string, files: FileSystem, depth: number): Promise<string[]> {
  const entries = await files.list(folder);
  if (entries.some(({ uri, isFolder }) => !isFolder && baseName(uri) === RELEASE)) return [folder];
  const isOpen = (name: string) => !name.startsWith('.') && name !== 'node_modules';
  const folders = entries.filter(({ uri, isFolder, link }) => isFolder && !link && isOpen(baseName(uri)));
  if (depth === 0) return [];
  return (await Promise.all(folders.map(({ uri }) => below(uri, files, depth - 1)))).flat();
}
