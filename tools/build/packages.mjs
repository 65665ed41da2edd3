// What each package holds, and how it is made of what is built.
import { execFileSync } from 'node:child_process';
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
import { createVSIX } from '@vscode/vsce';
import { root } from './options.mjs';
import { outputTypes } from './output-types.mjs';

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** All that is built is for the extension, with the commands, which work from there, but for what no editor needs. */
const isForEditor = (name) => !/^carag-(?:library|pdf|word)/.test(name);

/** What is built for npm. The pages of the rules stay away: `carag explain` prints them. */
const isForNpm = (name) =>
  /^carag[.-]/.test(name) || ['words.bin', 'form.js', 'form.css', 'THIRD-PARTY-NOTICES.txt'].includes(name);

/** What other programs import. */
const EXPORTS = {
  '.': moduleOf('carag-library'),
  './node': moduleOf('carag-library-node'),
  './outputs': { types: './dist/carag-outputs.d.ts' },
  './schemas/*': './schemas/*',
  './package.json': './package.json',
};

function moduleOf(name) {
  return { types: `./dist/${name}.d.ts`, default: `./dist/${name}.js` };
}

/** The keys of package.json that the gallery and the editor read. */
const FOR_EDITOR = [
  ...['name', 'displayName', 'description', 'version', 'publisher', 'license', 'icon', 'categories'],
  ...['keywords', 'main', 'browser', 'extensionKind', 'activationEvents', 'capabilities', 'contributes'],
];
const FOR_NPM = ['name', 'description', 'version', 'license', 'keywords', 'type', 'bin'];

/**
 * Packs the extension. Returns the path of the VSIX.
 * @param built the folder into which everything was built
 */
export function packExtension(built, out) {
  return inStage(async (stage) => {
    copy(built, join(stage, 'dist'), readdirSync(built).filter(isForEditor));
    copy(root, stage, ['LICENSE', 'CHANGELOG.md', 'media', 'syntaxes']);
    copyPage(join(root, 'docs', 'gallery.md'), stage);
    writeManifest(stage, { ...picked(FOR_EDITOR), engines: { vscode: manifest.engines.vscode } });
    // Only what is in here is made of modules: a browser takes no extension that says so of itself.
    writeManifest(join(stage, 'dist'), { type: 'module' });
    // What is in the folder is what is to be packed; without this file a warning would say so.
    writeFileSync(join(stage, '.vscodeignore'), '');
    const packagePath = join(out, `carag-${manifest.version}.vsix`);
    const asTheyAre = { dependencies: false, rewriteRelativeLinks: false, allowMissingRepository: true };
    await createVSIX({ cwd: stage, packagePath, ...asTheyAre });
    return packagePath;
  });
}

/**
 * Packs the command line. Returns the path of the package, which `npm install` takes.
 * @param built the folder into which everything was built
 */
export function packForNpm(built, out) {
  return inStage((stage) => {
    copy(built, join(stage, 'dist'), readdirSync(built).filter(isForNpm));
    copy(root, stage, ['LICENSE', 'CHANGELOG.md', 'schemas']);
    copyPage(join(root, 'docs', 'npm.md'), stage);
    writeFileSync(join(stage, 'dist', 'carag-outputs.d.ts'), outputTypes());
    writeManifest(stage, { ...picked(FOR_NPM), engines: { node: manifest.engines.node }, exports: EXPORTS });
    const options = { cwd: stage, encoding: 'utf8', shell: process.platform === 'win32' };
    const said = execFileSync('npm', ['pack', '--json', '--pack-destination', out], options);
    return join(out, JSON.parse(said)[0].filename);
  });
}

async function inStage(pack) {
  const stage = mkdtempSync(join(tmpdir(), 'carag-package-'));
  try {
    return await pack(stage);
  } finally {
    rmSync(stage, { recursive: true, force: true });
  }
}

function copy(from, to, names) {
  for (const name of names) cpSync(join(from, name), join(to, name), { recursive: true });
}

/** Copies a page as README.md, with the pictures that it shows. Throws where one is missing. */
function copyPage(page, stage) {
  const text = readFileSync(page, 'utf8');
  writeFileSync(join(stage, 'README.md'), text);
  for (const [, picture] of text.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)) {
    const source = join(dirname(page), picture);
    if (!existsSync(source)) throw new Error(`${page} shows ${picture}, which is not there.`);
    mkdirSync(dirname(join(stage, picture)), { recursive: true });
    cpSync(source, join(stage, picture));
  }
}

const picked = (keys) => Object.fromEntries(keys.map((key) => [key, manifest[key]]));

function writeManifest(stage, content) {
  writeFileSync(join(stage, 'package.json'), `${JSON.stringify(content, null, 2)}\n`);
}
