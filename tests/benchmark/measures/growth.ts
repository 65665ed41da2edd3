import { join } from 'node:path';
import { type Context, requireCarag } from '../context.ts';
import { typing } from '../edits.ts';
import { LspClient } from '../lsp-client.ts';
import { type Row, row } from '../report.ts';
import { ourServer } from '../servers.ts';
import { sideBySide } from '../side-by-side.ts';
import { exponent, quantile } from '../statistics.ts';
import { openAndProve, type Section, writeSet } from '../workbench.ts';
import { typist, warmUp } from './keystroke.ts';
import { nodeStart, runner } from './lint.ts';

interface Sized {
  readonly size: number;
  readonly samples: readonly number[];
}

/** How the time of `carag lint` grows with the set, Node's own start left out. */
export async function growth(context: Context): Promise<Row[]> {
  const carag = requireCarag();
  const results = await overSizes(context, async (root) => {
    const command = [...carag, 'lint', root, '--format', 'json'];
    const contestants = { ours: runner(command, root), theirs: nodeStart(root) };
    const { ours, theirs } = await sideBySide(contestants, context.full ? 5 : 3);
    const start = quantile(theirs!, 0.5);
    return ours!.map((time) => time - start);
  });
  return rowsOf('lint', results, 'growth of lint, exponent', 1);
}

/** How the time from a keystroke to findings, in a file of 50 questions, grows with the set around it. */
export async function growthOfKeystrokes(context: Context): Promise<Row[]> {
  requireCarag();
  const server = ourServer()!;
  const rounds = context.full ? 40 : 16;
  const results = await overSizes(context, async (root, { uri, text }) => {
    const client = await LspClient.start(server, root);
    try {
      await openAndProve(client, uri, text);
      const script = typing(text, (rounds + warmUp) / 2);
      const { ours } = await sideBySide({ ours: typist(client, uri, script) }, rounds, warmUp);
      return ours!;
    } finally {
      await client.stop();
    }
  });
  return rowsOf('keystroke', results, 'growth of keystroke to findings, exponent');
}

/** Takes the same measurements in sets of growing size. */
async function overSizes(
  context: Context,
  measure: (root: string, middle: Section) => Promise<number[]>,
): Promise<Sized[]> {
  const usual = context.full ? [1000, 2000, 5000, 10_000, 20_000, 50_000] : [1000, 2000, 5000, 10_000];
  const results: Sized[] = [];
  for (const size of context.sizes ?? usual) {
    const root = join(context.folder, `growth-${size}`);
    const sections = writeSet(root, { questions: size, questionsPerFile: 50 });
    results.push({ size, samples: await measure(root, sections[Math.floor(sections.length / 2)]!) });
  }
  return results;
}

/** Returns a line for each size and one for the exponent, where there are sizes to compare. */
function rowsOf(what: string, results: readonly Sized[], exponentName: string, atMost?: number): Row[] {
  const lines = results.map(({ size, samples }) =>
    row(`  ${what}, ${size.toLocaleString('en-GB')} questions`, { ours: samples }, {}),
  );
  if (results.length < 2) return lines;
  const points = results.map(({ size, samples }) => ({ size, cost: quantile(samples, 0.5) }));
  const aim = atMost === undefined ? {} : { atMost };
  return [row(exponentName, { ours: [exponent(points)] }, aim, { unit: '' }), ...lines];
}
