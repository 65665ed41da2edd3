import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, inject } from 'vitest';
import type {} from '../built.ts';
import { isClean } from '../samples/clean.ts';
import { type Ran, runWarm } from './lint/warm.ts';

const samples = join(import.meta.dirname, '..', '..', 'samples');

export interface RunOptions {
  readonly in?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** The built command line, and folders for it to work in. These are there for one test. */
export class Carag {
  /** The folder of the built program, which all tests share. */
  readonly built = inject('commandLine');
  private readonly folders: string[] = [];

  constructor() {
    afterEach(() => {
      for (const folder of this.folders.splice(0)) rmSync(folder, { recursive: true, force: true });
    });
  }

  /** The path of the built program. */
  get program(): string {
    return join(this.built, 'carag.js');
  }

  /** Runs a command, in a process that is kept for the next one. */
  run(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
    return runWarm(this.program, { args, cwd: options.in ?? process.cwd(), env: environment(options.env) });
  }

  /** Runs a command in a process of its own, as people do: for tests of what becomes of the process. */
  start(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
    return run([this.program, ...args], options);
  }

  /** Returns an empty folder, or one with these documents. */
  folder(documents: Readonly<Record<string, string>> = {}): string {
    const folder = mkdtempSync(join(tmpdir(), 'carag-test-'));
    this.folders.push(folder);
    for (const [path, text] of Object.entries(documents)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return folder;
  }

  /** Returns a copy of domain two and of what belongs to it, in which `changes` has replaced words of some documents. */
  samples(changes: Readonly<Record<string, readonly [from: string, to: string]>> = {}): string {
    const folder = this.folder();
    for (const path of ['README.md', 'domain-two', 'domain-three', 'youth-standards'])
      cpSync(join(samples, path), join(folder, path), { recursive: true });
    for (const [path, [from, to]] of Object.entries(changes)) {
      const text = readFileSync(join(folder, path), 'utf8');
      if (!text.includes(from)) throw new Error(`${path} does not hold “${from}”.`);
      writeFileSync(join(folder, path), text.replace(from, to));
    }
    return folder;
  }

  /** Returns a copy of all clean samples. */
  allSamples(): string {
    const folder = this.folder();
    cpSync(samples, folder, { recursive: true, filter: isClean });
    return folder;
  }
}

/** Runs Node to its end, without colours unless asked for. */
export function run(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: options.in, env: environment(options.env) });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (data: Buffer) => out.push(data));
    child.stderr.on('data', (data: Buffer) => err.push(data));
    child.on('error', reject);
    child.on('close', (code) =>
      resolve({ code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }),
    );
  });
}

function environment(more: RunOptions['env']): Readonly<Record<string, string | undefined>> {
  const { NO_COLOR: _, FORCE_COLOR: __, ...env } = process.env;
  return { ...env, ...more };
}

/** A small set with one section of these questions, written from the first column. */
export function smallSet(
  questions: string,
  more: Readonly<Record<string, string>> = {},
): Record<string, string> {
  return {
    'carag.yaml': `carag: question-set
format: 1
title: Small
version: "1.2"
languages: [en]
ids: lettered
sections: [assessment.carag.yaml]
answers:
  yes-no: { one-of: { "yes": "Yes", "no": "No" }, sufficient: ["yes"] }
`,
    'assessment.carag.yaml': `carag: section
id: assessment
title: Assessment
key-questions:
  - id: A1
    text: Is assessment good enough?
    questions:
${questions.trim().replace(/^(?=.)/gm, '      ')}
`,
    ...more,
  };
}

/** A judgement with nothing wrong in it. */
export const judgement = (id: string, text = `Is ${id} good enough?`) => `- id: ${id}
  kind: judgement
  text: ${text}
  answer: yes-no
  guidance: Weigh the whole of it.
`;

/** What was printed, its lines put back together. */
export const unwrapped = (text: string): string => text.replace(/\s+/g, ' ');
