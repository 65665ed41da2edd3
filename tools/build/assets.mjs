// What is not bundled: styles, words, pages and documents that stand beside the built programs.
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import typescript from 'typescript';
import { formCss } from '../form-css.mjs';
import { britishWords } from '../words.mjs';
import { root } from './options.mjs';

/** Writes the style of the form: GOV.UK Frontend's and ours. */
export async function writeFormStyle(outdir) {
  writeFileSync(join(outdir, 'form.css'), await formCss());
}

/** Writes the words that spelling is checked against. */
export async function writeWords(outdir) {
  writeFileSync(join(outdir, 'words.bin'), await britishWords());
}

/** The modules that other programs import, by the names by which they are built. */
const TYPED = {
  'carag-library': 'server/library/index.ts',
  'carag-library-node': 'server/cli/for-library.ts',
};

/** Writes the types of the library. Each of its modules says all types that it exports itself. */
export function writeTypes(outdir) {
  for (const [name, path] of Object.entries(TYPED)) {
    const { outputText } = typescript.transpileDeclaration(readFileSync(join(root, path), 'utf8'), {
      fileName: path,
    });
    const types = outputText.replaceAll('../library/index.ts', './carag-library.js');
    writeFileSync(join(outdir, `${name}.d.ts`), types);
  }
}

/** Copies the pages of the rules, to which findings lead in the editor. */
export function copyRulePages(outdir) {
  const pages = join(outdir, 'rules');
  rmSync(pages, { recursive: true, force: true });
  cpSync(join(root, 'docs', 'rules'), pages, { recursive: true });
}

/** Copies the sample set that authors can play with, the standards that it uses, and the other set that these rate; and lists what is in them. */
export function copySample(outdir) {
  const sample = join(outdir, 'sample');
  rmSync(sample, { recursive: true, force: true });
  for (const set of ['domain-two', 'domain-three', 'youth-standards'])
    cpSync(join(root, 'samples', set), join(sample, set), { recursive: true });
  const files = readdirSync(sample, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = files.map(({ parentPath, name }) => relative(sample, join(parentPath, name)));
  writeFileSync(
    join(outdir, 'sample.json'),
    JSON.stringify(paths.map((path) => path.split(sep).join('/')).sort()),
  );
}
