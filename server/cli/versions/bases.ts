/** Finds the version with which each set is compared: the one that its manifest names, or the one that a command names. */
import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { unreadIn } from '../../change/version/unread.ts';
import type { Base } from '../../project/base.ts';
import { folderBase, likeliest, projectIn } from '../../project/loading/bases.ts';
import type { FileSystem } from '../../project/loading/file-system.ts';
import type { Project } from '../../project/project.ts';
import type { QuestionSet } from '../../project/question-sets.ts';
import { paths } from '../disk/paths.ts';
import { uriOf } from '../disk.ts';
import { Failure } from '../failure.ts';
import { pathTargets } from '../targets.ts';
import { shownPath } from '../workspace.ts';
import { newestTag, type Revision, RevisionFiles, repositoryAround, revisionNamed } from './revision.ts';
import { shallowHint, unknown } from './versions.ts';

export interface BaseOptions {
  /** A revision or a folder, in place of what manifests name. */
  readonly base?: string;
  /** Ends where a set cannot be compared. */
  readonly requireBase?: boolean;
}

/** Why sets are not compared, each in words that follow “not checked: ”, by their folders. */
export type NotCompared = ReadonlyMap<string, string>;

export interface Bases {
  readonly notCompared: NotCompared;
  /** A repository was asked, so that the outcome rests on more than the files that were read. */
  readonly restOnGit: boolean;
}

/**
 * Gives each set its base. Throws a `Failure` where a command names one that is not there, or requires one that a
 * set does not have.
 */
export async function giveBases(
  project: Project,
  sets: readonly QuestionSet[],
  options: BaseOptions,
  files: FileSystem,
): Promise<Bases> {
  const finder = new BaseFinder(project, files);
  const notCompared = new Map<string, string>();
  try {
    for (const set of sets) {
      const found = options.base === undefined ? await finder.named(set) : await finder.at(options.base, set);
      const base = typeof found === 'string' ? found : usable(found);
      if (typeof base !== 'string') project.setBase(set.folder, base);
      else if (options.requireBase)
        throw new Failure(`“${shownPath(set.folder)}” cannot be compared: ${base}.`);
      else notCompared.set(set.folder, base);
    }
  } finally {
    finder.close();
  }
  return { notCompared, restOnGit: finder.restsOnGit };
}

/** What cannot be read would look as if it had been removed. */
function usable(base: Base): Base | string {
  const unread = unreadIn(base.set);
  if (!unread) return base;
  const line = unread.line === undefined ? '' : `, line ${unread.line},`;
  return `“${shownPath(unread.document.uri)}”${line} in ${base.words} cannot be read`;
}

export const NO_BASE = 'no base';

/** Words that follow “not checked: ”: the last full stop is left to what they stand in. */
const reason = (sentences: string) =>
  sentences.replace(/\.$/, '').replace(/^./, (sign) => sign.toLowerCase());

class BaseFinder {
  restsOnGit = false;
  private readonly project: Project;
  private readonly files: FileSystem;
  private readonly revisions = new Map<string, Promise<RevisionFiles>>();
  private readonly folders = new Map<string, Promise<Project>>();

  constructor(project: Project, files: FileSystem) {
    this.project = project;
    this.files = files;
  }

  close(): void {
    for (const opened of this.revisions.values()) void opened.then((files) => files.close()).catch(() => {});
  }

  /** The base that a manifest names; or why there is none. */
  async named(set: QuestionSet): Promise<Base | string> {
    const { folder, revision, tag } = set.model?.base ?? {};
    if (folder) return (await folderBase(set, this.files)) ?? `there is no question set in “${folder.value}”`;
    if (revision) return this.ofRevision(revision.value, revision.value, set);
    return tag ? this.ofTag(tag.value, set) : NO_BASE;
  }

  /** The base that a command names. Throws a `Failure` where it is not there; says why where the set is not in it. */
  async at(words: string, set: QuestionSet): Promise<Base | string> {
    const path = resolve(words);
    if (existsSync(path) && statSync(path).isDirectory()) return this.ofFolder(words, set);
    const beside = paths.pathOf(set.folder);
    if (!(await revisionNamed(words, beside))) throw new Failure(await unknown(words, beside));
    return this.ofRevision(words, words, set);
  }

  private async ofFolder(words: string, set: QuestionSet): Promise<Base | string> {
    const [target] = (await pathTargets([words]))[0]?.targets ?? [];
    const folder = uriOf(target!.path);
    const known = this.folders.get(folder) ?? projectIn(folder, uriOf(target!.boundary), this.files);
    this.folders.set(folder, known);
    const project = await known;
    const found = project.sets.get(folder) ?? likeliest(set, [...project.sets.values()], folder);
    return found
      ? { project, set: found, words, isMoving: false }
      : `there is no such question set in “${words}”`;
  }

  private async ofTag(pattern: string, set: QuestionSet): Promise<Base | string> {
    this.restsOnGit = true;
    const top = await repositoryAround(paths.pathOf(set.folder));
    if (top === undefined) return 'there is no repository around it';
    const tag = await newestTag(pattern, top);
    if (tag === undefined) return reason(`There is no tag like “${pattern}”.${await shallowHint(top)}`);
    const name = tag.replace(/^refs\/tags\//, '');
    const found = await this.ofRevision(tag, `the tag ${name}`, set);
    return typeof found === 'string' ? found : { ...found, isMoving: false };
  }

  private async ofRevision(name: string, words: string, set: QuestionSet): Promise<Base | string> {
    this.restsOnGit = true;
    const beside = paths.pathOf(set.folder);
    const revision = await revisionNamed(name, beside);
    if (!revision) return reason(await unknown(name, beside));
    const files = await this.opened(revision);
    const top = uriOf(revision.top);
    const found = await this.in(files, set, top);
    if (!found) return `there is no such question set in “${words}”`;
    return { ...found, words, isMoving: true };
  }

  private opened(revision: Revision): Promise<RevisionFiles> {
    const key = `${revision.top} ${revision.commit}`;
    const known = this.revisions.get(key) ?? RevisionFiles.of(revision);
    this.revisions.set(key, known);
    return known;
  }

  /** The set in the same folder; else one that is called as it is, in a folder where there is no set now. */
  private async in(
    files: RevisionFiles,
    set: QuestionSet,
    top: string,
  ): Promise<Pick<Base, 'project' | 'set'> | undefined> {
    if (files.has(set.folder)) {
      const project = await projectIn(set.folder, top, files);
      const same = project.sets.get(set.folder);
      if (same) return { project, set: same };
    }
    const project = await projectIn(top, top, files);
    const moved = [...project.sets.values()].filter(
      (each) => !this.project.sets.has(each.folder) && each.title === set.title,
    );
    return moved.length === 1 ? { project, set: moved[0]! } : undefined;
  }
}

export const baseWords = ({ words, set }: Base): string =>
  set.model?.version ? `${words} (version ${set.model.version.value})` : words;
