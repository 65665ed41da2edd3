/** What commands write of documents: mended ones, new ones, and one in the place of another. */
import { lstat, mkdir, rmdir } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { withReplacements } from '../../lint/fixing/fixing.ts';
import { LARGEST_DOCUMENT } from '../../project/bounds.ts';
import { decode } from '../../project/document.ts';
import type { Replacement } from '../../syntax/tree.ts';
import { foldLoneReturns } from '../../text/lines.ts';
import { parentFolder } from '../../text/uri.ts';
import { Failure, fileFailure } from '../failure.ts';
import { shownPath } from '../workspace.ts';
import { sweep } from './left-overs.ts';
import { followTyped, Links, type PathPlace } from './links.ts';
import { paths } from './paths.ts';
import { bytesOf } from './read-file.ts';
import { ChangedMeanwhile, type FileWrite, NotWritten, writeWhole } from './write-whole.ts';

/** The text that a file had, and what is to be replaced in it, round by round. */
interface Rewriting {
  readonly before: string;
  readonly rounds: readonly (readonly Replacement[])[];
}

const MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/**
 * Writes a mended document, with its byte-order mark and its line breaks as they were; one that others have mended in the
 * same way is left as it is. Throws a `Failure`, with nothing written, where it cannot be, or no longer is as it was read.
 */
export async function writeMended(path: string, rewriting: Rewriting): Promise<void> {
  const change = mendedFile(path, rewriting);
  if (change) await write([change], '');
}

/** The same for a document; returns a sentence where it could not be written. */
export async function failureToWrite({
  uri,
  ...rewriting
}: Rewriting & { readonly uri: string }): Promise<string | undefined> {
  try {
    await writeMended(paths.pathOf(uri), rewriting);
    return undefined;
  } catch (error) {
    if (error instanceof Failure) return error.message;
    throw error;
  }
}

/** Removes what runs that were killed have left beside documents. */
export async function sweepAround(uris: Iterable<string>): Promise<void> {
  const folders = new Set([...uris].map(parentFolder));
  for (const folder of folders) await sweep(paths.pathOf(folder));
}

/** What is to be written of a mended document; nothing where it is so already. */
function mendedFile(named: string, { before, rounds }: Rewriting): FileWrite | undefined {
  const path = documentPath(named);
  const bytes = readNow(path);
  const text = decode(bytes);
  const folded = text === undefined ? undefined : foldLoneReturns(text);
  if (folded === rounds.reduce(withReplacements, before)) return undefined;
  if (text === undefined || folded !== before) throw changedMeanwhile(path);
  const mark = bytes.subarray(0, MARK.length).equals(MARK) ? MARK : Buffer.alloc(0);
  return {
    path,
    before: bytes,
    bytes: Buffer.concat([mark, Buffer.from(rounds.reduce(withReplacements, text))]),
  };
}

function readNow(path: string): Buffer {
  try {
    const bytes = bytesOf(path, LARGEST_DOCUMENT);
    if (bytes) return Buffer.from(bytes);
  } catch (error) {
    throw cannotWrite(path, error);
  }
  throw changedMeanwhile(path);
}

interface FileText {
  readonly path: string;
  readonly text: string;
}

/**
 * Writes a file under a new name in place of an old one, and what other files say of it. The old one goes last, so that
 * its text is never in none. Throws a `Failure`, with everything as it was, where a file cannot be written, is there
 * already, or was changed meanwhile.
 */
export async function replaceDocument(
  old: FileText,
  made: FileText,
  others: readonly (Rewriting & { readonly path: string })[],
): Promise<void> {
  const path = documentPath(old.path);
  const bytes = readNow(path);
  if (foldLoneReturns(decode(bytes) ?? '') !== old.text) throw changedMeanwhile(path);
  const mended = others.flatMap(({ path: other, ...rewriting }) => mendedFile(other, rewriting) ?? []);
  const beside = join(dirname(path), basename(made.path));
  await write([{ path: beside, bytes: made.text, like: path }, ...mended, { path, before: bytes }], '');
}

/** Writes a new file, and what another says of it. Throws a `Failure`, with everything as it was, as above. */
export async function addDocument(
  made: FileText,
  other: Rewriting & { readonly path: string },
): Promise<void> {
  const change = mendedFile(other.path, other);
  await write([{ path: await newPath(made.path), bytes: made.text }, ...(change ? [change] : [])], '');
}

/** Writes mended documents and new ones, and takes away those that are to go: all, or none. Throws a `Failure` as above. */
export async function writeTogether({
  mended,
  made,
  gone,
}: {
  readonly mended: readonly (Rewriting & { readonly path: string })[];
  readonly made: readonly FileText[];
  readonly gone: readonly string[];
}): Promise<void> {
  const changes: FileWrite[] = mended.flatMap(({ path, ...rewriting }) => mendedFile(path, rewriting) ?? []);
  for (const { path, text } of made) changes.push({ path: await newPath(path), bytes: text });
  for (const named of gone) {
    const path = documentPath(named);
    changes.push({ path, before: readNow(path) });
  }
  await write(changes, ', so nothing was');
}

/**
 * Writes files under names that are free, with the folders around them, and what is mended in others. Throws a `Failure`, with everything as it was,
 * where one of them cannot be written, or is there already and holds something else.
 */
export async function writeAllNew(
  files: readonly FileText[],
  others: readonly (Rewriting & { readonly path: string })[] = [],
): Promise<void> {
  const folders: { readonly first: string; readonly last: string }[] = [];
  const changes: FileWrite[] = [];
  try {
    for (const { path, text } of files) {
      const place = await newPath(path);
      const last = dirname(place);
      const first = await mkdir(last, { recursive: true }).catch((error) => {
        throw cannotWrite(last, error, ', so nothing was');
      });
      if (first !== undefined) folders.push({ first, last });
      changes.push({ path: place, bytes: text });
    }
    changes.push(...others.flatMap(({ path, ...rewriting }) => mendedFile(path, rewriting) ?? []));
    await write(changes, ', so nothing was');
  } catch (error) {
    for (const { first, last } of folders.reverse()) await removeFolders(last, first).catch(() => {});
    throw error;
  }
}

/** Removes an empty folder, and those around it up to one; what is not empty stays. */
async function removeFolders(folder: string, last: string): Promise<void> {
  await rmdir(folder);
  if (folder !== last) await removeFolders(dirname(folder), last);
}

/** Where a document really lies. Throws a `Failure` for one that lies outside. */
function documentPath(named: string): string {
  return insideOnly(named, () => new Links().follow(named));
}

/** Where a new file comes to lie: links are followed as far as there is anything. Throws a `Failure` where they lead outside. */
export async function newPath(named: string): Promise<string> {
  const folder = dirname(named);
  if (folder === named) return named;
  const isThere = await lstat(folder).then(
    () => true,
    () => false,
  );
  const around = isThere ? insideOnly(folder, () => followTyped(folder)) : await newPath(folder);
  return join(around, basename(named));
}

function insideOnly(named: string, follow: () => PathPlace): string {
  let place: PathPlace;
  try {
    place = follow();
  } catch (error) {
    throw cannotWrite(named, error);
  }
  if (place !== 'outside') return place.path;
  throw new Failure(`“${shown(named)}” cannot be written: it is a link that leads out of the repository.`);
}

async function write(changes: readonly FileWrite[], soNothing: string): Promise<void> {
  try {
    await writeWhole(changes);
  } catch (error) {
    if (!(error instanceof NotWritten)) throw error;
    if (error.lost.length > 0) throw halfDone(error);
    if (error.cause instanceof ChangedMeanwhile) throw changedMeanwhile(error.path);
    throw cannotWrite(error.path, error.cause, soNothing);
  }
}

const shown = (path: string) => shownPath(paths.uriOf(path));

const cannotWrite = (path: string, error: unknown, soNothing = '') =>
  fileFailure(`“${relative('.', path)}” cannot be written${soNothing}`, error);

const changedMeanwhile = (path: string) =>
  new Failure(
    `“${relative('.', path)}” was changed by someone else in the meantime, so it was left alone: run the command again.`,
  );

const halfDone = ({ path, lost, cause }: NotWritten) =>
  new Failure(
    `“${relative('.', path)}” cannot be written, and “${lost.map((each) => relative('.', each)).join('”, “')}” could not be put back as it was: look at both.`,
    { cause },
  );
