import { join } from 'node:path';
import type { Context } from '../context.ts';
import { LspClient } from '../lsp-client.ts';
import { type Row, row } from '../report.ts';
import { ourServer } from '../servers.ts';
import { openAndProve, writeSet } from '../workbench.ts';
import { mostMentionedId, mostUsedList, renaming } from './renaming.ts';

/** What is answered while somebody reads and writes conditions, in a workspace of 10,000 questions. */
export async function answers(context: Context): Promise<Row[]> {
  const [questions = 10_000] = context.sizes ?? [];
  const root = join(context.folder, 'answers');
  const sections = writeSet(root, { questions, questionsPerFile: 100 });
  const { uri, text } = sections.at(-1)!;
  const server = ourServer();
  if (!server) throw new Error('dist/carag.js is not there: run "npm run build" first.');
  const client = await LspClient.start(server, root);
  try {
    await openAndProve(client, uri, text);
    const rounds = context.full ? 100 : 30;
    const places = conditionsIn(text, rounds);
    const rows: Row[] = [];
    for (const [what, method, more] of ASKED) {
      const samples = [];
      for (const at of places) {
        if (method === 'textDocument/completion') await retype(client, uri, at);
        const start = performance.now();
        const answer = await client.ask(uri, client.positionAt(uri, at + 1), method, more);
        samples.push(performance.now() - start);
        if (!answer || (Array.isArray(answer) && answer.length === 0))
          throw new Error(`${what} had no answer at “${text.slice(at, at + 40)}”.`);
      }
      const name = `${what}, ${questions.toLocaleString('en-GB')} questions`;
      rows.push(row(name, { ours: samples, theirs: [] }, { atMost: 50 }, { by: 'p95' }));
    }
    for (const named of [mostMentionedId(sections), mostUsedList(sections)])
      rows.push(await renaming(client, named, rounds / 10));
    return rows;
  } finally {
    await client.stop();
  }
}

/** What is asked, and by which method. */
const ASKED = [
  ['completion in a condition after a keystroke', 'textDocument/completion'],
  ['hover at an id', 'textDocument/hover'],
  ['definition of an id', 'textDocument/definition'],
  ['references of an id', 'textDocument/references', { context: { includeDeclaration: true } }],
  ['highlights of an id', 'textDocument/documentHighlight'],
  ['colours of a document', 'textDocument/semanticTokens/full'],
] as const;

/** Where ids stand at the beginning of conditions. */
function conditionsIn(text: string, most: number): number[] {
  const found = [...text.matchAll(/(?<=ask-when: )[A-Z]+\d[\w.]*/g)].map(({ index }) => index);
  if (found.length === 0) throw new Error('The generated set has no conditions.');
  return Array.from({ length: most }, (_, index) => found[index % found.length]!);
}

/** Takes the first letter of an id away and writes it again. */
async function retype(client: LspClient, uri: string, at: number): Promise<void> {
  const letter = client.textAt(uri, at, 1);
  await client.change(client.prepare(uri, { offset: at, remove: 1, insert: '' }));
  await client.change(client.prepare(uri, { offset: at, remove: 0, insert: letter }));
}
