/** Says which folders were left out: in the report of `carag lint`, and beside what other commands print. */
import { tell } from '../print.ts';
import { harmless } from '../terminal.ts';
import { listed } from '../words.ts';

/** @param folders as they are shown. */
export const leftOutText = (folders: readonly string[]): string =>
  `Left out, because a link to a folder is not followed out of the repository: ${listed(folders.map(harmless))}.`;

/** Tells of them, if there are any. */
export function tellLeftOut(folders: readonly string[]): void {
  if (folders.length > 0) tell(`${leftOutText(folders)}\n`);
}
