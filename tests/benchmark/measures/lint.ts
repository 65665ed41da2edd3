import { join } from 'node:path';
import { type Context, caragCommand, requireCarag } from '../context.ts';
import { installPeers, remark, spectral } from '../peers.ts';
import { timed } from '../processes.ts';
import { type Row, row } from '../report.ts';
import { type Contestant, sideBySide } from '../side-by-side.ts';
import { quantile } from '../statistics.ts';
import { misspellSome, misspelt, type Section, writeSet } from '../workbench.ts';
import { writeDocuments } from '../write.ts';

const note =
  'theirs: six rules in Spectral over the YAML, then remark-lint over the guidance, a file a section';

/** The whole of a repository from the command line, against Spectral and remark-lint one after the other. */
export async function lint(context: Context): Promise<Row[]> {
  await installPeers();
  const rows: Row[] = [];
  for (const questions of context.sizes ?? [10_000]) {
    const folder = join(context.folder, `lint-${questions}`);
    const root = join(folder, 'set');
    const sections = writeSet(root, { questions, questionsPerFile: 50 }).map(misspellSome);
    const prose = new Map(sections.map((section, at) => [`${at}.md`, proseOf(section)]));
    writeDocuments(join(folder, 'prose'), prose);
    const times = await sideBySide(
      { ours: caragCommand() && ours(root, misspelt(sections)), theirs: theirs(folder, misspelt(sections)) },
      context.full ? 5 : 2,
    );
    const size = questions.toLocaleString('en-GB');
    rows.push(row(`lint of ${size} questions, cold`, times, { times: 15 }, { note }));
  }
  return rows;
}

/** The same repository once more with the cache of the last time, in starts of Node itself. */
export async function lintCached(context: Context): Promise<Row[]> {
  const carag = requireCarag();
  const help = await timed([...carag, 'lint', '--help'], context.folder);
  if (!help.output.includes('--cache')) throw new Error('"carag lint" has no --cache.');
  const rows: Row[] = [];
  for (const questions of context.sizes ?? [10_000]) {
    const root = join(context.folder, `cached-${questions}`);
    writeSet(root, { questions, questionsPerFile: 50 });
    const cached = [...carag, 'lint', root, '--format', 'json', '--cache'];
    await timed(cached, root, 1);
    const { ours: warm, theirs: starts } = await sideBySide(
      { ours: runner(cached, root), theirs: nodeStart(root) },
      context.full ? 20 : 10,
      1,
    );
    const start = quantile(starts!, 0.5);
    const inStarts = { ours: warm!.map((time) => time / start) };
    const size = questions.toLocaleString('en-GB');
    rows.push(row(`lint of ${size} questions, cached`, inStarts, { atMost: 4 }, { unit: '× node -e 0' }));
  }
  return rows;
}

/** A small set from the command line, without what Node itself needs to start. */
export async function lintSmall(context: Context): Promise<Row[]> {
  const root = join(context.folder, 'small');
  writeSet(root, { questions: 50, questionsPerFile: 50 });
  const command = [...requireCarag(), 'lint', root, '--format', 'json'];
  const { ours: times, theirs: starts } = await sideBySide(
    { ours: runner(command, root), theirs: nodeStart(root) },
    context.full ? 40 : 15,
    2,
  );
  const beyond = times!.map((time, at) => time - starts![at]!);
  return [row("lint of 50 questions, beyond Node's own start", { ours: beyond }, { atMost: 100 })];
}

/** Returns one who runs a command to its end. */
export function runner(command: readonly string[], folder: string): Contestant {
  return async () => (await timed(command, folder, 1)).milliseconds;
}

/** Returns one who starts Node for nothing. */
export function nodeStart(folder: string): Contestant {
  return runner([process.execPath, '-e', '0'], folder);
}

function ours(root: string, expected: number): Contestant {
  const command = [...requireCarag(), 'lint', root, '--format', 'json'];
  return async () => {
    const { milliseconds, output } = await timed(command, root, 1);
    enough('carag lint', JSON.parse(output).findings.length, expected);
    return milliseconds;
  };
}

function theirs(folder: string, expected: number): Contestant {
  return async () => {
    const yaml = await timed(spectral(join(folder, 'set', 'sections', '*.yaml')), folder, 1);
    enough('Spectral', JSON.parse(yaml.output).length, expected);
    const prose = await timed(remark(join(folder, 'prose')), folder, 1);
    return yaml.milliseconds + prose.milliseconds;
  };
}

function enough(name: string, found: number, expected: number): void {
  if (found < expected) throw new Error(`${name} found ${found} of ${expected} misspelt kinds.`);
}

/** Returns the guidance of a section as one Markdown file, a heading for each question. */
function proseOf({ text }: Section): string {
  const blocks = Array.from(text.matchAll(/guidance: \|\n((?: {10}.*\n|\n)*)/g), ([, block]) => block!);
  return blocks
    .map((block, at) => `## Question ${at + 1}\n\n${block.replace(/^ {10}/gm, '').trimEnd()}\n`)
    .join('\n');
}
