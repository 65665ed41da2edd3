/** Reads a revision of a repository as a file system that cannot be written to. */
import { LARGEST_DOCUMENT } from '../../project/bounds.ts';
import { formatOf } from '../../project/document.ts';
import type { FileContent, FolderEntry } from '../../project/loading/file-system.ts';
import { RELEASE } from '../../project/loading/folders.ts';
import type { PastFiles } from '../../project/loading/history.ts';
import { baseName, canonicalUri, parentFolder } from '../../text/uri.ts';
import { uriOf } from '../disk/disk.ts';
import { Failure } from '../failure.ts';
import { askGit, GitObjects } from './git.ts';

/** A revision that was found in a repository. */
export interface Revision {
  /** As its user named it. */
  readonly words: string;
  /** The name that git gives to what it holds. */
  readonly commit: string;
  /** The folder of the repository. */
  readonly top: string;
}

/** The revision by a name, in the repository around a folder; undefined where there is none. Throws a `Failure` where git says no. */
export async function revisionNamed(words: string, folder: string): Promise<Revision | undefined> {
  const top = await repositoryAround(folder);
  if (top === undefined) return undefined;
  const found = await askGit(top, [
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${words}^{commit}`,
  ]);
  const commit = found.out.toString().trim();
  return found.refusal === undefined && /^[0-9a-f]{40,64}$/.test(commit) ? { words, commit, top } : undefined;
}

/** The repository around a folder; undefined where there is none. */
export async function repositoryAround(folder: string): Promise<string | undefined> {
  const { out, refusal } = await askGit(folder, ['rev-parse', '--show-toplevel']);
  if (refusal === undefined) return out.toString().replace(/\r?\n$/, '') || undefined;
  if (/dubious ownership/.test(refusal))
    throw new Failure(
      `The repository around “${folder}” belongs to somebody else, and git does not read it. Its setting “safe.directory” lets it.`,
    );
  return undefined;
}

/** True of a repository that was fetched without its whole history. */
export async function isShallow(top: string): Promise<boolean> {
  const { out } = await askGit(top, ['rev-parse', '--is-shallow-repository']);
  return out.toString().trim() === 'true';
}

/** The newest tag that fits a pattern: of those that lead to what is checked out, if there are any. */
export async function newestTag(pattern: string, top: string): Promise<string | undefined> {
  const tags = async (...more: string[]) => {
    const sorted = ['--sort=-version:refname', '--sort=-creatordate', '--format=%(refname)'];
    const { out, refusal } = await askGit(top, ['for-each-ref', ...sorted, ...more, `refs/tags/${pattern}`]);
    return refusal === undefined ? out.toString().split('\n')[0] || undefined : undefined;
  };
  return (await tags('--merged=HEAD')) ?? (await tags());
}

interface Blob {
  readonly name: string;
  readonly size: number;
}

/** The files of a revision under the names that they have in the folder of the repository. */
export class RevisionFiles implements PastFiles {
  private readonly blobs = new Map<string, Blob>();
  private readonly folders = new Map<string, Map<string, FolderEntry>>();
  private readonly releases = new Set<string>();
  private readonly objects: GitObjects;

  private constructor(top: string) {
    this.objects = new GitObjects(top);
  }

  /** Throws a `Failure` where the revision cannot be read. */
  static async of({ commit, top, words }: Revision): Promise<RevisionFiles> {
    const { out, refusal } = await askGit(top, ['ls-tree', '-r', '-l', '-z', '--full-tree', commit]);
    if (refusal !== undefined)
      throw new Failure(`The revision “${words}” cannot be read: git finds a part of it missing.`);
    const files = new RevisionFiles(top);
    const root = uriOf(top);
    for (const line of out.toString().split('\0')) files.add(root, line);
    return files;
  }

  async read(uri: string): Promise<FileContent> {
    const blob = this.blobs.get(uri);
    if (!blob) return { failure: 'missing' };
    if (blob.size > LARGEST_DOCUMENT) return { failure: 'too-large' };
    const bytes = await this.objects.content(blob.name);
    return bytes ? { bytes } : { failure: 'denied' };
  }

  async list(folder: string): Promise<readonly FolderEntry[]> {
    return [...(this.folders.get(folder)?.values() ?? [])];
  }

  /** Every document, by its URI. */
  uris(): Iterable<string> {
    return this.blobs.keys();
  }

  /** The name that git gives to what a document holds. */
  nameOf(uri: string): string | undefined {
    return this.blobs.get(uri)?.name;
  }

  has(folder: string): boolean {
    return this.folders.has(folder);
  }

  /** True of a folder that holds a version as it was released. */
  isRelease(folder: string): boolean {
    return this.releases.has(folder);
  }

  close(): void {
    this.objects.close();
  }

  /** “100644 blob NAME    SIZE\tPATH”, where one that is missing has no size; links and other repositories within this one are passed over. */
  private add(root: string, line: string): void {
    const [, name, size, path] = /^100\d{3} blob ([0-9a-f]+) +(\S+)\t(.+)$/s.exec(line) ?? [];
    if (name === undefined || path === undefined) return;
    const names = path.split('/').map((part) => `/${encodeURIComponent(part)}`);
    const uri = canonicalUri(`${root}${names.join('')}`);
    if (baseName(uri) === RELEASE) this.releases.add(parentFolder(uri));
    if (!formatOf(uri)) return;
    this.blobs.set(uri, { name, size: Number(size) });
    this.addTo(uri, false, root);
  }

  private addTo(uri: string, isFolder: boolean, root: string): void {
    const folder = parentFolder(uri);
    const known = this.folders.get(folder);
    const entries = known ?? new Map<string, FolderEntry>();
    entries.set(uri, { uri, isFolder });
    if (known) return;
    this.folders.set(folder, entries);
    if (folder !== root) this.addTo(folder, true, root);
  }
}
