/** Finds the version with which each set is compared: the one that its manifest names, or the one that a command names. */
import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { unreadIn } from '../../change/version/unread.ts';
import type { Base } from '../../project/base.ts';
import { BaseFinder } from '../../project/loading/base-finder.ts';
import type { FileSystem } from '../../project/loading/file-system.ts';
import type { Project } from '../../project/project.ts';
import type { QuestionSet } from '../../project/question-sets.ts';
import { uriOf } from '../disk/disk.ts';
import { paths } from '../disk/paths.ts';
import { Failure } from '../failure.ts';
import { pathTargets } from '../targets.ts';
import { shownPath } from '../workspace.ts';
import { gitHistory } from './history.ts';
import { revisionNamed } from './revision.ts';
import { unknown } from './versions.ts';

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
  const finder = new BaseFinder(project, { files, history: gitHistory });
  const notCompared = new Map<string, string>();
  try {
    for (const set of sets) {
      const found =
        options.base === undefined ? await finder.named(set) : await baseAt(options.base, set, finder);
      const base = typeof found === 'string' ? found : usable(found);
      if (typeof base !== 'string') project.setBase(set.folder, base);
      else if (options.requireBase)
        throw new Failure(`“${shownPath(set.folder)}” cannot be compared: ${base}.`);
      else notCompared.set(set.folder, base);
    }
  } finally {
    finder.close();
  }
  return { notCompared, restOnGit: finder.restsOnHistory };
}

/** What cannot be read would look as if it had been removed. */
function usable(base: Base): Base | string {
  const unread = unreadIn(base.set);
  if (!unread) return base;
  const line = unread.line === undefined ? '' : `, line ${unread.line},`;
  return `“${shownPath(unread.document.uri)}”${line} in ${base.words} cannot be read`;
}

/** The base that a command names. Throws a `Failure` where it is not there; says why where the set is not in it. */
async function baseAt(words: string, set: QuestionSet, finder: BaseFinder): Promise<Base | string> {
  const path = resolve(words);
  if (existsSync(path) && statSync(path).isDirectory()) {
    const [target] = (await pathTargets([words]))[0]?.targets ?? [];
    return finder.inFolder(uriOf(target!.path), uriOf(target!.boundary), words, set);
  }
  const beside = paths.pathOf(set.folder);
  if (!(await revisionNamed(words, beside))) throw new Failure(await unknown(words, beside));
  return finder.inHistory(words, set);
}

export const baseWords = ({ words, set }: Base): string =>
  set.model?.version ? `${words} (version ${set.model.version.value})` : words;
