/** What programs on Node give to a workspace of the library: the disk, and the words beside the built program. */
import type { Files } from '../library/index.ts';
import { disk, words as ours, uriOf as uriOfPath } from './disk/disk.ts';

/** The disk. Nothing is read outside the folders that are loaded and what lies around them. */
export const files: Files = disk;

/** British words, for the rule of spelling. */
export const words: () => Uint8Array | undefined = ours;

/** The URI by which a workspace knows a path. */
export function uriOf(path: string): string {
  return uriOfPath(path);
}
