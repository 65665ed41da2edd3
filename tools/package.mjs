// Makes the two packages: the extension as a VSIX, and the command line for npm.
//   node tools/package.mjs [FOLDER]     into out/, unless another folder is named
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { packExtension, packForNpm } from './build/packages.mjs';
import { buildAll } from './build.mjs';

const out = resolve(process.argv[2] ?? 'out');
const built = mkdtempSync(join(tmpdir(), 'carag-built-'));
try {
  mkdirSync(out, { recursive: true });
  await buildAll(built, { maps: false });
  for (const path of [await packExtension(built, out), await packForNpm(built, out)])
    console.log(`${basename(path)}: ${(statSync(path).size / 1e6).toFixed(1)} MB`);
} finally {
  rmSync(built, { recursive: true, force: true });
}
