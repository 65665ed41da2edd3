import { join } from 'node:path';
import type { Context } from '../context.ts';
import { kindEdits, kindPlaces } from '../edits.ts';
import type { Edit, LspClient } from '../lsp-client.ts';
import { type Row, row } from '../report.ts';
import { type Contestant, sideBySide } from '../side-by-side.ts';
import { openAndProve, startBoth, stopAll, writeSet } from '../workbench.ts';

/** Completion right after a keystroke, and hover, in a file of 2,000 questions. */
export async function asking(context: Context): Promise<Row[]> {
  const questions = 2000;
  const root = join(context.folder, 'asking');
  const [section] = writeSet(root, { questions, questionsPerFile: questions });
  const { uri, text } = section!;
  const rounds = context.full ? 30 : 10;
  const script = kindEdits(text, rounds + 1);
  const places = kindPlaces(text, rounds + 1);
  const clients = await startBoth(root);
  try {
    for (const client of Object.values(clients)) await openAndProve(client, uri, text);
    const both = (contestant: (client: LspClient) => Contestant) => ({
      ours: clients.ours && contestant(clients.ours),
      theirs: contestant(clients.theirs),
    });
    const completions = await sideBySide(
      both((client) => chooser(client, uri, script)),
      rounds,
      1,
    );
    const hovers = await sideBySide(
      both((client) => reader(client, uri, places)),
      rounds,
      1,
    );
    return [
      row('completion right after a keystroke, 2,000 questions', completions, { times: 200 }, { by: 'p95' }),
      row('hover, 2,000 questions', hovers, { times: 80 }, { by: 'p95' }),
    ];
  } finally {
    await stopAll(clients);
  }
}

/** Returns one who cuts a kind short, asks at once how it might go on, and puts it back. Throws where nothing fits. */
function chooser(client: LspClient, uri: string, script: readonly Edit[]): Contestant {
  return async (round) => {
    const [cut, restore] = script.slice(2 * round);
    const change = client.prepare(uri, cut!);
    const [cost, answer] = await timedAnswer(() => client.changeThenAsk(change, 'textDocument/completion'));
    if (!JSON.stringify(answer ?? null).includes('judgement'))
      throw new Error(`${client.name} offers no kinds.`);
    await client.change(client.prepare(uri, restore!));
    return cost;
  };
}

/** Returns one who asks what a kind is. Throws where there is no answer. */
function reader(client: LspClient, uri: string, places: readonly number[]): Contestant {
  return async (round) => {
    const position = client.positionAt(uri, places[round]!);
    const [cost, answer] = await timedAnswer(() => client.ask(uri, position, 'textDocument/hover'));
    if (!answer) throw new Error(`${client.name} says nothing about a kind.`);
    return cost;
  };
}

async function timedAnswer(ask: () => Promise<unknown>): Promise<[cost: number, answer: unknown]> {
  const start = performance.now();
  const answer = await ask();
  return [performance.now() - start, answer];
}
