/** Brings the versions with which sets are compared into projects of their own, over file systems that are only read. */
import type { Pace } from '../../text/steps.ts';
import { isInside, relativePath } from '../../text/uri.ts';
import { type Base, baseFolderOf } from '../base.ts';
import { Project } from '../project.ts';
import type { QuestionSet } from '../question-sets.ts';
import { boundaryOf } from './boundary.ts';
import type { FileSystem } from './file-system.ts';
import { Loader } from './loader.ts';

/** A version that was kept in a folder. */
export interface FolderBase extends Base {
  /** What it was read from. */
  readonly folder: string;
}

/** The version in the folder that a manifest names; undefined where it names none, none lies there, or it is out of bounds. */
export async function folderBase(
  set: QuestionSet,
  files: FileSystem,
  pace?: Pace,
): Promise<FolderBase | undefined> {
  const folder = baseFolderOf(set);
  if (folder === undefined || folder === set.folder) return undefined;
  const boundary = await boundaryOf(set.folder, files);
  if (!isInside(folder, boundary)) return undefined;
  const project = await projectIn(folder, boundary, files, pace);
  const found = project.sets.get(folder) ?? likeliest(set, [...project.sets.values()], folder);
  return found && { project, set: found, words: relativePath(set.folder, folder), isMoving: false, folder };
}

/** All that is read for a folder. Nothing in it will be edited. */
export async function projectIn(
  folder: string,
  boundary: string,
  files: FileSystem,
  pace?: Pace,
): Promise<Project> {
  const project = new Project(undefined, { isStill: true });
  await new Loader(files, project, pace, { readsReleases: true }).loadFolder(folder, boundary);
  return project;
}

/** Of several sets below a folder the one that is called as another; or the only one. */
export function likeliest(
  { title }: QuestionSet,
  sets: readonly QuestionSet[],
  folder: string,
): QuestionSet | undefined {
  const below = sets.filter((each) => isInside(each.folder, folder));
  return below.length === 1 ? below[0] : below.find((each) => each.title === title);
}
