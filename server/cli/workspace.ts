/** Loads the documents that a command was asked about, with the sets that they depend on. */
import type { Document } from '../project/document.ts';
import type { FileSystem } from '../project/loading/file-system.ts';
import type { Loader } from '../project/loading/loader.ts';
import type { Project } from '../project/project.ts';
import type { QuestionSet } from '../project/question-sets.ts';
import { createWorkspace } from '../workspace/create-workspace.ts';
import { uriOf, words } from './disk/disk.ts';
import { paths } from './disk/paths.ts';
import { Failure } from './failure.ts';
import { tellLeftOut } from './output/findings/left-out.ts';
import type { GivenPath, PathTarget } from './targets.ts';

/** What a command works on: the documents it was asked about, within everything that they depend on. */
export interface Workspace {
  readonly project: Project;
  /** Their URIs: by set, in reading order; those without a set last. */
  readonly asked: readonly string[];
  /** Links to folders outside, as they are shown: nothing in them was read. */
  readonly leftOut: readonly string[];
}

/** Loads what was asked for, with the sets around it, and tells what of it was left out. Throws as `readWorkspace` does. */
export async function loadWorkspace(given: readonly GivenPath[], files: FileSystem): Promise<Workspace> {
  const workspace = await readWorkspace(given, files);
  tellLeftOut(workspace.leftOut);
  return workspace;
}

/** Loads what was asked for, with the sets around it. Throws a `Failure` for a path at which there is no document of ours. */
export async function readWorkspace(
  given: readonly GivenPath[],
  files: FileSystem,
  { isStill = false, readsReleases = false } = {},
): Promise<Workspace> {
  const { project, loader } = createWorkspace({ files, words }, { isStill, readsReleases });
  for (const { targets } of given) for (const target of targets) await load(loader, project, target);
  const asked = new Set<string>();
  for (const each of given) {
    const found = documentsOf(project, each);
    if (found.length === 0) throw new Failure(nothingAt(each));
    for (const document of found) asked.add(document.uri);
  }
  const ordered = inOrder(project).map((document) => document.uri);
  return {
    project,
    asked: ordered.filter((uri) => asked.has(uri)),
    leftOut: [...loader.leftOut].map(shownPath),
  };
}

async function load(
  loader: Loader,
  project: Project,
  { path, isFolder, set, boundary }: PathTarget,
): Promise<void> {
  const folder = isFolder ? path : set;
  if (folder) await loader.loadFolder(uriOf(folder), uriOf(boundary));
  if (!isFolder && !project.documents.has(uriOf(path))) await loader.loadFile(uriOf(path));
}

function documentsOf(project: Project, { targets }: GivenPath): Document[] {
  return targets.flatMap(({ path, isFolder }) => {
    const uri = uriOf(path);
    if (isFolder) return project.below(uri);
    return project.documents.get(uri) ?? [];
  });
}

function nothingAt({ words, targets }: GivenPath): string {
  const named = targets.find(({ isNamed }) => isNamed);
  if (named && !named.isFolder)
    return `“${words}” is not a CARaG document: its first key would have to be “carag:”.`;
  return `“${words}” matches nothing: there is no CARaG document ${named ? 'in it' : 'among what it stands for'}.`;
}

function inOrder(project: Project): Document[] {
  const sets = [...project.sets.values()].sort((a, b) => (a.folder < b.folder ? -1 : 1));
  const inSets = new Set(sets.flatMap((set) => [...new Set([set.manifest, ...set.inReadingOrder()])]));
  const rest = [...project.documents.values()].filter((document) => !inSets.has(document));
  return [...inSets, ...rest.sort((a, b) => (a.uri < b.uri ? -1 : 1))];
}

/** The path of a document or a folder as seen from the working directory, with forward slashes. */
export function shownPath(uri: string): string {
  return paths.shown(uri, process.cwd());
}

/** The documents that were asked about, as they now are. */
export function askedDocuments({ project, asked }: Workspace): Document[] {
  return asked.flatMap((uri) => project.documents.get(uri) ?? []);
}

/** The sets of some documents, each with its documents. */
export function bySet(
  project: Project,
  documents: readonly Document[],
): Map<QuestionSet | undefined, Document[]> {
  const groups = new Map<QuestionSet | undefined, Document[]>();
  for (const document of documents) {
    const set = project.setOf(document.uri);
    const group = groups.get(set);
    if (group) group.push(document);
    else groups.set(set, [document]);
  }
  return groups;
}
