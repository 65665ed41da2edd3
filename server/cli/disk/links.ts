/** Where names on the disk really lead, and whether that is within what may be read and written. */
import { existsSync, lstatSync, realpathSync } from 'node:fs';
import { join, parse, relative, sep } from 'node:path';
import { type Boundary, boundaryIn, surroundingsOf } from '../../project/loading/boundary.ts';
import { paths } from './paths.ts';

/** Where a name leads; a link may lead out of the repository that holds it, and there nothing is touched. */
export type PathPlace = { readonly path: string } | 'outside';

/** Links on the disk. Each is followed only as far as the repository, or the folder around the set, that holds it. */
export class Links {
  /** Folders that were opened by name, and where they really are: links on the way to them are their user's own. */
  private readonly opened = new Map<string, string>();

  open(folder: string): void {
    this.opened.set(folder, realPath(folder));
  }

  /** Where a path leads, in the system's own spelling. Throws what the system says where nothing is there. */
  follow(path: string): PathPlace {
    const real = realPath(path);
    if (real === path) return { path };
    return followed(path, (link, at, target) => this.isOpened(link) || isWithin(target, strictly(at)))
      ? { path: real }
      : 'outside';
  }

  /** The name of a real path as seen from the folder that was opened: `path` itself where no link is on its way. */
  asOpened(path: string, real: string): string {
    let root = '';
    for (const each of this.opened.keys())
      if (each.length > root.length && paths.isInside(path, each)) root = each;
    const own = this.opened.get(root);
    return own !== undefined && paths.isInside(real, own) ? join(root, relative(own, real)) : real;
  }

  private isOpened(link: string): boolean {
    return [...this.opened.keys()].some((folder) => paths.isInside(folder, link));
  }
}

/**
 * Where a path leads that its user has typed: through any link but one in a repository, or a set, that leads out of it.
 * Throws what the system says where nothing is there.
 */
export function followTyped(path: string): PathPlace {
  const real = realPath(path);
  const isAllowed = followed(path, (_, at, target) => {
    const boundary = knowingly(at);
    return boundary === undefined || isWithin(target, boundary);
  });
  return isAllowed ? { path: real } : 'outside';
}

/** True where every link on the way of a path may be followed; each is told with the real folder that holds it. */
function followed(path: string, mayFollow: (link: string, at: string, target: string) => boolean): boolean {
  const { root } = parse(path);
  let at = root;
  let named = root;
  for (const name of path.slice(root.length).split(sep).filter(Boolean)) {
    const next = join(at, name);
    named = join(named, name);
    if (!lstatSync(next).isSymbolicLink()) {
      at = next;
      continue;
    }
    const target = realPath(next);
    if (!mayFollow(named, realPath(at), target)) return false;
    at = target;
  }
  return true;
}

/** The real path in the spelling of the disk: `C:\SETS` may be called `C:\Sets` there. */
export function realPath(path: string): string {
  try {
    return realpathSync.native(path);
  } catch (error) {
    // Some drives of Windows know no final names of their own.
    if (process.platform !== 'win32') throw error;
    return realpathSync(path);
  }
}

const isWithin = (path: string, boundary: string) => paths.isInside(path, boundary);

function around(folder: string): Boundary {
  return surroundingsOf(paths.uriOf(folder), (at, name) => existsSync(join(paths.pathOf(at), name)));
}

/** The folder that no link in this one may lead out of. */
function strictly(folder: string): string {
  return paths.pathOf(boundaryIn(paths.uriOf(folder), around(folder)));
}

/** The same, where there is a repository or a set around it. */
function knowingly(folder: string): string | undefined {
  const known = around(folder);
  if (known.repository === undefined && known.set === undefined) return undefined;
  return paths.pathOf(boundaryIn(paths.uriOf(folder), known));
}
