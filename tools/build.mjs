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

const shared = {
  absWorkingDir: root,
  bundle: true,
  metafile: true,
  minify: true,
  sourcemap: true,
  logLevel: 'warning',
};
const forNode = { ...shared, platform: 'node', target: 'node20' };

// Some libraries are CommonJS and ask for modules of Node's own, which an ES module has no `require` for.
const requireForLibraries =
  "import { createRequire as caragRequire } from 'node:module'; const require = caragRequire(import.meta.url);";

/**
 * Builds the command line: a file that knows the commands, one each for those that must start quickly or hold much that
 * no other needs, and one for all others, which is loaded when one of them is run. Returns the paths of all that went into it.
 */
export async function buildCommandLine(outdir) {
  empty(outdir);
  const commandLine = await build({
    ...forNode,
    entryPoints: { carag: 'server/cli/main.ts', 'carag-pasting': pasting, ...entriesOfCommands() },
    outdir,
    format: 'esm',
    banner: { js: requireForLibraries },
    external: ['./carag-yaml.cjs'],
    plugins: [otherCommands, commandsApart, latePasting, latePdf, lateYaml, noChildProcesses],
  });
  const pdf = await build({
    ...forNode,
    entryPoints: { 'carag-pdf': 'server/exchange/import/readers/pdf-library.ts' },
    outdir,
    format: 'esm',
    sourcemap: false,
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

/** Commands in files of their own. */
const APART = ['lint', 'lsp', 'import'];
const OTHERS = 'commands';

const fileOf = (command) => `carag-${APART.includes(command) ? command : OTHERS}`;

function entriesOfCommands() {
  const own = APART.map((name) => [fileOf(name), `server/cli/commands/${name}.ts`]);
  return { ...Object.fromEntries(own), [fileOf()]: OTHERS };
}

/** All commands that have no file of their own, in one: most of what each needs is what the others need too. */
const otherCommands = {
  name: 'other-commands',
  setup({ onResolve, onLoad }) {
    const folder = join(root, 'server', 'cli', 'commands');
    onResolve({ filter: new RegExp(`^${OTHERS}$`) }, ({ path }) => ({ path, namespace: 'others' }));
    onLoad({ filter: /./, namespace: 'others' }, () => {
      const files = readdirSync(folder).filter((name) => name.endsWith('.ts'));
      const others = files.filter((name) => !APART.includes(basename(name, '.ts')));
      return { contents: others.map((name) => `export * from './${name}';`).join('\n'), resolveDir: folder };
    });
  },
};

/** A command is loaded with its file: loading one is quicker than loading the dozen that several commands share. */
const commandsApart = {
  name: 'commands-apart',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/commands\/[\w-]+\.ts$/ }, ({ path, kind }) =>
      kind === 'dynamic-import'
        ? { path: `./${fileOf(basename(path, '.ts'))}.js`, external: true }
        : undefined,
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
