import { join } from 'node:path';
import type { Context } from '../context.ts';
import { LspClient, type ServerCommand } from '../lsp-client.ts';
import { peakMemory } from '../processes.ts';
import { type Row, row } from '../report.ts';
import { ourServer, theirDelay, yamlServer } from '../servers.ts';
import { type Contestant, duration, sideBySide } from '../side-by-side.ts';
import { misspellSome, misspelt, type Section, writeSet } from '../workbench.ts';

const note =
  'ours is asked for the workspace; theirs knows open files only, so all are opened, and nothing across files is checked';

/** From the start of the server to the findings of every file of a workspace, and the memory that takes. */
export async function workspace(context: Context): Promise<Row[]> {
  const rows: Row[] = [];
  for (const questions of context.sizes ?? [10_000]) {
    const root = join(context.folder, `workspace-${questions}`);
    const sections = writeSet(root, { questions, questionsPerFile: 50 });
    const peaks = { ours: [] as number[], theirs: [] as number[] };
    const all = sections.map(misspellSome);
    const ours = ourServer();
    const contestants = {
      ...(ours ? { ours: opener(ours, root, all, 0, peaks.ours) } : {}),
      theirs: opener(yamlServer(), root, all, theirDelay, peaks.theirs),
    };
    const times = await sideBySide(contestants, context.full ? 3 : 1);
    const size = questions.toLocaleString('en-GB');
    rows.push(
      row(`${size} questions: open to all findings`, times, { times: 10 }, { note }),
      row(`${size} questions: peak memory`, peaks, { times: 5 }, { unit: 'MB' }),
    );
  }
  return rows;
}

/** Returns one who starts a server, waits for all findings and notes the memory. Throws where findings are missing. */
function opener(
  server: ServerCommand,
  root: string,
  sections: readonly Section[],
  delay: number,
  peaks: number[],
): Contestant {
  return async () => {
    let client: LspClient | undefined;
    let found = 0;
    try {
      const cost = await duration(async () => {
        client = await LspClient.start(server, root);
        found = await documentsWithFindings(client, sections);
      });
      const expected = misspelt(sections);
      if (found < expected) throw new Error(`${server.name} found fault with ${found} files of ${expected}.`);
      const peak = peakMemory(client!.processId);
      if (peak !== undefined) peaks.push(peak);
      return cost - delay;
    } finally {
      await client?.stop();
    }
  };
}

async function documentsWithFindings(client: LspClient, sections: readonly Section[]): Promise<number> {
  const findings = client.answersForWorkspace
    ? [...(await client.workspaceFindings()).values()]
    : await Promise.all(sections.map(({ uri, text }) => client.open(uri, text)));
  return findings.filter(({ length }) => length > 0).length;
}
