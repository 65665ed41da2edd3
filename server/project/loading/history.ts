/** What the project asks of the place where earlier versions are kept beside folders: the history of a repository. */
import type { FileSystem } from './file-system.ts';

export interface History {
  /** The version by a name, in the repository around a folder; or why there is none, in a sentence or two. */
  at(name: string, folder: string): Promise<PastVersion | string>;
  /** The newest tag that fits a pattern; or why there is none. */
  newestTag(pattern: string, folder: string): Promise<{ readonly tag: string } | string>;
  /** What can be named around a folder, the newest first; or why nothing can. */
  names(folder: string): Promise<readonly PastName[] | string>;
}

/** A version that was found in the history. */
export interface PastVersion {
  /** The folder of the repository. */
  readonly top: string;
  /** The same for the same content. */
  readonly key: string;
  open(): Promise<PastFiles>;
}

/** The files of a version under the names that they have in the folder of the repository. They never change. */
export interface PastFiles extends FileSystem {
  has(folder: string): boolean;
  close(): void;
}

export interface PastName {
  readonly kind: 'branch' | 'tag' | 'commit';
  readonly name: string;
  /** What tells it from others: the first line of what was said of it, and when. */
  readonly about: string;
}
