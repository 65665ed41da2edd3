/** Writes `docs/speed.md`: the figures of a whole run in plain words. What is left is written by hand, and kept. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { projectRoot } from './context.ts';
import { peersFolder } from './peers.ts';
import { markdownTable, type Row } from './report.ts';

const PAGE = join(projectRoot, 'docs', 'speed.md');
const LEFT = '## What is left';

const ABOUT = `# How fast it is

\`npm run bench\` writes the figures on this page. It measures CARaG beside the tools that people use today on such
files: both do their part in turn, in one run on one machine, so that whatever else the machine does falls on both. What
counts is the ratio: “1/20” says that ours takes a twentieth of the time that theirs takes. “ours” and “theirs” are
medians; p95 is the time that only one in twenty takes longer than.

What takes how long differs from machine to machine. What does not is how much work is done: that is counted for sets of
several sizes (\`tests/bounded/work-counts.test.ts\`), and a test fails where it grows faster than the set does.
`;

/** Writes the page, with the part that is written by hand as it was. */
export function writePage(machine: string, rows: readonly Row[], skipped: readonly string[]): void {
  const before = existsSync(PAGE) ? readFileSync(PAGE, 'utf8') : '';
  const at = before.indexOf(LEFT);
  const left = at < 0 ? `${LEFT}\n` : before.slice(at);
  const notes = rows.flatMap(({ what, note }) => (note ? [`- ${what.trim()}: ${note}.`] : []));
  const parts = [
    ABOUT,
    `## The figures\n\n${machine}. Theirs: ${peers().join(', ')}.\n\n${markdownTable(rows)}\n`,
    [...notes, ...skipped.map((reason) => `- ${reason}`)].join('\n'),
  ];
  writeFileSync(PAGE, `${parts.filter(Boolean).join('\n')}\n\n${left}`);
}

/** The tools that we compare with, each with its version. */
function peers(): string[] {
  const { dependencies } = manifest(join(peersFolder, 'package.json'));
  const server = createRequire(import.meta.url).resolve('yaml-language-server/package.json');
  return [
    `yaml-language-server ${manifest(server).version}`,
    ...Object.entries(dependencies ?? {}).map(([name, version]) => `${name} ${version}`),
  ];
}

function manifest(path: string): { version?: string; dependencies?: Record<string, string> } {
  return JSON.parse(readFileSync(path, 'utf8'));
}
