import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Writes documents under a folder, and returns their full paths. Throws what the file system throws. */
export function writeDocuments(root: string, documents: ReadonlyMap<string, string>): string[] {
  return Array.from(documents, ([path, text]) => {
    const full = join(root, path);
    mkdirSync(dirname(full), { recursive: true });
    writeFileSync(full, text);
    return full;
  });
}
