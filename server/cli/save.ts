import { randomBytes } from 'node:crypto';
import { realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Project } from '../project/project.ts';
import { uriOf } from './disk.ts';
import { Failure, fileFailure } from './failure.ts';
import type { Shown } from './output/shown.ts';

/**
 * Writes a report to a file, in one step, so that no reader ever finds half of it. Throws a `Failure` where it cannot be
 * written, or would take the place of a document of ours.
 */
export async function saveReport(file: string, text: Shown, { documents }: Project): Promise<void> {
  if (documents.has(uriOf(resolve(file))))
    throw new Failure(
      `“${file}” cannot be written: it is a CARaG document. Give the report a name of its own.`,
    );
  await writeWhole(resolve(file), text).catch((error) => {
    throw fileFailure(`“${file}” cannot be written`, error);
  });
}

async function writeWhole(named: string, text: string): Promise<void> {
  const path = await realpath(named).catch(() => named);
  const before = await stat(path).catch(() => undefined);
  // A terminal or a pipe has no other file beside it, and nothing to lose.
  if (before && !before.isFile()) return writeFile(path, text);
  const beside = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}`);
  try {
    await writeFile(beside, text, { flag: 'wx', mode: before?.mode ?? 0o666 });
    await rename(beside, path);
  } finally {
    await rm(beside, { force: true });
  }
}
