// Writes docs/rules from the rules themselves; with --check it only says what is out of date.
//   npx tsx tools/docs.ts [--check]
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { RULES } from '../server/rules/index.ts';
import { rulePages } from './rule-pages.ts';

const folder = fileURLToPath(new URL('../docs/rules/', import.meta.url));

const written = (path: string) => readFile(folder + path, 'utf8').catch(() => undefined);

/** The pages that differ from what the rules say, and those that no rule has any more. */
export async function outdated(pages: ReadonlyMap<string, string>): Promise<string[]> {
  const differing = await Promise.all(
    [...pages].map(async ([path, text]) => ((await written(path)) === text ? [] : [path])),
  );
  const present = (await readdir(folder, { recursive: true }).catch(() => [])).map((path) =>
    path.replaceAll(sep, '/'),
  );
  return [...differing.flat(), ...present.filter((path) => path.endsWith('.md') && !pages.has(path))].sort();
}

async function write(pages: ReadonlyMap<string, string>): Promise<void> {
  for (const path of await outdated(pages)) {
    const text = pages.get(path);
    await mkdir(dirname(folder + path), { recursive: true });
    if (text === undefined) await rm(folder + path);
    else await writeFile(folder + path, text);
  }
}

async function check(pages: ReadonlyMap<string, string>): Promise<void> {
  const paths = await outdated(pages);
  for (const path of paths) console.error(`docs/rules/${path} is out of date.`);
  if (paths.length > 0) {
    console.error('Run “npm run docs”.');
    process.exitCode = 1;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const pages = rulePages(RULES);
  await (process.argv.includes('--check') ? check(pages) : write(pages));
}
