// Builds dist/: the command line (which is the language server too), the extension, and what its preview shows.
//   node tools/build.mjs
import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import * as library from 'yaml';
import { formCss } from './form-css.mjs';
import { notices } from './notices.mjs';
import { britishWords } from './words.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

const shared = { absWorkingDir: root, bundle: true, metafile: true, sourcemap: true, logLevel: 'warning' };
const forNode = { ...shared, platform: 'node', target: 'node20' };

// Some libraries are CommonJS and ask for modules of Node's own, which an ES module has no `require` for.
const requireForLibraries =
  "import { createRequire as caragRequire } from 'node:module'; const require = caragRequire(import.meta.url);";

/**
 * Builds the command line: a file that knows the commands, and one for each command, which is loaded when it is run.
 * Returns the paths of all that went into it.
 */
export async function buildCommandLine(outdir) {
  empty(outdir);
  const commandLine = await build({
    ...forNode,
    entryPoints: { carag: 'server/cli/main.ts', 'carag-pasting': pasting, ...commands() },
    outdir,
    format: 'esm',
    banner: { js: requireForLibraries },
    external: ['./carag-yaml.cjs'],
    plugins: [commandsApart, latePasting, latePdf, lateYaml, noChildProcesses],
  });
  const pdf = await build({
    ...forNode,
    entryPoints: { 'carag-pdf': 'server/exchange/import/readers/pdf-library.ts' },
    outdir,
    format: 'esm',
    sourcemap: false,
    minify: true,
  });
  const yaml = await build({
    ...forNode,
    entryPoints: { 'carag-yaml': 'yaml' },
    outdir,
    outExtension: { '.js': '.cjs' },
    format: 'cjs',
  });
  return [...inputsOf(commandLine), ...inputsOf(pdf), ...inputsOf(yaml)];
}

const inputsOf = ({ metafile }) => Object.keys(metafile.inputs).map((path) => join(root, path));

/** Removes what an earlier build has left of the command line. */
function empty(outdir) {
  mkdirSync(outdir, { recursive: true });
  for (const name of readdirSync(outdir)) if (/^carag[.-]/.test(name)) rmSync(join(outdir, name));
}

function commands() {
  const names = readdirSync(join(root, 'server', 'cli', 'commands')).filter((name) => name.endsWith('.ts'));
  return Object.fromEntries(
    names.map((name) => [`carag-${basename(name, '.ts')}`, `server/cli/commands/${name}`]),
  );
}

/** A command holds all that it needs: loading one file is quicker than loading the dozen that several commands share. */
const commandsApart = {
  name: 'commands-apart',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/commands\/[\w-]+\.ts$/ }, ({ path, kind }) =>
      kind === 'dynamic-import' ? { path: `./carag-${basename(path, '.ts')}.js`, external: true } : undefined,
    );
  },
};

/** The library that reads PDFs is as large as all else, and only the import of a PDF needs it. */
const latePdf = {
  name: 'late-pdf',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/pdf-library\.ts$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './carag-pdf.js', external: true } : undefined,
    );
  },
};

/** What makes Markdown of pasted HTML is large, and most who use the server never paste any. */
const pasting = 'server/exchange/pasted/library.ts';
const latePasting = {
  name: 'late-pasting',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/library\.ts$/ }, ({ kind, importer }) =>
      kind === 'dynamic-import' && importer.endsWith('pasted.ts')
        ? { path: './carag-pasting.js', external: true }
        : undefined,
    );
  },
};

/** The YAML library reads only what our own reader leaves to it, so that most runs never have to load it. */
const lateYaml = {
  name: 'late-yaml',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^yaml$/ }, ({ path, kind }) =>
      kind === 'entry-point' ? undefined : { path, namespace: 'late', sideEffects: false },
    );
    onLoad({ filter: /^yaml$/, namespace: 'late' }, () => {
      // Classes are begun with a capital letter, and all else that we use of the library are functions.
      const exported = Object.keys(library)
        .filter((name) => name !== 'default')
        .map((name) =>
          /^[A-Z]/.test(name)
            ? `export function ${name}(...given) { return new (library().${name})(...given); }`
            : `export const ${name} = (...given) => library().${name}(...given);`,
        );
      return {
        contents: `let loaded;\nconst library = () => (loaded ??= require('./carag-yaml.cjs'));\n${exported.join('\n')}`,
      };
    });
  },
};

/** The command-line parser could start other programs for us. We never ask it to, and they are slow to load. */
const noChildProcesses = {
  name: 'no-child-processes',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, ({ path, importer }) =>
      /[\\/]commander[\\/]/.test(importer) ? { path, namespace: 'none' } : undefined,
    );
    onLoad({ filter: /./, namespace: 'none' }, () => ({ contents: 'module.exports = {};' }));
  },
};

/** Writes the style of the form: GOV.UK Frontend's and ours. */
async function buildFormStyle(outdir) {
  writeFileSync(join(outdir, 'form.css'), await formCss());
}

/** Writes the words that spelling is checked against. */
async function writeWords(outdir) {
  writeFileSync(join(outdir, 'words.bin'), await britishWords());
}

/** Copies the pages of the rules, to which findings lead in the editor. */
function copyRulePages(outdir) {
  const pages = join(outdir, 'rules');
  rmSync(pages, { recursive: true, force: true });
  cpSync(join(root, 'docs', 'rules'), pages, { recursive: true });
}

/** Copies the sample set that authors can play with, and the standards that it uses. */
function copySample(outdir) {
  const sample = join(outdir, 'sample');
  rmSync(sample, { recursive: true, force: true });
  for (const set of ['domain-two', 'youth-standards'])
    cpSync(join(root, 'samples', set), join(sample, set), { recursive: true });
}

/** Builds the extension of VS Code and the page of its preview. Returns the paths of all that went into them. */
async function buildExtension(outdir) {
  const client = await build({
    ...forNode,
    entryPoints: { client: 'client/extension.ts' },
    outdir,
    outExtension: { '.js': '.cjs' },
    format: 'cjs',
    external: ['vscode'],
  });
  const page = await build({
    ...shared,
    entryPoints: { preview: 'client/preview/webview/main.ts' },
    outdir,
    platform: 'browser',
    target: 'es2022',
    format: 'iife',
  });
  const form = await build({
    ...shared,
    entryPoints: { form: 'client/form/main.ts' },
    outdir,
    platform: 'browser',
    target: 'es2022',
    format: 'iife',
    minify: true,
    sourcemap: false,
  });
  const style = { preview: 'client/preview/webview/preview.css' };
  await build({ ...shared, entryPoints: style, outdir, sourcemap: false });
  return [...inputsOf(client), ...inputsOf(page), ...inputsOf(form)];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const outdir = join(root, 'dist');
  mkdirSync(outdir, { recursive: true });
  copyRulePages(outdir);
  copySample(outdir);
  const bundles = await Promise.all([buildCommandLine(outdir), buildExtension(outdir)]);
  await Promise.all([buildFormStyle(outdir), writeWords(outdir)]);
  writeFileSync(join(outdir, 'THIRD-PARTY-NOTICES.txt'), notices(bundles));
}
