// Writes server/rules/index.ts from the files of the rules; with --check it only says whether it is out of date.
//   npx tsx tools/rule-index.ts [--check]
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../server/rules/', import.meta.url));

/** What files are sorted by: `unreachable` comes before `unreachable-in`. */
const stem = (path: string) => path.replace(/\.ts$/, '');

export const camelCase = (words: string) =>
  words.replace(/[-/](.)/g, (_, letter: string) => letter.toUpperCase());

/** The names of the rules, read off their files: each names itself in the file of its name. */
export function ruleNames(): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll(sep, '/'))
    .filter((path) => path.endsWith('.ts'))
    .map((path) => path.slice(0, -'.ts'.length))
    .filter((name) => readFileSync(`${folder}${name}.ts`, 'utf8').includes(`\n  name: '${name}',\n`))
    .sort();
}

/** The index of some rules, in the order of their names. */
export function ruleIndex(names: readonly string[]): string {
  const alias = (name: string) => camelCase(name);
  const own = (name: string) => camelCase(name.slice(name.indexOf('/') + 1));
  const imports = [
    ...names.map((name) => ({
      path: `./${name}.ts`,
      line: `import { ${own(name)} as ${alias(name)} } from './${name}.ts';`,
    })),
  ].sort((a, b) => (stem(a.path) < stem(b.path) ? -1 : 1));
  return `import type { Rule } from '../lint/rule.ts';
${imports.map(({ line }) => line).join('\n')}

/** Every rule, by family. Written by \`npm run docs\`, from the files of the rules. */
export const RULES: readonly Rule[] = [
${names.map((name) => `  ${alias(name)},`).join('\n')}
];
`;
}

/** Brings the index up to date. */
export function writeRuleIndex(): void {
  writeFileSync(`${folder}index.ts`, ruleIndex(ruleNames()));
}

function check(): void {
  if (readFileSync(`${folder}index.ts`, 'utf8') === ruleIndex(ruleNames())) return;
  console.error('server/rules/index.ts is out of date. Run “npm run docs”.');
  process.exitCode = 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv.includes('--check')) check();
  else writeRuleIndex();
}
