import { readdirSync } from 'node:fs';

/** The sample that has kept the mistakes of the published document. */
const AS_PUBLISHED = 'domain-two-as-published';

/** True for a path of the samples in which nothing is to be found. */
export const isClean = (path: string) => !path.split(/[\\/]/).includes(AS_PUBLISHED);

/** The paths of the samples, below their folder. */
export const allSamples = readdirSync('samples', { recursive: true, encoding: 'utf8' });

export const cleanSamples = allSamples.filter(isClean);
