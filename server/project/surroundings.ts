import { baseName, parentFolder } from '../text/uri.ts';
import type { FileSystem } from './file-system.ts';

/**
 * The folder outside which nothing is read for a folder that is opened: the repository around it, else the one
 * that holds its set, else the one that holds it.
 */
export async function boundaryOf(folder: string, files: FileSystem): Promise<string> {
  let set: string | undefined;
  for (let at = folder; hasPath(at); at = parentFolder(at)) {
    const names = new Set((await files.list(at)).map((entry) => baseName(entry.uri)));
    if (names.has('.git')) return at;
    if (names.has('carag.yaml')) set ??= at;
  }
  const top = parentFolder(set ?? folder);
  return hasPath(top) ? top : folder;
}

const hasPath = (uri: string) => /:\/\/[^/]*\/./.test(uri);
