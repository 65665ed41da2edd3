import { type Dirent, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { LARGEST_DOCUMENT } from '../project/bounds.ts';
import type { FileContent, FileSystem, FolderEntry } from '../project/file-system.ts';
import { canonicalUri } from '../text/uri.ts';

/** The disk, as the project sees it: one of the two places that know the file system. Between files others get a turn. */
export const disk: FileSystem = {
  async read(uri) {
    await turn();
    return contentOf(uri);
  },
  async list(folder) {
    await turn();
    return entriesOf(folder, () => {});
  },
  words,
};

/** The words beside the built program; from its source there are none. */
function words(): string | undefined {
  try {
    return readFileSync(new URL('words.txt', import.meta.url), 'utf8');
  } catch {
    return undefined;
  }
}

/** The disk for a program that has nothing else to do, which wants to hear of every folder that it may not look into. */
export function diskTelling(onClosedFolder: (path: string) => void): FileSystem {
  return {
    read: async (uri) => contentOf(uri),
    list: async (folder) => entriesOf(folder, onClosedFolder),
    words,
  };
}

/** The URI by which the project knows a path. */
export function uriOf(path: string): string {
  return canonicalUri(pathToFileURL(path).href.replace(/\/$/, ''));
}

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

/** A document that is not kept on the disk, such as one that was never saved, is missing there. */
function contentOf(uri: string): FileContent {
  try {
    const path = fileURLToPath(uri);
    const about = statSync(path);
    if (!about.isFile()) return { failure: 'missing' };
    if (about.size > LARGEST_DOCUMENT) return { failure: 'too-large' };
    return { bytes: readFileSync(path) };
  } catch (error) {
    return { failure: isDenied(error) ? 'denied' : 'missing' };
  }
}

function entriesOf(uri: string, onClosedFolder: (path: string) => void): FolderEntry[] {
  try {
    const path = fileURLToPath(uri);
    const entries = readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    return entries.flatMap((entry) => entryOf(path, uri, entry) ?? []);
  } catch (error) {
    if (isDenied(error)) onClosedFolder(fileURLToPath(uri));
    return [];
  }
}

function entryOf(folder: string, folderUri: string, entry: Dirent): FolderEntry | undefined {
  const uri = `${folderUri}/${encodeURIComponent(entry.name)}`;
  if (entry.isFile() || entry.isDirectory()) return { uri, isFolder: entry.isDirectory() };
  return entry.isSymbolicLink() ? linkedEntry(join(folder, entry.name), uri) : undefined;
}

/** A link to a file counts as that file; a link to a folder only where it does not lead back up to a folder around it. */
function linkedEntry(path: string, uri: string): FolderEntry | undefined {
  try {
    const target = realpathSync(path);
    const about = statSync(target);
    if (about.isFile()) return { uri, isFolder: false };
    const own = realpathSync(dirname(path));
    const leadsBack = `${own}/`.startsWith(`${target}/`);
    return about.isDirectory() && !leadsBack ? { uri, isFolder: true, isLink: true } : undefined;
  } catch {
    return undefined;
  }
}

function isDenied(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'EACCES' || code === 'EPERM';
}
