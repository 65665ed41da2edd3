/** Opens the disk for commands that may not pass over in silence a folder which cannot be looked into. */
import type { FileSystem } from '../project/loading/file-system.ts';
import { diskTelling } from './disk.ts';
import { Failure } from './failure.ts';

export function openDisk(done: 'checked' | 'laid out' | 'read'): FileSystem {
  return diskTelling((path) => {
    throw new Failure(`“${path}” cannot be read, so its documents cannot be ${done}: permission is denied.`);
  });
}
