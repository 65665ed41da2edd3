import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The root of the project. */
export const projectRoot = join(import.meta.dirname, '..', '..');

const built = join(projectRoot, 'dist', 'carag.js');

/** What every measure is given. */
export interface Context {
  /** True for the whole of it, with the largest sizes. */
  readonly full: boolean;
  /** Sizes asked for on the command line; a measure has its own otherwise. */
  readonly sizes?: readonly number[];
  /** An empty folder that is removed at the end. */
  readonly folder: string;
}

/** Returns the start of every command line of ours, or nothing where it was not built. */
export function caragCommand(): readonly string[] | undefined {
  return existsSync(built) ? [process.execPath, built] : undefined;
}

/** Returns the start of every command line of ours. Throws where it was not built. */
export function requireCarag(): readonly string[] {
  const command = caragCommand();
  if (!command) throw new Error('dist/carag.js is not there: run "npm run build" first.');
  return command;
}
