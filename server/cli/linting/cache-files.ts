/** The files in which outcomes are remembered: written whole or not at all, and believed only if they are ours and whole. */
import { createHash, randomBytes } from 'node:crypto';
import {
  type FileHandle,
  lstat,
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rm,
  writeFile,
} from 'node:fs/promises';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import type { Shown } from '../output/shown.ts';

/** What a command printed, and the code with which it ended. */
export interface PrintedOutcome {
  readonly output: Shown;
  readonly code: number;
  /** It rests on what a repository said, of which it is not known whether it will say so again. */
  readonly restOnGit?: boolean;
}

/** What was asked of the file system, about what, and the fingerprint of the answer. */
export type FileAnswer = readonly [asked: 'enter' | 'list' | 'read', uri: string, answer: string];

/** An outcome with everything that was asked of the file system on the way, in order. */
export interface RememberedOutcome {
  readonly answers: readonly FileAnswer[];
  readonly outcome: PrintedOutcome;
}

/** How each of our files begins, whatever it remembers; the fingerprint of what follows comes next. */
const HEADER = 'carag lint --cache, 2\n';

/** The names of our files: that of an outcome, or of one that was being written. */
const OURS = /^[\w-]{43}\.outcome(?:\.[0-9a-f]{12})?$/;

/** What is remembered by a name; undefined where nothing is, or where it is not as we wrote it. */
export async function recall(name: string): Promise<RememberedOutcome | undefined> {
  try {
    const folder = await ownFolder();
    const path = folder && placeIn(folder, name);
    return path && (await isOwn(path)) ? rememberedIn(await readFile(path, 'utf8')) : undefined;
  } catch {
    return undefined;
  }
}

/** Remembers an outcome by a name, and forgets what is old. Where that cannot be done the next time is slower, and nothing else. */
export async function keep(name: string, remembered: RememberedOutcome): Promise<void> {
  if (remembered.answers.length === 0) return;
  try {
    await mkdir(folderName(), { recursive: true, mode: 0o700 });
    const folder = await ownFolder();
    if (!folder) return;
    await writeWhole(placeIn(folder, name), textOf(remembered));
    await forgetOld(folder, Date.now());
  } catch {
    // As if nothing had been asked to be remembered.
  }
}

function folderName(): string {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  const around = [XDG_CACHE_HOME, LOCALAPPDATA].find((folder) => folder && isAbsolute(folder));
  return join(around ?? join(homedir(), '.cache'), 'carag');
}

const placeIn = (folder: string, name: string) => join(folder, `${name}.outcome`);

/** The folder of our files: a real one, not a link to that of somebody else. */
async function ownFolder(): Promise<string | undefined> {
  const path = folderName();
  const about = await lstat(path);
  return about.isDirectory() && isByUs(about) ? path : undefined;
}

/** True of a file that this user wrote; false of a link, a folder, and what another user has put there. */
async function isOwn(path: string): Promise<boolean> {
  const about = await lstat(path);
  return about.isFile() && isByUs(about);
}

const isByUs = ({ uid }: { readonly uid: number }) => !process.getuid || uid === process.getuid();

async function writeWhole(path: string, text: string): Promise<void> {
  const beside = `${path}.${randomBytes(6).toString('hex')}`;
  try {
    await writeFile(beside, text, { flag: 'wx', mode: 0o600 });
    await rename(beside, path);
  } finally {
    await rm(beside, { force: true });
  }
}

function textOf(remembered: RememberedOutcome): string {
  const said = JSON.stringify(remembered);
  return `${HEADER}${fingerprint(said)}\n${said}`;
}

function rememberedIn(text: string): RememberedOutcome | undefined {
  if (!text.startsWith(HEADER)) return undefined;
  const end = text.indexOf('\n', HEADER.length);
  const said = text.slice(end + 1);
  if (end < 0 || text.slice(HEADER.length, end) !== fingerprint(said)) return undefined;
  const value: unknown = JSON.parse(said);
  return isRemembered(value) ? value : undefined;
}

/** True of what `keep` writes. No outcome is believed that rests on nothing. */
function isRemembered(value: unknown): value is RememberedOutcome {
  const { answers, outcome } = (value ?? {}) as Partial<RememberedOutcome>;
  return (
    Array.isArray(answers) &&
    answers.length > 0 &&
    answers.every(isAnswer) &&
    typeof outcome?.output === 'string' &&
    (outcome.code === 0 || outcome.code === 1)
  );
}

const ASKED: ReadonlySet<unknown> = new Set<FileAnswer[0]>(['enter', 'list', 'read']);

function isAnswer(value: unknown): value is FileAnswer {
  if (!Array.isArray(value) || value.length !== 3) return false;
  return ASKED.has(value[0]) && value.every((part) => typeof part === 'string');
}

const LONGEST = 30 * 24 * 60 * 60 * 1000;

/** Removes what we wrote a month ago or earlier, and nothing that is not ours. */
async function forgetOld(folder: string, now: number): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    if (OURS.test(name)) await forgetIfOld(path, now).catch(() => {});
  }
}

async function forgetIfOld(path: string, now: number): Promise<void> {
  if (now - (await lstat(path)).mtimeMs <= LONGEST || !(await isOwn(path))) return;
  if (await beginsAsOurs(path)) await rm(path);
}

async function beginsAsOurs(path: string): Promise<boolean> {
  let file: FileHandle | undefined;
  try {
    file = await open(path);
    const start = Buffer.alloc(HEADER.length);
    await file.read(start, 0, start.length, 0);
    return start.toString() === HEADER;
  } finally {
    await file?.close();
  }
}

function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
