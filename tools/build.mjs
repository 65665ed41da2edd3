// Builds dist/: the command line (which is the language server too), the extension, and what its preview shows.
//   node tools/build.mjs
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { copyRulePages, copySample, writeFormStyle, writeTypes, writeWords } from './build/assets.mjs';
import { buildCommandLine } from './build/command-line.mjs';
import { buildExtension } from './build/extension.mjs';
import { root } from './build/options.mjs';
import { notices } from './notices.mjs';

/** Builds everything into a folder. */
export async function buildAll(outdir, options) {
  mkdirSync(outdir, { recursive: true });
  copyRulePages(outdir);
  copySample(outdir);
  const bundles = await Promise.all([buildCommandLine(outdir, options), buildExtension(outdir, options)]);
  writeTypes(outdir);
  await Promise.all([writeFormStyle(outdir), writeWords(outdir)]);
  writeFileSync(join(outdir, 'THIRD-PARTY-NOTICES.txt'), notices(bundles));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildAll(join(root, 'dist'));
