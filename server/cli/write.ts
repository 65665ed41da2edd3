import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import {
  access,
  chmod,
  chown,
  mkdir,
  open,
  readFile,
  realpath,
  rename,
  rm,
  rmdir,
  stat,
  writeFile,
} from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { decode } from '../project/document.ts';
import { type MendedDocument, withReplacements } from '../rules/fixing.ts';
import { foldLoneReturns } from '../text/lines.ts';
import { Failure, fileFailure } from './failure.ts';
import { shownPath } from './workspace.ts';

/** The text that a file had, and what is to be replaced in it, round by round. */
type Rewriting = Pick<MendedDocument, 'before' | 'rounds'>;

const MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/**
 * Writes a mended document, with its byte-order mark and its line breaks as they were.
 * @returns false, with nothing written, where the file is no longer as it was when it was read. Throws what the file
 * system throws.
 */
export async function writeMended(link: string, { before, rounds }: Rewriting): Promise<boolean> {
  const path = await realpath(link);
  const bytes = await readFile(path);
  const text = decode(bytes);
  if (text === undefined || foldLoneReturns(text) !== before) return false;
  const mark = bytes.subarray(0, MARK.length).equals(MARK) ? MARK : Buffer.alloc(0);
  return replaceFile(path, bytes, Buffer.concat([mark, Buffer.from(rounds.reduce(withReplacements, text))]));
}

/** The same for a document; returns a sentence where it could not be written. */
export async function failureToWrite({
  uri,
  ...rewriting
}: Rewriting & { uri: string }): Promise<string | undefined> {
  const file = shownPath(uri);
  try {
    if (await writeMended(fileURLToPath(uri), rewriting)) return undefined;
    return `“${file}” was changed by someone else in the meantime, so it was left alone: run the command again.`;
  } catch (error) {
    return fileFailure(`“${file}” cannot be written`, error).message;
  }
}

/**
 * Puts new bytes in the place of a file in one step, so that no reader ever finds half of them.
 * @returns false, with nothing written, where the file no longer holds `expected`. Throws what the file system throws.
 */
async function replaceFile(path: string, expected: Buffer, bytes: Buffer): Promise<boolean> {
  await access(path, constants.W_OK);
  const { mode, uid, gid } = await stat(path);
  const beside = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}`);
  try {
    const file = await open(beside, 'wx', mode);
    await file.writeFile(bytes).finally(() => file.close());
    await chmod(beside, mode);
    await chown(beside, uid, gid).catch(() => {});
    if (!(await readFile(path)).equals(expected)) return false;
    await rename(beside, path);
    return true;
  } finally {
    await rm(beside, { force: true });
  }
}

interface FileText {
  readonly path: string;
  readonly text: string;
}

/**
 * Writes a file under a new name in place of an old one, and what other files say of it. The old one goes last. Throws
 * a `Failure`, with everything as it was, where a file cannot be written, is there already, or was changed meanwhile.
 */
export async function replaceDocument(
  old: FileText,
  made: FileText,
  others: readonly (Rewriting & { readonly path: string })[],
): Promise<void> {
  const undo: (() => Promise<unknown>)[] = [];
  let path = made.path;
  try {
    const { mode } = await stat(old.path);
    const file = await open(path, 'wx', mode);
    undo.push(() => rm(made.path));
    await file.writeFile(made.text).finally(() => file.close());
    for (const other of others) {
      path = other.path;
      const bytes = await readFile(path);
      if (!(await writeMended(path, other))) throw changedMeanwhile(path);
      undo.push(() => writeFile(other.path, bytes));
    }
    path = old.path;
    if (foldLoneReturns(decode(await readFile(path)) ?? '') !== old.text) throw changedMeanwhile(path);
    await rm(path);
  } catch (error) {
    for (const each of undo.reverse()) await each().catch(() => {});
    throw error instanceof Failure ? error : fileFailure(`“${relative('.', path)}” cannot be written`, error);
  }
}

/**
 * Writes files under names that are free, with the folders around them. Throws a `Failure`, with everything as it was,
 * where one of them cannot be written, or is there already.
 */
export async function writeAllNew(files: readonly FileText[]): Promise<void> {
  const undo: (() => Promise<unknown>)[] = [];
  let at = '';
  try {
    for (const { path, text } of files) {
      at = dirname(path);
      const made = await mkdir(at, { recursive: true });
      if (made !== undefined) undo.push(() => removeFolders(dirname(path), made));
      at = path;
      const file = await open(path, 'wx');
      undo.push(() => rm(path));
      await file.writeFile(text).finally(() => file.close());
    }
  } catch (error) {
    for (const each of undo.reverse()) await each().catch(() => {});
    throw fileFailure(`“${relative('.', at)}” cannot be written, so nothing was`, error);
  }
}

/** Removes an empty folder, and those around it up to one; what is not empty stays. */
async function removeFolders(folder: string, last: string): Promise<void> {
  await rmdir(folder);
  if (folder !== last) await removeFolders(dirname(folder), last);
}

const changedMeanwhile = (path: string) =>
  new Failure(`“${relative('.', path)}” was changed by someone else in the meantime: run the command again.`);
