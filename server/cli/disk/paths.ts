/** How paths are written on a system, as URIs, and for people: everything that turns one into the other is here. */
import path, { type PlatformPath } from 'node:path';
import { canonicalUri } from '../../text/uri.ts';

/** The paths of one system; `path.win32` or `path.posix`, whichever system this runs on. */
export class Paths {
  private readonly style: PlatformPath;
  private readonly isWindows: boolean;

  constructor(style: PlatformPath) {
    this.style = style;
    this.isWindows = style.sep === '\\';
  }

  /** The URI by which the project knows a path. */
  uriOf(named: string): string {
    const whole = this.isWindows
      ? withoutPrefix(this.style.resolve(named)).replaceAll('\\', '/')
      : this.style.resolve(named);
    const [host = '', ...names] = whole.startsWith('//')
      ? whole.slice(2).split('/')
      : ['', ...whole.split('/')];
    const below = names.filter((name) => name !== '').map((name) => `/${encodeURIComponent(name)}`);
    return canonicalUri(`file://${host}${below.join('')}`);
  }

  /** The path that a URI stands for. Throws where it stands for no file. */
  pathOf(uri: string): string {
    const [, host, below] = /^file:\/\/([^/]*)(\/.*)?$/s.exec(canonicalUri(uri)) ?? [];
    const names = (below ?? '').split('/').slice(1).map(decodeURIComponent);
    if (host === undefined || names.some((name) => this.isNoName(name)))
      throw new Error(`${uri} stands for no file.`);
    if (!this.isWindows) {
      if (host !== '') throw new Error(`${uri} stands for no file.`);
      return `/${names.join('/')}`;
    }
    if (host !== '') return `\\\\${[host, ...names].join('\\')}`;
    if (!/^[a-z]:$/i.test(names[0] ?? '')) throw new Error(`${uri} stands for no file.`);
    // “C:” alone would be wherever that drive was last looked at.
    return names.length === 1 ? `${names[0]}\\` : names.join('\\');
  }

  /** True for a folder and everything below it; names that this system does not tell apart are the same. */
  isInside(inner: string, folder: string): boolean {
    const way = this.style.relative(folder, inner);
    return way === '' || !(way.split(this.style.sep)[0] === '..' || this.style.isAbsolute(way));
  }

  /** The path that a URI stands for as seen from a folder, with forward slashes, for people to read. */
  shown(uri: string, from: string): string {
    return this.style.relative(from, this.pathOf(uri)).replaceAll(this.style.sep, '/') || '.';
  }

  private isNoName(name: string): boolean {
    return name.includes('/') || name.includes('\0') || (this.isWindows && name.includes('\\'));
  }
}

/** The paths of the system that this runs on. */
export const paths = new Paths(path);

/** `\\?\C:\sets` and `\\?\UNC\server\share` are other words for `C:\sets` and `\\server\share`. */
function withoutPrefix(whole: string): string {
  return whole.replace(/^\\\\[?.]\\UNC\\/i, '\\\\').replace(/^\\\\[?.]\\(?=[a-z]:)/i, '');
}
