import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { peersFolder } from '../peers.ts';
import type { Formula, Problem } from './formula.ts';

/** Nobody waits longer for an answer, in milliseconds. */
const PATIENCE = 60_000;

/** A solver that we compare with, in a process of its own, so that it can be stopped. */
export class Peer {
  readonly name: string;
  private readonly child: ChildProcessByStdio<Writable, Readable, null>;
  private readonly lines: Interface;

  private constructor(name: string) {
    this.name = name;
    this.child = spawn(process.execPath, [join(peersFolder, `${name}.mjs`)], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    this.lines = createInterface({ input: this.child.stdout });
  }

  /** Returns a solver that is ready. */
  static async start(name: string): Promise<Peer> {
    const peer = new Peer(name);
    await peer.line();
    return peer;
  }

  /** Puts a set to it. Returns how many milliseconds the answers took; throws where they are not those expected. */
  set(set: Problem, expected: readonly string[]): Promise<number> {
    return this.ask({ set }, expected);
  }

  /** Has the question asked otherwise that can be edited, and all answers given again. */
  edit(edit: Formula, expected: readonly string[]): Promise<number> {
    return this.ask({ edit }, expected);
  }

  stop(): void {
    this.child.kill('SIGKILL');
  }

  private async ask(what: unknown, expected: readonly string[]): Promise<number> {
    const line = this.line();
    this.child.stdin.write(`${JSON.stringify(what)}\n`);
    const { milliseconds, answers } = JSON.parse(await line);
    agree(this.name, expected, answers);
    return milliseconds;
  }

  private async line(): Promise<string> {
    const waiting = new AbortController();
    const { signal } = waiting;
    const late = setTimeout(() => waiting.abort(), PATIENCE);
    const ended = once(this.child, 'exit', { signal }).then(() => {
      throw new Error(`${this.name} ended before it had answered.`);
    });
    try {
      const [line] = await Promise.race([once(this.lines, 'line', { signal }), ended]);
      return line;
    } catch (error) {
      throw (error as Error).name === 'AbortError' ? new TooLate(this.name) : error;
    } finally {
      clearTimeout(late);
      ended.catch(() => {});
      waiting.abort();
    }
  }
}

/** Thrown where nothing was answered within the time that we wait. */
export class TooLate extends Error {
  constructor(name: string) {
    super(`${name} did not answer within ${PATIENCE / 1000} s`);
  }
}

/** Throws where not all is the same that two solvers say. */
function agree(name: string, ours: readonly string[], theirs: readonly string[]): void {
  const [one, other] = [new Set(ours), new Set(theirs)];
  const differing = [
    ...ours.filter((answer) => !other.has(answer)).map((answer) => `only ours says that ${answer}`),
    ...theirs.filter((answer) => !one.has(answer)).map((answer) => `only ${name} says that ${answer}`),
  ];
  if (differing.length > 0)
    throw new Error(`${differing.length} answers differ: ${differing.slice(0, 5).join('; ')}.`);
}
