/** What `lint --cache` remembers: outcomes, each with everything that it rests on. */
import { createHash } from 'node:crypto';
import { readdir, realpath, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { version } from '../../../package.json';
import type { FileSystem } from '../../project/loading/file-system.ts';
import { type FileAnswer, keep, type PrintedOutcome, type RememberedOutcome, recall } from './cache-files.ts';

/**
 * The outcome of `work`, from memory where the file system still gives every answer that it gave then: findings
 * depend on the documents alone. A memory that cannot be read or written is done without.
 * @param question everything else that the outcome depends on.
 */
export async function remembering(
  question: unknown,
  files: FileSystem,
  work: (files: FileSystem) => Promise<PrintedOutcome>,
): Promise<PrintedOutcome> {
  const name = await nameOf(question).catch(() => undefined);
  if (name === undefined) return work(files);
  const remembered = await recall(name);
  if (remembered && (await stillHolds(remembered, files))) return remembered.outcome;
  const answers = new Answers(files);
  const outcome = await work(answers);
  if (answers.agree && !outcome.restOnGit) await keep(name, { answers: answers.given, outcome });
  return outcome;
}

/** The name by which the outcome of a question to this very program is remembered. */
async function nameOf(question: unknown): Promise<string> {
  return fingerprint(JSON.stringify([version, process.version, await builtFrom(), question]));
}

/** The files of this program, as they were built: a version that is being worked on has the same number all along. */
async function builtFrom(): Promise<unknown> {
  const folder = dirname(await realpath(process.argv[1]!));
  const names = (await readdir(folder)).filter((name) => /\.(?:c?js|bin)$/.test(name)).sort();
  return Promise.all(
    names.map(async (name) => {
      const { size, mtimeMs, ctimeMs } = await stat(join(folder, name));
      return [name, size, mtimeMs, ctimeMs];
    }),
  );
}

async function stillHolds({ answers }: RememberedOutcome, files: FileSystem): Promise<boolean> {
  for (const [asked, uri, answer] of answers)
    if ((await answerOf(asked, uri, files)) !== answer) return false;
  return true;
}

async function answerOf(asked: FileAnswer[0], uri: string, files: FileSystem): Promise<string> {
  if (asked === 'list') return listFingerprint(await files.list(uri));
  if (asked === 'read') return contentFingerprint(await files.read(uri));
  files.enter?.(uri);
  return ENTERED;
}

/** The answer to a folder that was opened: what can be read from then on shows what came of it. */
const ENTERED = '';

/** A file system that notes what it was asked and what it answered. */
class Answers implements Required<FileSystem> {
  /** False where the same question was answered in two ways, since somebody was writing meanwhile. */
  agree = true;
  private readonly files: FileSystem;
  private readonly byQuestion = new Map<string, FileAnswer>();

  constructor(files: FileSystem) {
    this.files = files;
  }

  get given(): readonly FileAnswer[] {
    return [...this.byQuestion.values()];
  }

  list = async (uri: string) => {
    const entries = await this.files.list(uri);
    this.note(['list', uri, listFingerprint(entries)]);
    return entries;
  };

  read = async (uri: string) => {
    const content = await this.files.read(uri);
    this.note(['read', uri, contentFingerprint(content)]);
    return content;
  };

  enter = (folder: string) => {
    this.files.enter?.(folder);
    this.note(['enter', folder, ENTERED]);
  };

  private note(answer: FileAnswer): void {
    const [asked, uri, print] = answer;
    const question = `${asked} ${uri}`;
    const before = this.byQuestion.get(question);
    if (!before) this.byQuestion.set(question, answer);
    else if (before[2] !== print) this.agree = false;
  }
}

function listFingerprint(entries: Awaited<ReturnType<FileSystem['list']>>): string {
  return fingerprint(JSON.stringify(entries));
}

function contentFingerprint(content: Awaited<ReturnType<FileSystem['read']>>): string {
  if (!('bytes' in content)) return content.failure;
  return [fingerprint(content.bytes), ...(content.place === undefined ? [] : [content.place])].join(' ');
}

function fingerprint(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('base64url');
}
