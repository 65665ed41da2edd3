/** The disk, as the project sees it: one of the two places that know the file system. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { LARGEST_DOCUMENT } from '../../project/bounds.ts';
import type { FileContent, FileSystem, FolderEntry } from '../../project/loading/file-system.ts';
import { Links } from './links.ts';
import { paths } from './paths.ts';
import { bytesOf } from './read-file.ts';

/** The URI by which the project knows a path. */
export const uriOf = (path: string) => paths.uriOf(path);

/** The disk for a program that has nothing else to do, which wants to hear of every folder that it may not look into. */
export function diskTelling(onClosedFolder: (path: string) => void): FileSystem {
  const links = new Links();
  return {
    read: async (uri) => contentOf(uri, links),
    list: async (folder) => entriesOf(folder, links, onClosedFolder),
    enter: (folder) => quietly(() => links.open(paths.pathOf(folder))),
  };
}

/** The disk for one that others wait for: between files they get a turn. */
export function diskInTurns(): FileSystem {
  const files = diskTelling(() => {});
  const turn = () => new Promise<void>((resolve) => setImmediate(resolve));
  return {
    ...files,
    read: async (uri) => turn().then(() => files.read(uri)),
    list: async (folder) => turn().then(() => files.list(folder)),
  };
}

/** The disk for what is looked at once. */
export const disk: FileSystem = diskInTurns();

/** The words beside the built program; from its source there are none. */
export function words(): Uint8Array | undefined {
  return quietly(() => readFileSync(new URL('words.bin', import.meta.url)));
}

/** A document that is not kept on the disk, such as one that was never saved, is missing there. */
function contentOf(uri: string, links: Links): FileContent {
  try {
    const path = paths.pathOf(uri);
    const place = links.follow(path);
    if (place === 'outside') return { failure: 'outside' };
    const bytes = bytesOf(place.path, LARGEST_DOCUMENT);
    if (!bytes) return { failure: 'missing' };
    if (bytes.length > LARGEST_DOCUMENT) return { failure: 'too-large' };
    return { bytes, ...placeOf(path, place.path, links) };
  } catch (error) {
    return { failure: isDenied(error) ? 'denied' : 'missing' };
  }
}

/** Where a path really lies, if elsewhere. */
function placeOf(path: string, real: string, links: Links): { readonly place?: string } {
  if (path === real) return {};
  const place = links.asOpened(path, real);
  return place === path ? {} : { place: paths.uriOf(place) };
}

function entriesOf(uri: string, links: Links, onClosedFolder: (path: string) => void): FolderEntry[] {
  try {
    const path = paths.pathOf(uri);
    const folder = links.follow(path);
    if (folder === 'outside') return [];
    const { place } = placeOf(path, folder.path, links);
    const entries = readdirSync(folder.path, { withFileTypes: true }).sort((a, b) =>
      a.name < b.name ? -1 : 1,
    );
    return entries.flatMap((entry) => {
      const name = `/${encodeURIComponent(entry.name)}`;
      const own = { uri: uri + name, ...(place === undefined ? {} : { place: place + name }) };
      if (entry.isFile() || entry.isDirectory()) return { ...own, isFolder: entry.isDirectory() };
      return entry.isSymbolicLink() ? (linkedEntry(join(path, entry.name), own.uri, links) ?? []) : [];
    });
  } catch (error) {
    if (isDenied(error)) onClosedFolder(paths.pathOf(uri));
    return [];
  }
}

/** A link to a file or a folder; none for one that leads back up to a folder around it, to nothing, or to no such thing. */
function linkedEntry(path: string, uri: string, links: Links): FolderEntry | undefined {
  return quietly(() => {
    const about = statSync(path);
    if (!about.isFile() && !about.isDirectory()) return undefined;
    const isFolder = about.isDirectory();
    const place = links.follow(path);
    if (place === 'outside') return { uri, isFolder, link: 'outside' };
    const own = links.follow(dirname(path));
    if (isFolder && own !== 'outside' && paths.isInside(own.path, place.path)) return undefined;
    return { uri, isFolder, link: 'inside', ...placeOf(path, place.path, links) };
  });
}

function quietly<Result>(work: () => Result): Result | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

function isDenied(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'EACCES' || code === 'EPERM';
}
