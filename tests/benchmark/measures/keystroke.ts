import { join } from 'node:path';
import type { Context } from '../context.ts';
import { restructuring, typing } from '../edits.ts';
import type { Edit, LspClient } from '../lsp-client.ts';
import { type Aim, type Row, row } from '../report.ts';
import { theirDelay } from '../servers.ts';
import { type Contestant, duration, sideBySide } from '../side-by-side.ts';
import { openAndProve, startBoth, stopAll, writeSet } from '../workbench.ts';

/** Keystroke to findings in a small file, against a server that knows YAML and our schema. */
export const keystrokeSmall = (context: Context) =>
  keystrokes(context, 50, [
    ['keystroke to findings, file of 50 questions', typing, context.full ? 60 : 24, { times: 50, atMost: 5 }],
    ['  the same, where structure changes', restructuring, context.full ? 60 : 24, { times: 50 }],
  ]);

/** Keystroke to findings in a large file: inside a question, and where the edit changes the structure. */
export const keystrokeLarge = (context: Context) =>
  keystrokes(context, 2000, [
    [
      'keystroke to findings, file of 2,000 questions',
      typing,
      context.full ? 36 : 12,
      { times: 300, atMost: 6 },
    ],
    ['  the same, where structure changes', restructuring, context.full ? 36 : 12, { times: 50 }],
  ]);

/** Rounds that are not counted: an editor is seldom used for a single keystroke. */
export const warmUp = 6;

type Script = readonly [what: string, edits: typeof typing, rounds: number, aim: Aim];

async function keystrokes(context: Context, questions: number, scripts: readonly Script[]): Promise<Row[]> {
  const root = join(context.folder, `keystroke-${questions}`);
  const [section] = writeSet(root, { questions, questionsPerFile: questions });
  const { uri, text } = section!;
  const clients = await startBoth(root);
  try {
    for (const client of Object.values(clients)) await openAndProve(client, uri, text);
    const rows: Row[] = [];
    for (const [what, edits, rounds, aim] of scripts) {
      const script = edits(text, (rounds + warmUp) / 2);
      const contestants = {
        ours: clients.ours && typist(clients.ours, uri, script),
        theirs: typist(clients.theirs, uri, script, theirDelay),
      };
      const line = row(what, await sideBySide(contestants, rounds, warmUp), aim);
      rows.push({ ...line, note: delayNote(line) });
    }
    return rows;
  } finally {
    await stopAll(clients);
  }
}

/** Returns what is to be said of the wait that is no work: a person at the keyboard waits it out all the same. */
function delayNote({ ours, theirs }: Row): string {
  const asSeen =
    ours && theirs ? `; with it 1/${((theirs.median + theirDelay) / ours.median).toFixed(0)}` : '';
  return `theirs without the ${theirDelay} ms that it waits before it begins${asSeen}`;
}

/** Returns one who makes the edits of a script in turn and waits for the findings after each, less a delay. */
export function typist(client: LspClient, uri: string, script: readonly Edit[], delay = 0): Contestant {
  return async (round) => {
    const change = client.prepare(uri, script[round]!);
    return (await duration(() => client.change(change))) - delay;
  };
}
