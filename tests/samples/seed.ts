import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Need } from '../where.ts';

/** The published documents that the samples were made from. They are not ours, and so not always there. */
const folder = join(import.meta.dirname, '..', '..', '..', 'shared', 'seeds');

const hasSeeds = existsSync(folder);

export const SEEDS: Need = {
  what: 'the published documents, which lie beside the repository',
  isThere: hasSeeds,
};

/** The texts of the published documents whose names start with `start`; none where these are not there. */
export function seeds(start = ''): string[] {
  if (!hasSeeds) return [];
  return readdirSync(folder)
    .filter((name) => name.startsWith(start) && name.endsWith('.txt'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}
