/** The built command line in a process that is kept for all runs of a test worker. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Command {
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

let kept: ChildProcess | undefined;
let last: Promise<unknown> = Promise.resolve();

/** Runs a command of the program at this path, after those that were asked for before. Rejects where the process ends. */
export function runWarm(program: string, command: Command): Promise<Ran> {
  const ran = last.then(() => answerOf(kept ?? start(program), command));
  last = ran.catch(() => {});
  return ran;
}

function start(program: string): ChildProcess {
  const scratch = mkdtempSync(join(tmpdir(), 'carag-warm-'));
  const child = fork(join(import.meta.dirname, 'warm.mjs'), [program, scratch], { execArgv: [] });
  // It ends when this process does, which need not wait for it.
  child.unref();
  child.channel?.unref();
  process.once('exit', () => rmSync(scratch, { recursive: true, force: true }));
  child.once('exit', () => {
    kept = undefined;
  });
  kept = child;
  return child;
}

async function answerOf(child: ChildProcess, command: Command): Promise<Ran> {
  const ended = new AbortController();
  child.send(command);
  try {
    const [ran] = await Promise.race([
      once(child, 'message', { signal: ended.signal }),
      once(child, 'exit', { signal: ended.signal }).then(([code]) => {
        throw new Error(`The process of the command line ended with ${code} at ${command.args.join(' ')}.`);
      }),
    ]);
    return ran as Ran;
  } finally {
    ended.abort();
  }
}
