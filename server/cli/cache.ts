import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { version } from '../../package.json';
import type { FileSystem } from '../project/file-system.ts';
import type { Shown } from './output/shown.ts';

/** What a command printed, and the code with which it ended. */
export interface Outcome {
  readonly output: Shown;
  readonly code: number;
}

/** An outcome with everything that was asked of the file system on the way, and a fingerprint of each answer. */
interface Remembered {
  readonly answers: Readonly<Record<string, string>>;
  readonly outcome: Outcome;
}

/**
 * The outcome of `work`, from memory where the file system still gives every answer that it gave then: findings
 * depend on the documents alone. A memory that cannot be read or written is done without.
 * @param question everything else that the outcome depends on.
 */
export async function remembering(
  question: unknown,
  files: FileSystem,
  work: (files: FileSystem) => Promise<Outcome>,
): Promise<Outcome> {
  const place = join(folder(), `${fingerprint(JSON.stringify([version, await builtAt(), question]))}.json`);
  const remembered = await recall(place);
  if (remembered && (await stillHolds(remembered, files))) return remembered.outcome;
  const answers: Record<string, string> = {};
  const outcome = await work(noting(files, answers));
  await keep(place, { answers, outcome });
  return outcome;
}

function folder(): string {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  return join(XDG_CACHE_HOME || LOCALAPPDATA || join(homedir(), '.cache'), 'carag');
}

/** When this program was built: a version that is being worked on has the same number all along. */
async function builtAt(): Promise<number> {
  return (await stat(process.argv[1]!)).mtimeMs;
}

async function recall(place: string): Promise<Remembered | undefined> {
  try {
    return JSON.parse(await readFile(place, 'utf8')) as Remembered;
  } catch {
    return undefined;
  }
}

async function keep(place: string, remembered: Remembered): Promise<void> {
  try {
    await mkdir(folder(), { recursive: true });
    const beside = `${place}.${process.pid}`;
    await writeFile(beside, JSON.stringify(remembered));
    await rename(beside, place);
    await forgetOld(Date.now());
  } catch {
    // Without a memory the next time is slower, and nothing else.
  }
}

const LONGEST = 30 * 24 * 60 * 60 * 1000;

/** Removes what was kept a month ago or earlier. */
async function forgetOld(now: number): Promise<void> {
  for (const name of await readdir(folder())) {
    const path = join(folder(), name);
    if (now - (await stat(path)).mtimeMs > LONGEST) await rm(path);
  }
}

async function stillHolds({ answers }: Remembered, files: FileSystem): Promise<boolean> {
  for (const [question, answer] of Object.entries(answers)) {
    const uri = question.slice(question.indexOf(' ') + 1);
    const now = question.startsWith('list ')
      ? listFingerprint(await files.list(uri))
      : contentFingerprint(await files.read(uri));
    if (now !== answer) return false;
  }
  return true;
}

function noting(files: FileSystem, answers: Record<string, string>): FileSystem {
  return {
    async list(uri) {
      const entries = await files.list(uri);
      answers[`list ${uri}`] = listFingerprint(entries);
      return entries;
    },
    async read(uri) {
      const content = await files.read(uri);
      answers[`read ${uri}`] = contentFingerprint(content);
      return content;
    },
  };
}

function listFingerprint(entries: Awaited<ReturnType<FileSystem['list']>>): string {
  return fingerprint(JSON.stringify(entries));
}

function contentFingerprint(content: Awaited<ReturnType<FileSystem['read']>>): string {
  return 'bytes' in content ? fingerprint(content.bytes) : content.failure;
}

function fingerprint(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('base64url');
}
