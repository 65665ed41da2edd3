/** `carag lsp`: serves an editor over the way to it that the editor names. */
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { parseArgs } from 'node:util';
import { serve, type Way } from '../../lsp/serve.ts';
import { disk, words } from '../disk/disk.ts';
import { Failure, fileFailure } from '../failure.ts';
import { gentleHistory } from '../versions/history.ts';

/** Serves an editor until it says that it is done. Throws a `Failure` where the way that it names leads nowhere. */
export async function lsp(): Promise<void> {
  await serve({ files: disk, words, history: gentleHistory }, await wayNamed(process.argv.slice(2)));
}

/** Standard input and output, unless another way is named. What else an editor may say is of no concern. */
async function wayNamed(args: string[]): Promise<Way> {
  const text = { type: 'string' } as const;
  const options = { 'node-ipc': { type: 'boolean' }, socket: text, pipe: text } as const;
  const { 'node-ipc': isIpc, socket, pipe } = parseArgs({ args, options, strict: false }).values;
  if (isIpc) return channel();
  if (socket !== undefined) return connected(`--socket=${socket}`, portOf(socket));
  if (pipe !== undefined) return connected(`--pipe=${pipe}`, String(pipe));
  return 'stdio';
}

function channel(): Way {
  if (process.send) return 'node-ipc';
  throw new Failure(
    '“--node-ipc” is for an editor that starts this command with a channel to it. Leave it out, and standard input and output are used.',
  );
}

function portOf(named: string | boolean): number {
  const port = Number(named);
  if (typeof named === 'string' && Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Failure('“--socket” has to name a port, which is a number from 1 to 65535, as in --socket=6009.');
}

async function connected(words: string, to: number | string): Promise<Way> {
  const socket: Socket = typeof to === 'number' ? connect(to, '127.0.0.1') : connect(to);
  try {
    await once(socket, 'connect');
  } catch (error) {
    throw fileFailure(`Nobody can be reached at “${words}”`, error);
  }
  return { input: socket, output: socket };
}
