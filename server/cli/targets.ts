import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { dirname, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { boundaryOf } from '../project/surroundings.ts';
import { disk, uriOf } from './disk.ts';
import { Failure, fileFailure } from './failure.ts';

/** A file or a folder that a command was asked about. */
export interface Target {
  readonly path: string;
  readonly isFolder: boolean;
  /** The folder of the set around it, where there is one. */
  readonly set: string | undefined;
  /** The folder outside which nothing is read. */
  readonly boundary: string;
}

/** What the user wrote, and what it stands for. */
export interface Given {
  readonly words: string;
  readonly targets: readonly Target[];
}

/** Finds what paths and patterns stand for. Throws a `Failure` for one that stands for nothing, or may not be read. */
export async function targetsOf(paths: readonly string[]): Promise<Given[]> {
  const given = paths.length > 0 ? paths : ['.'];
  return Promise.all(given.map(async (words) => ({ words, targets: await targetsOfOne(words) })));
}

async function targetsOfOne(words: string): Promise<Target[]> {
  const path = resolve(words);
  if (existsSync(path)) return [await targetAt(path, words)];
  const matches = await matchesOf(words);
  if (matches.length === 0) throw new Failure(`“${words}” matches nothing: there is no such file or folder.`);
  const targets: Target[] = [];
  for (const match of matches) targets.push(await targetAt(match, words));
  return targets;
}

async function targetAt(path: string, words: string): Promise<Target> {
  const isFolder = isReadableFolder(path, words);
  const folder = isFolder ? path : dirname(path);
  const boundary = fileURLToPath(await boundaryOf(uriOf(folder), disk));
  return { path, isFolder, set: setAround(folder, boundary), boundary };
}

/** True for a folder, false for a file. Throws a `Failure` for what may not be read. */
function isReadableFolder(path: string, words: string): boolean {
  try {
    const isFolder = statSync(path).isDirectory();
    accessSync(path, isFolder ? constants.R_OK | constants.X_OK : constants.R_OK);
    return isFolder;
  } catch (error) {
    throw fileFailure(`“${words}” cannot be read`, error);
  }
}

async function matchesOf(words: string): Promise<string[]> {
  const { glob, isDynamicPattern } = await import('tinyglobby');
  const pattern = sep === '\\' ? words.replaceAll('\\', '/') : words;
  if (!isDynamicPattern(pattern)) return [];
  return glob(pattern, {
    absolute: true,
    onlyFiles: false,
    expandDirectories: false,
    ignore: ['**/node_modules/**'],
  });
}

/** The folder of the set around a folder, within the boundary. */
function setAround(folder: string, boundary: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(resolve(at, 'carag.yaml'))) return at;
    if (at === boundary || dirname(at) === at) return undefined;
  }
}
