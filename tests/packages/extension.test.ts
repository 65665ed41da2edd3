/** The package of the extension holds all that it runs on and shows, and nothing else. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { packExtension } from '../../tools/build/packages.mjs';
import { run } from '../cli/carag.ts';
import { builtToShip, emptyFolder, filesIn, textOf } from './packed.ts';

let archive: Buffer;
let files: ReadonlyMap<string, Uint8Array>;
const text = (path: string) => textOf(files.get(`extension/${path}`));
const has = (path: string) => files.has(posix.join('extension', path));

beforeAll(async () => {
  archive = readFileSync(await packExtension(await builtToShip(), emptyFolder('out')));
  files = filesIn(archive);
}, 120_000);

/** Every path of a file of ours that a manifest names, wherever it stands. */
function pathsNamed(value: unknown): string[] {
  if (typeof value === 'string') return /^(?:\.\/)?(?:dist|media|syntaxes)\//.test(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(pathsNamed) : [];
}

test('is under 5 MB, with no maps, no sources and no packages of others', () => {
  expect(archive.length).toBeLessThan(5_000_000);
  const strangers = [...files.keys()].filter((path) =>
    /\.(?:map|ts|mjs|vsix)$|node_modules|tests\//.test(path),
  );
  expect(strangers).toEqual([]);
  expect(text('dist/client.cjs')).not.toContain('sourceMappingURL');
});

test('has every file that its manifest names', () => {
  const manifest = JSON.parse(text('package.json'));
  const named = pathsNamed(manifest);
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((path) => !has(path))).toEqual([]);
  expect(Object.keys(manifest)).not.toEqual(expect.arrayContaining(['private']));
  expect(manifest).not.toHaveProperty('scripts');
  expect(manifest).not.toHaveProperty('dependencies');
});

test('says what is off in a folder that is not trusted, or on no disk', () => {
  const { untrustedWorkspaces, virtualWorkspaces } = JSON.parse(text('package.json')).capabilities;
  for (const { supported, description } of [untrustedWorkspaces, virtualWorkspaces]) {
    expect(supported).toBe('limited');
    expect(description).toMatch(/^Documents are checked as everywhere\. .*\bgit\b.*\.$/i);
  }
});

test('has a page for the gallery, with the pictures that it shows', () => {
  const page = text(files.has('extension/README.md') ? 'README.md' : 'readme.md');
  const pictures = [...page.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(([, path]) => path!);
  expect(pictures.length).toBeGreaterThan(1);
  expect(pictures.filter((path) => !has(path))).toEqual([]);
});

test('has the page of each rule, the sample set, the words and the licences', () => {
  for (const path of ['dist/rules/id/duplicate.md', 'dist/sample/domain-two/carag.yaml', 'dist/words.bin'])
    expect(has(path), path).toBe(true);
  expect(text('dist/THIRD-PARTY-NOTICES.txt')).toContain('vscode-languageclient');
  expect([...files.keys()].some((path) => /^extension\/license/i.test(path))).toBe(true);
});

test('is an extension for browsers too, of files that one can take', () => {
  const { browser, type } = JSON.parse(text('package.json'));
  // A browser takes scripts of this ending alone, and no modules.
  expect(browser).toMatch(/\.js$/);
  expect(type).toBeUndefined();
  expect(JSON.parse(text('dist/package.json'))).toEqual({ type: 'module' });
  for (const script of [browser, 'dist/server-web.js'])
    expect(text(posix.join(script))).not.toMatch(/require\("(?!vscode")|from"node:/);
  const samples: string[] = JSON.parse(text('dist/sample.json'));
  expect(samples).toContain('domain-two/carag.yaml');
  const copied = [...files.keys()].filter((path) => path.startsWith('extension/dist/sample/'));
  expect(samples.map((path) => `extension/dist/sample/${path}`)).toEqual(copied.sort());
});

test('has the command line, which works from there', async () => {
  const folder = emptyFolder('unpacked');
  for (const [path, bytes] of files) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    if (!path.endsWith('/')) writeFileSync(join(folder, path), bytes);
  }
  const dist = join(folder, 'extension', 'dist');
  const carag = (...args: string[]) => run([join(dist, 'carag.js'), ...args], { in: join(dist, 'sample') });
  expect(await carag('lint', 'domain-two')).toMatchObject({ code: 0, err: '' });
  expect(await carag('rate', join('youth-standards', 'results.carag.yaml'))).toMatchObject({ err: '' });
});
