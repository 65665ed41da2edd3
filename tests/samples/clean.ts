import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The sample that has kept the mistakes of the published document. */
const AS_PUBLISHED = 'domain-two-as-published';

/** True for a path of the samples in which nothing is to be found. */
export const isClean = (path: string) => !path.split(/[\\/]/).includes(AS_PUBLISHED);

/** The paths of the samples, below their folder. */
export const allSamples = readdirSync('samples', { recursive: true, encoding: 'utf8' });

export const cleanSamples = allSamples.filter(isClean);

/** The documents of some samples, by path below the folder of the samples. */
export function documentsIn(...folders: readonly string[]): Record<string, string> {
  const paths = allSamples
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => folders.some((folder) => path.startsWith(`${folder}/`)) && /\.(?:yaml|md)$/.test(path));
  return Object.fromEntries(paths.sort().map((path) => [path, readFileSync(join('samples', path), 'utf8')]));
}
