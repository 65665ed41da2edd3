/** The two packages, packed once for the tests of them, and folders to unpack and install them in. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll } from 'vitest';
import { buildAll } from '../../tools/build.mjs';

const root = mkdtempSync(join(tmpdir(), 'carag-packed-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** An empty folder, which is there for the tests of one file. */
export function emptyFolder(name: string): string {
  const folder = join(root, name);
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** Builds everything as it is shipped. @returns the folder. */
export async function builtToShip(): Promise<string> {
  const folder = emptyFolder('built');
  await buildAll(folder, { maps: false });
  return folder;
}

/** The files of an archive by their paths. */
export const filesIn = (archive: Uint8Array): ReadonlyMap<string, Uint8Array> =>
  new Map(Object.entries(unzipSync(archive)));

export const textOf = (bytes: Uint8Array | undefined): string => strFromU8(bytes ?? new Uint8Array());

export function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
