/** Reads long files piece by piece. */
import { createReadStream, statSync } from 'node:fs';
import { fileFailure } from '../failure.ts';

/**
 * What a file holds, piece by piece. Throws a `Failure` where it cannot be read.
 * @param file its path as it is shown.
 */
export async function* piecesOf(path: string, file: string): AsyncGenerator<Uint8Array> {
  try {
    // What is no ordinary file may never end, or never begin.
    if (!statSync(path).isFile()) throw new Error('it is no ordinary file');
    yield* createReadStream(path);
  } catch (error) {
    throw fileFailure(`“${file}” cannot be read`, error);
  }
}
