/**
 * The one way in which files are written: whole or not at all. What is new is written beside its place and flushed; only
 * when everything is there, it is moved into place. `write-file-atomic` and its like do not fit: they take no account of
 * what others have written meanwhile, nor of several files, and what they leave when killed has no name to know it by.
 */
import { constants } from 'node:fs';
import { access, copyFile, link, lstat, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { sweep, temporaryIn } from './left-overs.ts';

/** What is to become of a file. Paths are real: links are followed by who asks. */
export interface FileWrite {
  readonly path: string;
  /** What it shall hold; nothing where it is to go. */
  readonly bytes?: Uint8Array | string;
  /** What it must hold until then: nothing where its name must be free, `any` where that is of no account. */
  readonly before?: Uint8Array | 'any';
  /** The file whose mode and owner a new one takes. */
  readonly like?: string;
}

/** Why nothing was written, and at which file. */
export class NotWritten extends Error {
  override readonly name = 'NotWritten';
  readonly path: string;
  /** Files that could not be put back as they were. */
  readonly lost: readonly string[];

  constructor(path: string, cause: unknown, lost: readonly string[] = []) {
    super(`${path} cannot be written.`, { cause });
    this.path = path;
    this.lost = lost;
  }
}

/** The cause where a file no longer holds what it did. */
export class ChangedMeanwhile extends Error {
  constructor() {
    super('it was changed by someone else in the meantime');
  }
}

type Undo = () => Promise<unknown>;

/** Makes all changes, in order, or none. Throws `NotWritten`. A new file that is there already, word for word, is as good as written. */
export async function writeWhole(changes: readonly FileWrite[]): Promise<void> {
  const undo: { readonly path: string; readonly back: Undo }[] = [];
  const temporary: string[] = [];
  let at = '';
  try {
    const staged: (FileWrite & { readonly beside?: string })[] = [];
    for (const change of changes) {
      at = change.path;
      await sweep(dirname(at));
      if (await isDone(change)) continue;
      await expectBefore(change);
      staged.push({ ...change, ...(await stage(change, temporary)) });
    }
    for (const change of staged) {
      at = change.path;
      await expectBefore(change);
      const back = await commit(change, temporary, staged.length > 1);
      undo.push({ path: at, back });
    }
    for (const folder of new Set(staged.map(({ path }) => dirname(path)))) await flushFolder(folder);
  } catch (error) {
    const lost: string[] = [];
    for (const { path, back } of undo.reverse()) {
      // What cannot be put back leaves those before it as they are now: new and old then hold everything.
      if (lost.length > 0) break;
      await back().catch(() => lost.push(path));
    }
    throw new NotWritten(at, error, lost);
  } finally {
    for (const path of temporary) await rm(path, { force: true }).catch(() => {});
  }
}

async function isDone({ path, bytes, before }: FileWrite): Promise<boolean> {
  if (bytes === undefined || before !== undefined) return false;
  const about = await lstat(path).catch(() => undefined);
  return about?.isFile() === true && Buffer.from(bytes).equals(await readFile(path));
}

/** Throws where a file does not hold what it must. */
async function expectBefore({ path, before }: FileWrite): Promise<void> {
  if (before === 'any') return;
  const about = await lstat(path).catch(absent);
  if (before === undefined) {
    if (about) throw Object.assign(new Error('It is there already.'), { code: 'EEXIST' });
  } else if (!about?.isFile() || !(await readFile(path)).equals(before)) throw new ChangedMeanwhile();
}

/** Writes what is new beside its place, with the mode and, where that may be given, the owner of what was there. */
async function stage(
  { path, bytes, before, like = path }: FileWrite,
  temporary: string[],
): Promise<{ readonly beside?: string }> {
  if (before !== undefined) await access(path, constants.W_OK).catch(before === 'any' ? absent : fail);
  if (bytes === undefined) return {};
  const about = await stat(like).catch(absent);
  const beside = temporaryIn(dirname(path));
  temporary.push(beside);
  const file = await open(beside, 'wx', about ? about.mode & 0o777 : 0o666);
  try {
    await file.writeFile(bytes);
    if (about) {
      await file.chown(about.uid, about.gid).catch(() => {});
      await file.chmod(about.mode & 0o7777).catch(() => {});
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { beside };
}

/** Moves what was written into place. Returns what undoes it, for as long as the temporary files are there. */
async function commit(
  { path, before, beside }: FileWrite & { readonly beside?: string },
  temporary: string[],
  mayBeUndone: boolean,
): Promise<Undo> {
  if (before === undefined) {
    await linkOrMove(beside!, path);
    return () => rm(path);
  }
  const kept = temporaryIn(dirname(path));
  if (mayBeUndone) {
    temporary.push(kept);
    await link(path, kept).catch((error) => (error.code === 'ENOENT' ? undefined : copyFile(path, kept)));
  }
  if (beside === undefined) await rm(path);
  else await insist(() => rename(beside, path));
  return () => rename(kept, path);
}

/** Gives a file a name that must be free. Some disks know no second names: there it is looked for first. */
async function linkOrMove(beside: string, path: string): Promise<void> {
  try {
    await link(beside, path);
  } catch (error) {
    if (!NO_SECOND_NAMES.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
    await expectBefore({ path });
    await rename(beside, path);
  }
}

const NO_SECOND_NAMES = new Set(['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK', 'EINVAL', 'EISDIR']);

/** On Windows a file that a virus scanner is looking at cannot be moved for a moment. */
export async function insist(
  work: () => Promise<void>,
  isWindows = process.platform === 'win32',
  pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds)),
): Promise<void> {
  for (let wait = 10; ; wait *= 2) {
    try {
      return await work();
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException;
      if (!isWindows || wait > 1000 || !['EPERM', 'EACCES', 'EBUSY'].includes(code)) throw error;
      await pause(wait);
    }
  }
}

/** What was moved is moved for good only when its folder is flushed too; not every system can, and then it must do without. */
async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => {});
  await handle?.close();
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
  return undefined;
}

function fail(error: unknown): never {
  throw error;
}
