/** What the paths and patterns that a user typed stand for. */
import { accessSync, constants, existsSync, type Stats, type stat, statSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { boundaryIn, surroundingsOf } from '../project/loading/boundary.ts';
import { followTyped } from './disk/links.ts';
import { paths } from './disk/paths.ts';
import { Failure, fileFailure } from './failure.ts';

/** A file or a folder that a command was asked about. */
export interface PathTarget {
  /** Where it really lies. */
  readonly path: string;
  readonly isFolder: boolean;
  /** It was named, and not found by a pattern. */
  readonly isNamed: boolean;
  /** The folder of the set around it, where there is one. */
  readonly set: string | undefined;
  /** The folder outside which nothing is read. */
  readonly boundary: string;
}

/** What the user wrote, and what it stands for. */
export interface GivenPath {
  readonly words: string;
  readonly targets: readonly PathTarget[];
}

/** Finds what paths and patterns stand for. Throws a `Failure` for one that stands for nothing, or may not be read. */
export async function pathTargets(words: readonly string[]): Promise<GivenPath[]> {
  const given = words.length > 0 ? words : ['.'];
  return Promise.all(given.map(async (each) => ({ words: each, targets: await targetsOfOne(each) })));
}

async function targetsOfOne(words: string): Promise<PathTarget[]> {
  const path = resolve(words);
  if (existsSync(path)) return [targetAt(path, words, true)];
  const matches = await matchesOf(words);
  if (matches.length === 0) throw new Failure(`“${words}” matches nothing: there is no such file or folder.`);
  return matches.map((match) => targetAt(match, words, false));
}

function targetAt(named: string, words: string, isNamed: boolean): PathTarget {
  try {
    const place = followTyped(named);
    if (place === 'outside') throw new Failure(leadsOutside(isNamed ? words : named));
    const { path } = place;
    const isFolder = statSync(path).isDirectory();
    accessSync(path, isFolder ? constants.R_OK | constants.X_OK : constants.R_OK);
    return { path, isFolder, isNamed, ...around(isFolder ? path : dirname(path)) };
  } catch (error) {
    throw error instanceof Failure ? error : fileFailure(`“${words}” cannot be read`, error);
  }
}

const leadsOutside = (named: string) =>
  `“${named}” cannot be read: it is a link that leads out of the repository. Name what it leads to, if that is meant.`;

function around(folder: string): Pick<PathTarget, 'set' | 'boundary'> {
  const uri = paths.uriOf(folder);
  const known = surroundingsOf(uri, (at, name) => existsSync(join(paths.pathOf(at), name)));
  const boundary = paths.pathOf(boundaryIn(uri, known));
  return { set: known.set === undefined ? undefined : paths.pathOf(known.set), boundary };
}

/** What a link leads to is looked at by us: here each is a name that may match, and no folder to be searched. */
const asFile = ((_path: string, told: (error: Error | null, about: Partial<Stats>) => void) =>
  told(null, { isDirectory: () => false, isFile: () => true })) as typeof stat;

async function matchesOf(words: string): Promise<string[]> {
  const { glob, isDynamicPattern } = await import('tinyglobby');
  const pattern = sep === '\\' ? words.replaceAll('\\', '/') : words;
  if (!isDynamicPattern(pattern)) return [];
  return glob(pattern, {
    absolute: true,
    onlyFiles: false,
    expandDirectories: false,
    fs: { stat: asFile },
    ignore: ['**/node_modules/**'],
  });
}
