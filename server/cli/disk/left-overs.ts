/** Temporary files: named so that a later run knows those of a run that was killed, and no reader takes them for documents. */
import { createHash, randomBytes } from 'node:crypto';
import { lstat, readdir, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';

const HOST = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
const NAME = /^\.carag-([0-9a-f]{8})-(\d+)-[0-9a-f]{12}\.tmp$/;

/** The names that this run has given. */
const given = new Set<string>();

/** A name for a temporary file, which nothing else has. */
export function temporaryIn(folder: string): string {
  const name = `.carag-${HOST}-${process.pid}-${randomBytes(6).toString('hex')}.tmp`;
  given.add(name);
  return join(folder, name);
}

const swept = new Set<string>();

/** Removes what runs that were killed on this computer have left in a folder; once, for others only read there. */
export async function sweep(folder: string): Promise<void> {
  if (swept.has(folder)) return;
  swept.add(folder);
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter(isLeftOver)) {
    const path = join(folder, name);
    const about = await lstat(path).catch(() => undefined);
    if (about?.isFile()) await rm(path, { force: true }).catch(() => {});
  }
}

function isLeftOver(name: string): boolean {
  const [, host, run] = NAME.exec(name) ?? [];
  return host === HOST && !given.has(name) && !(Number(run) !== process.pid && isAlive(Number(run)));
}

function isAlive(run: number): boolean {
  try {
    return process.kill(run, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
