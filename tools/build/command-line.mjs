// Builds the command line, which is the language server too.
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import * as library from 'yaml';
import { inputsOf, libraryOptions, nodeOptions, requireForLibraries, root } from './options.mjs';

/**
 * Builds the command line: a file that knows the commands, and one for each command, which is loaded when it is run. What
 * several commands share is parted from them, but for what must start quickly: loading one file is quicker than
 * loading a dozen. Returns the paths of all that went into it.
 */
export async function buildCommandLine(outdir, options) {
  const forNode = { ...nodeOptions(options), outdir };
  const ours = {
    ...forNode,
    format: 'esm',
    banner: { js: requireForLibraries },
    external: ['./carag-yaml.cjs'],
    plugins: [commandsApart, latePasting, latePdf, lateWord, lateYaml, noChildProcesses],
  };
  empty(outdir);
  const built = await Promise.all([
    build({
      ...ours,
      entryPoints: { carag: 'server/cli/main.ts', 'carag-pasting': pasting, ...commands(isQuick) },
    }),
    build({
      ...ours,
      entryPoints: {
        'carag-library-node': 'server/cli/for-library.ts',
        ...commands((name) => !isQuick(name)),
      },
      splitting: true,
      chunkNames: 'carag-part-[hash]',
    }),
    build({
      ...libraryOptions(options),
      entryPoints: { 'carag-library': 'server/library/index.ts' },
      outdir,
    }),
    build({
      ...forNode,
      entryPoints: { 'carag-pdf': pdf, 'carag-word': word },
      format: 'esm',
      banner: { js: requireForLibraries },
      sourcemap: false,
    }),
    build({
      ...forNode,
      entryPoints: { 'carag-yaml': 'yaml' },
      outExtension: { '.js': '.cjs' },
      format: 'cjs',
    }),
  ]);
  return built.flatMap(inputsOf);
}

/** Removes what an earlier build has left of the command line. */
function empty(outdir) {
  mkdirSync(outdir, { recursive: true });
  for (const name of readdirSync(outdir)) if (/^carag[.-]/.test(name)) rmSync(join(outdir, name));
}

/** The command that is run all day. The server starts once for each window of an editor, and shares its parts with the others. */
const isQuick = (command) => command === 'lint';

/** Every file in a group of commands is one command. */
const folder = 'server/cli/commands';

function commands(isWanted) {
  const files = readdirSync(join(root, folder), { withFileTypes: true }).flatMap((group) =>
    group.isDirectory()
      ? readdirSync(join(root, folder, group.name)).map((file) => `${group.name}/${file}`)
      : group.name,
  );
  const paths = files.filter((file) => file.endsWith('.ts') && isWanted(basename(file, '.ts')));
  return Object.fromEntries(paths.map((path) => [`carag-${basename(path, '.ts')}`, `${folder}/${path}`]));
}

const commandsApart = {
  name: 'commands-apart',
  setup({ onResolve }) {
    onResolve({ filter: /^\.{1,2}\/commands\/(?:[\w-]+\/)?[\w-]+\.ts$/ }, ({ path, kind }) =>
      kind === 'dynamic-import' ? { path: `./carag-${basename(path, '.ts')}.js`, external: true } : undefined,
    );
  },
};

/** The library that reads PDFs is as large as all else, and only the import of a PDF needs it. */
const pdf = 'server/exchange/import/readers/pdf/pdf-library.ts';
const latePdf = {
  name: 'late-pdf',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/pdf-library\.ts$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './carag-pdf.js', external: true } : undefined,
    );
  },
};

/** The library that writes Word documents is large, and only an export to Word needs it. */
const word = 'server/export/word-library.ts';
const lateWord = {
  name: 'late-word',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/word-library\.ts$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './carag-word.js', external: true } : undefined,
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
