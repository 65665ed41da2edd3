// What every run needs: the built extension, the suites as VS Code can load them, and copies of the documents.
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { unzipSync } from 'fflate';
import { packExtension } from '../../tools/build/packages.mjs';

const here = dirname(fileURLToPath(import.meta.url));

export const repository = dirname(dirname(here));

/** The module through which VS Code runs the suites. */
export const runner = join(here, 'out', 'index.cjs');

/** Each suite is a folder of `suites/`, run in a window of its own on the documents it names. */
export const suites = [
  { name: 'question-set', folders: [join(repository, 'samples'), join(here, 'workspace')] },
  { name: 'plain', folders: [join(here, 'plain')] },
];

/** Throws, with what to do, where the extension has not been built. */
export function requireBuild() {
  const programs = ['client.cjs', 'client-web.js', 'server-web.js', 'carag.js'];
  const needed = [...programs, 'preview.js', 'preview.css', 'review.js', 'form.css', 'form.js'];
  const missing = needed.filter((name) => !existsSync(join(repository, 'dist', name)));
  if (missing.length > 0) throw new Error(`dist/ has no ${missing.join(', ')}. Run “npm run build” first.`);
}

/** Bundles the suites into `out/`. */
export async function buildSuites() {
  const out = dirname(runner);
  rmSync(out, { recursive: true, force: true });
  const files = suites.flatMap(({ name }) =>
    readdirSync(join(here, 'suites', name)).map((file) => join(here, 'suites', name, file)),
  );
  await build({
    entryPoints: [join(here, 'suites', 'index.ts'), ...files],
    outdir: out,
    outbase: join(here, 'suites'),
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
}

/**
 * Runs `use` with copies of the documents, which tests may change, with the extension as its users get it, and
 * with the file in which a suite is to leave its result. All are removed afterwards.
 *
 * The extension is copied because VS Code takes everything below it for its own: the test host's themes too.
 */
export async function withCopies(folders, use) {
  const root = mkdtempSync(join(tmpdir(), 'carag-tests-'));
  const [folder, extension] = [join(root, 'guidance'), join(root, 'extension')];
  try {
    for (const source of folders) cpSync(source, folder, { recursive: true });
    cpSync(await unpackedExtension(), extension, { recursive: true });
    return await use({ folder, extension, resultFile: join(root, 'result.json') });
  } finally {
    rmSync(root, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

let unpacked;

/** The folder into which the package of the extension was unpacked: packed once, by the first process that needs it. */
function unpackedExtension() {
  unpacked ??= process.env[UNPACKED] ? Promise.resolve(process.env[UNPACKED]) : unpackExtension();
  return unpacked;
}

const UNPACKED = 'CARAG_UNPACKED';

async function unpackExtension() {
  const root = mkdtempSync(join(tmpdir(), 'carag-vsix-'));
  process.once('exit', () => rmSync(root, { recursive: true, force: true }));
  const archive = readFileSync(await packExtension(join(repository, 'dist'), root));
  for (const [path, bytes] of Object.entries(unzipSync(archive))) {
    if (path.endsWith('/')) continue;
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), bytes);
  }
  // Processes that this one starts take the same.
  process.env[UNPACKED] = join(root, 'extension');
  return process.env[UNPACKED];
}

/**
 * Returns what a suite left as its result. VS Code says that all is well even when the extension host died
 * half-way, so a run counts only when the suite itself has written how it ended.
 * @returns {{ passed: number, failed: number, skipped: number }}
 */
export function readResult(file) {
  if (!existsSync(file)) {
    console.error('  FAILED: VS Code ended before the suite did.');
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const result = JSON.parse(readFileSync(file, 'utf8'));
  return result.passed > 0 ? result : { ...result, failed: Math.max(1, result.failed) };
}
