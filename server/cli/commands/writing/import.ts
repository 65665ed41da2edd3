/** The command `carag import`: makes a question set of a document, and tells what became of every word of it. */
import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { type Imported, importDocument, UnreadableDocument } from '../../../exchange/import/import.ts';
import { importReport, importSummary, REPORT } from '../../../exchange/import/report.ts';
import { bytesOf } from '../../disk/read-file.ts';
import { writeAllNew } from '../../disk/write.ts';
import { Failure, fileFailure } from '../../failure.ts';
import { print } from '../../output/print.ts';
import { typed } from '../../output/words.ts';

export interface ImportOptions {
  readonly out: string;
}

/** No larger file is read. */
const LARGEST = 50 * 1024 * 1024;

/** Writes a set that is made of a document. Throws a `Failure` where that cannot be read, or something is there already. */
export async function importSet(file: string, { out }: ImportOptions): Promise<void> {
  const imported = await importedFrom(file);
  if (imported.outline.sections.length === 0)
    throw new Failure(`There are no questions and no text in “${file}”, so nothing was written.`);
  const files = [
    ...imported.files.slice(0, -1),
    { name: REPORT, text: importReport(basename(file), imported) },
    ...imported.files.slice(-1),
  ].map(({ name, text }) => ({ path: join(resolve(out), name), text }));
  const taken = [join(resolve(out), 'carag.yaml'), ...files.map(({ path }) => path)].find(existsSync);
  if (taken !== undefined)
    throw new Failure(
      `“${join(out, basename(taken))}” is there already, so nothing was written. Give a folder with --out in which there is no set.`,
    );
  await writeAllNew(files);
  print(importSummary(imported, { out, report: join(out, REPORT) }));
  print(`Next: “carag lint ${typed(out)}” lists everything, with its place.\n`);
}

async function importedFrom(file: string): Promise<Imported> {
  const bytes = bytesFrom(file);
  try {
    return await importDocument(basename(file), bytes);
  } catch (error) {
    if (error instanceof UnreadableDocument)
      throw new Failure(`“${file}” cannot be imported: ${error.message}.`);
    throw error;
  }
}

function bytesFrom(file: string): Uint8Array {
  let bytes: Uint8Array | undefined;
  try {
    bytes = bytesOf(file, LARGEST);
  } catch (error) {
    throw fileFailure(`“${file}” cannot be read`, error);
  }
  if (!bytes) throw new Failure(`“${file}” cannot be imported: it is no ordinary file.`);
  if (bytes.length > LARGEST) throw new Failure(`“${file}” cannot be imported: it is larger than 50 MB.`);
  return bytes;
}
