/** Finds the two versions that a command is to compare: each a folder, or a revision of the repository. */
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { unreadIn } from '../../change/version/unread.ts';
import { Version } from '../../change/version/version.ts';
import { RELEASE } from '../../project/loading/folders.ts';
import { Loader } from '../../project/loading/loader.ts';
import { Project } from '../../project/project.ts';
import type { QuestionSet } from '../../project/question-sets.ts';
import type { ReviewSide } from '../../review/report.ts';
import { isInside } from '../../text/uri.ts';
import { uriOf } from '../disk/disk.ts';
import { openDisk } from '../disk/open-disk.ts';
import { paths } from '../disk/paths.ts';
import { Failure } from '../failure.ts';
import { pathTargets } from '../targets.ts';
import { readWorkspace, shownPath } from '../workspace.ts';
import { isShallow, type Revision, RevisionFiles, repositoryAround, revisionNamed } from './revision.ts';

/** One side of a comparison. */
export interface VersionSide extends ReviewSide {
  /** It lies on the disk, and not only in the history of a repository. */
  readonly isFolder: boolean;
}

/** The two sides. Throws a `Failure` for what is neither a folder nor a revision, holds no set, or cannot be read. */
export async function twoVersions(
  base: string,
  head: string | undefined,
): Promise<{ readonly base: VersionSide; readonly head: VersionSide }> {
  const headSide = await sideOf(head ?? '.', process.cwd());
  // A release that was kept in the folder is no part of what is compared with it.
  const isOfBase = (version: Version) => isFolder(base) && isInside(version.set.folder, uriOf(resolve(base)));
  // A revision is looked at where the other side lies, so that a branch can be compared with any folder of the repository.
  const baseSide = await sideOf(base, isFolder(head ?? '.') ? resolve(head ?? '.') : process.cwd());
  const versions = headSide.versions.filter(
    (version) => headSide.folder === baseSide.folder || !isOfBase(version),
  );
  return { base: baseSide, head: { ...headSide, versions } };
}

const isFolder = (words: string) => existsSync(resolve(words)) && statSync(resolve(words)).isDirectory();

async function sideOf(words: string, beside: string): Promise<VersionSide> {
  if (isFolder(words)) return folderSide(words);
  const { name, path } = partsOf(words);
  const revision = await revisionNamed(name, beside);
  if (!revision) throw new Failure(await unknown(words, beside));
  return revisionSide(words, revision, path ?? within(revision.top, beside));
}

/** `main:domain-two` is a folder of a revision. */
function partsOf(words: string): { name: string; path: string | undefined } {
  const colon = words.indexOf(':');
  return colon <= 0
    ? { name: words, path: undefined }
    : { name: words.slice(0, colon), path: words.slice(colon + 1) };
}

const within = (top: string, folder: string) =>
  relative(realpathSync(top), realpathSync(folder)).split(sep).join('/');

/** Why a name stands for no version, in a sentence or two. */
export async function unknown(words: string, beside: string): Promise<string> {
  const top = await repositoryAround(beside);
  if (top === undefined)
    return `“${words}” is no folder, and there is no repository around this folder in which it could be a revision.`;
  const missing = `“${words}” is neither a folder nor a revision of the repository “${shownPath(uriOf(top))}”.`;
  return `${missing}${await shallowHint(top)}`;
}

/** What to do where the repository was fetched without its history; empty of any other. */
export const shallowHint = async (top: string): Promise<string> =>
  (await isShallow(top))
    ? ' The repository was fetched without its history: fetch all of it, as with “fetch-depth: 0”.'
    : '';

async function folderSide(words: string): Promise<VersionSide> {
  const given = await pathTargets([words]);
  const [target] = given[0]?.targets ?? [];
  const { project } = await readWorkspace(given, openDisk(), { readsReleases: true });
  const isRelease = (folder: string) => existsSync(join(paths.pathOf(folder), RELEASE));
  const path = target?.path ?? resolve(words);
  return side(
    { words, folder: uriOf(join(path, folderInRelease(path))), isFolder: true },
    project,
    isRelease,
  );
}

/** Where the set lies in a version that was released with others that it uses; empty of any other folder. */
function folderInRelease(path: string): string {
  try {
    const { folder }: { folder?: unknown } = JSON.parse(readFileSync(join(path, RELEASE), 'utf8'));
    const named = typeof folder === 'string' ? join(path, folder) : path;
    return paths.isInside(named, path) && isFolder(named) ? relative(path, named) : '';
  } catch {
    return '';
  }
}

async function revisionSide(words: string, revision: Revision, path: string): Promise<VersionSide> {
  const files = await RevisionFiles.of(revision);
  const top = uriOf(revision.top);
  const folder = uriOf(resolve(revision.top, path));
  if (folder !== top && !files.has(folder)) {
    files.close();
    throw new Failure(`There is no folder “${path}” in the revision “${revision.words}”.`);
  }
  const project = new Project();
  const loader = new Loader(files, project);
  await loader.loadFolder(folder, top).finally(() => files.close());
  return side({ words, folder, isFolder: false }, project, (each) => files.isRelease(each));
}

function side(
  about: Omit<VersionSide, 'versions'>,
  project: Project,
  isRelease: (folder: string) => boolean,
): VersionSide {
  const { words, folder } = about;
  const isKept = (set: QuestionSet) => set.folder !== folder && isRelease(set.folder);
  const sets = [...project.sets.values()]
    .filter((set) => isWithin(set, folder) && !isKept(set))
    .sort(byFolder);
  if (sets.length === 0) throw new Failure(`There is no question set in “${words}”.`);
  for (const set of sets) mustBeRead(set, words);
  return { ...about, versions: sets.map((set) => new Version(project, set)) };
}

const byFolder = (a: QuestionSet, b: QuestionSet) => (a.folder < b.folder ? -1 : 1);

/** The set around the folder counts, where the folder is a part of it. */
const isWithin = (set: QuestionSet, folder: string) =>
  isInside(set.folder, folder) || isInside(folder, set.folder);

/** Throws a `Failure` where a document cannot be read. */
function mustBeRead(set: QuestionSet, called: string): void {
  const unread = unreadIn(set);
  if (!unread) return;
  const where = unread.line === undefined ? '' : `, line ${unread.line},`;
  throw new Failure(
    `“${shownPath(unread.document.uri)}”${where} in “${called}” cannot be read, so the two versions cannot be compared. “carag lint” says what is wrong there.`,
  );
}
