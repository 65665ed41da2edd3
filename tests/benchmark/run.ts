import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Context, caragCommand } from './context.ts';
import { measures } from './measures/index.ts';
import { writePage } from './page.ts';
import { met, type Row, ratio, table } from './report.ts';

const help = `npm run bench -- [--measure NAME,…] [--sizes N,…] [--full] [--json FILE]

Measures CARaG beside the tools that people use today, in one run and in turn, and prints what came of it. With
all measures, it writes docs/speed.md too.
It decides nothing: slow is not wrong. It ends with 2 only where something could not be measured.

  --measure NAME,…  which measures; without it, all of them:
                    ${Object.keys(measures).join(', ')}
  --sizes N,…       numbers of questions, for workspace, lint, lint-cached and both growths
  --full            more rounds and the largest sizes (50,000 questions); takes far longer
  --page            writes docs/speed.md also where not all is measured
  --json FILE       writes the figures to a file too
`;

interface Skipped {
  readonly measure: string;
  readonly reason: string;
}

const options = {
  measure: { type: 'string' },
  sizes: { type: 'string' },
  full: { type: 'boolean', default: false },
  page: { type: 'boolean', default: false },
  json: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

process.exitCode = await main();

/** Runs what was asked for and prints it. Returns the exit code: 2 where something could not be measured. */
async function main(): Promise<number> {
  try {
    const { values } = parseArgs({ options });
    if (values.help) process.stdout.write(help);
    else return await bench(values);
    return 0;
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n\n${help}`);
    return 2;
  }
}

interface Values {
  readonly measure?: string;
  readonly sizes?: string;
  readonly full: boolean;
  readonly page: boolean;
  readonly json?: string;
}

async function bench({ measure, sizes: asked, full, page, json }: Values): Promise<number> {
  const chosen = names(measure);
  const sizes = sizesIn(asked);
  const isWhole = page || measure === undefined;
  const folder = mkdtempSync(join(tmpdir(), 'carag-benchmark-'));
  process.env.XDG_CACHE_HOME = folder; // what "carag lint --cache" remembers goes with the rest
  const context: Context = { full, folder, ...(sizes ? { sizes } : {}) };
  const rows: Row[] = [];
  const skipped: Skipped[] = [];
  if (!caragCommand())
    skipped.push({ measure: 'our side', reason: 'dist/carag.js is not there: run "npm run build" first.' });
  try {
    for (const measure of chosen) {
      process.stderr.write(`${measure} …\n`);
      await measures[measure]!(context).then(
        (lines) => rows.push(...lines),
        (error: Error) => skipped.push({ measure, reason: error.message }),
      );
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  report(rows, skipped, json, isWhole);
  return skipped.length > 0 ? 2 : 0;
}

function report(
  rows: readonly Row[],
  skipped: readonly Skipped[],
  json: string | undefined,
  isWhole: boolean,
): void {
  const make = cpus()[0]?.model ?? 'of unknown make';
  const machine = `Node ${process.version}, ${cpus().length} cores, ${make}, load ${loadavg()[0]!.toFixed(1)} at the end`;
  const reasons = skipped.map(({ measure, reason }) => `Not measured: ${measure}: ${reason}`);
  process.stdout.write(`${[machine, '', table(rows), '', ...reasons].join('\n').trimEnd()}\n`);
  if (isWhole) writePage(machine, rows, reasons);
  if (!json) return;
  const figures = rows.map((line) => ({ ...line, ratio: ratio(line), met: met(line) }));
  writeFileSync(json, `${JSON.stringify({ machine, figures, skipped }, null, 2)}\n`);
}

/** Returns the measures asked for. Throws where there is none of that name. */
function names(asked: string | undefined): string[] {
  const chosen = asked?.split(',') ?? Object.keys(measures);
  const unknown = chosen.find((name) => !Object.hasOwn(measures, name));
  if (unknown !== undefined) throw new Error(`There is no measure "${unknown}".`);
  return chosen;
}

/** Returns the sizes asked for. Throws where one is no number that a set can be generated for. */
function sizesIn(asked: string | undefined): number[] | undefined {
  const numbers = asked?.split(',').map(Number);
  if (numbers?.some((number) => !Number.isInteger(number) || number < 50))
    throw new Error('Sizes are whole numbers from 50, with commas between them.');
  return numbers;
}
