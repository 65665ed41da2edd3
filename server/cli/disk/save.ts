/** What commands write that is no document: reports and pages. What others wrote is not overwritten without a word. */
import { lstat, readFile, stat, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { isMadeHere } from '../../form/page.ts';
import { claimsToBeOurs, decode, documentOf, formatOf, isOurs } from '../../project/document.ts';
import { Source } from '../../syntax/source.ts';
import { Failure, fileFailure } from '../failure.ts';
import type { Shown } from '../output/shown.ts';
import { followTyped, type PathPlace } from './links.ts';
import { paths } from './paths.ts';
import { newPath } from './write.ts';
import { type FileWrite, NotWritten, writeWhole } from './write-whole.ts';

/**
 * Writes a report in the place of what a file held, in one step, so that no reader ever finds half of it. Throws a
 * `Failure` where it cannot be written, or would take the place of a document of ours or of what was read for it.
 */
export const saveReport = (file: string, text: Shown, read: readonly string[] = []): Promise<void> =>
  saveFile(file, text, read);

/** The same for a file that other programs read, in which every sign stands as it is. */
export async function saveFile(
  file: string,
  bytes: string | Uint8Array,
  read: readonly string[] = [],
): Promise<void> {
  const { path, isThere } = await placeOf(file);
  if (await isDocument(path)) throw cannot(file, 'it is a CARaG document. Give the report a name of its own');
  if (read.some((each) => paths.isInside(each, path)))
    throw cannot(file, 'it is what the report is about. Give the report a name of its own');
  const about = isThere ? await stat(path).catch(() => undefined) : undefined;
  // A terminal or a pipe has no other file beside it, and nothing to lose.
  if (about && !about.isFile() && !about.isDirectory()) return saved(file, () => writeFile(path, bytes));
  await saved(file, () => writeWhole([{ path, bytes, before: 'any' }]));
}

/** Writes a page, only ever in the place of one that was made here before. Throws a `Failure` where it cannot be written. */
export async function savePage(file: string, html: string): Promise<void> {
  const named = resolve(file);
  const about = await lstat(named).catch(() => undefined);
  if (about?.isSymbolicLink()) throw cannot(file, 'it is a link, and what it leads to may be anything');
  if (about && !about.isFile())
    throw cannot(file, about.isDirectory() ? 'it is a folder' : 'it is no ordinary file');
  const path = await newPath(named);
  const change: FileWrite = { path, bytes: html };
  await saved(file, async () => {
    const before = about && (await readFile(path));
    if (before && !isMadeHere(before.toString('utf8')))
      throw cannot(file, 'there is a page already that CARaG did not make. Give another name with --out');
    await writeWhole([before ? { ...change, before } : change]);
  });
}

/** Writes what nothing here could read again as its own: only ever under a name that is free. Throws a `Failure` where it is not. */
export async function saveNew(file: string, bytes: Uint8Array | string): Promise<void> {
  const named = resolve(file);
  if (await lstat(named).catch(() => undefined))
    throw cannot(file, 'it is there already. Give another name with --out');
  const path = await newPath(named);
  await saved(file, () => writeWhole([{ path, bytes }]));
}

/** Where a file that was named really lies. Throws a `Failure` where a link in a repository leads out of that. */
async function placeOf(file: string): Promise<{ readonly path: string; readonly isThere: boolean }> {
  const named = resolve(file);
  const isThere = await stat(named).then(
    () => true,
    () => false,
  );
  if (!isThere) return { path: await newPath(named), isThere };
  let place: PathPlace;
  try {
    place = followTyped(named);
  } catch {
    // What a terminal or a pipe is called leads to no file.
    return { path: named, isThere };
  }
  if (place === 'outside') throw cannot(file, 'it is a link that leads out of the repository');
  return { path: place.path, isThere };
}

/** True for a document of ours, whether it belongs to what was read or not. */
async function isDocument(path: string): Promise<boolean> {
  const format = formatOf(path);
  if (!format) return false;
  const about = await stat(path).catch(() => undefined);
  if (!about?.isFile()) return false;
  const uri = paths.uriOf(path);
  if (claimsToBeOurs(uri)) return true;
  const text = decode(await readFile(path).catch(() => new Uint8Array()));
  return text !== undefined && isOurs(documentOf(uri, Source.of(text, format)));
}

async function saved(file: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw fileFailure(`“${file}” cannot be written`, error instanceof NotWritten ? error.cause : error);
  }
}

const cannot = (file: string, why: string) => new Failure(`“${file}” cannot be written: ${why}.`);
