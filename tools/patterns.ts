// Checks that no regular expression that reads an author's text takes time that grows faster than the text.
//   npx tsx tools/patterns.ts --check   those that are listed were judged harmless; any other is a complaint
//   npx tsx tools/patterns.ts           judges those that are not listed yet, and lists what is harmless
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Pattern, patternsBelow, ROOT } from './patterns/collect.ts';
import { suspectsAmong } from './patterns/judge.ts';

/** The patterns that were judged harmless. It takes minutes to judge them all, so the verdicts are kept. */
const HARMLESS = join(ROOT, 'tools', 'patterns', 'harmless.json');
const listed = new Set<string>(existsSync(HARMLESS) ? JSON.parse(readFileSync(HARMLESS, 'utf8')) : []);
const nameOf = ({ source, flags }: Pattern) => `/${source}/${flags}`;
const placeOf = ({ path, line }: { path: string; line: number }) => `${path}:${line}`;

const { patterns, unknown } = await patternsBelow(['server', 'client']);
const fresh = patterns.filter((pattern) => !listed.has(nameOf(pattern)));
const complaints = [
  ...unknown.map((each) => `${placeOf(each)} is put together while the program runs: nobody can check it.`),
  ...(process.argv.includes('--check') ? unlisted() : await judged()),
];
for (const complaint of complaints) console.error(complaint);
if (complaints.length > 0) process.exitCode = 1;

function unlisted(): string[] {
  const used = new Set(patterns.map(nameOf));
  return [
    ...fresh.map(
      (each) => `${placeOf(each)} ${nameOf(each)} was not judged yet: “npm run patterns” does it.`,
    ),
    ...[...listed]
      .filter((name) => !used.has(name))
      .map((name) => `${name} is used no more: “npm run patterns” takes it off.`),
  ];
}

/** Judges what is not listed, lists what is harmless, and complains of the rest. */
async function judged(): Promise<string[]> {
  const suspects = await suspectsAmong(fresh);
  const suspect = new Set(suspects.map(({ pattern }) => nameOf(pattern)));
  const harmless = [...new Set(patterns.map(nameOf))].filter((name) => !suspect.has(name)).sort();
  writeFileSync(HARMLESS, `${JSON.stringify(harmless, null, 2)}\n`);
  return suspects.map(({ pattern, why }) => `${placeOf(pattern)} ${nameOf(pattern)} ${why}.`);
}
