import type { FileSystem } from '../project/loading/file-system.ts';
import { diskTelling } from './disk.ts';
import { Failure } from './failure.ts';

/** The disk; a folder that may not be looked into is not passed over in silence. */
export function openDisk(done: 'checked' | 'laid out' | 'read'): FileSystem {
  return diskTelling((path) => {
    throw new Failure(`“${path}” cannot be read, so its documents cannot be ${done}: permission is denied.`);
  });
}
