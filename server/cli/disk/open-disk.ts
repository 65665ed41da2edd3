/** Opens the disk for commands, none of which passes over in silence a folder that cannot be looked into. */
import type { FileSystem } from '../../project/loading/file-system.ts';
import { Failure } from '../failure.ts';
import { diskTelling } from './disk.ts';

/** The disk, which throws a `Failure` for a folder that may not be looked into. */
export function openDisk(): FileSystem {
  return diskTelling((path) => {
    throw new Failure(
      `“${path}” cannot be looked into, so the documents in it would be missed: permission is denied.`,
    );
  });
}
