/** How files are read: regular files only, so that nothing waits for a pipe, and never more than is asked for. */
import { closeSync, constants, fstatSync, openSync, readSync, statSync } from 'node:fs';

/**
 * The bytes of a regular file, one more than `most` where it is longer; undefined for what is no such file, which is not
 * even opened. Throws what the system says.
 */
export function bytesOf(path: string, most: number): Uint8Array | undefined {
  if (!statSync(path).isFile()) return undefined;
  // A pipe that has come into its place meanwhile is not waited for.
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const about = fstatSync(file);
    return about.isFile() ? readUpTo(file, Math.min(about.size, most) + 1, most + 1) : undefined;
  } finally {
    closeSync(file);
  }
}

/** A file may grow while it is read, and some say that they are empty. */
function readUpTo(file: number, first: number, most: number): Uint8Array {
  let bytes = Buffer.allocUnsafe(first);
  let length = 0;
  for (;;) {
    const count = readSync(file, bytes, length, bytes.length - length, null);
    length += count;
    if (count === 0 || length === most) return bytes.subarray(0, length);
    if (length === bytes.length)
      bytes = Buffer.concat([bytes], Math.min(most, Math.max(length * 2, 64 * 1024)));
  }
}
