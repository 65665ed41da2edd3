/** Asks git what a repository holds, in a way that runs nothing which the repository or the surroundings bring along. */
import { type ChildProcessWithoutNullStreams, execFile, spawn } from 'node:child_process';
import { Failure } from '../failure.ts';

/**
 * Git looks, and does nothing else: settings of the repository that name programs are set aside, no other repository is
 * asked for what is missing, and nothing that the surroundings say to git counts. Whose repository it is still does.
 */
const SAFE = [
  '--no-pager',
  '--no-replace-objects',
  '--literal-pathspecs',
  ...['core.fsmonitor=false', 'core.hooksPath=/dev/null', 'core.sshCommand=false', 'core.pager=cat'].flatMap(
    (setting) => ['-c', setting],
  ),
  ...['core.untrackedCache=false', 'protocol.allow=never', 'log.showSignature=false'].flatMap((setting) => [
    '-c',
    setting,
  ]),
];

/** The surroundings without what speaks to git; `GIT_ALLOW_PROTOCOL` keeps it from fetching what a partial clone lacks. */
export function gitEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const own = Object.entries(env).filter(([name]) => !/^(?:GIT_|SSH_ASKPASS$)/i.test(name));
  return {
    ...Object.fromEntries(own),
    GIT_ALLOW_PROTOCOL: 'none',
    GIT_NO_LAZY_FETCH: '1',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    GIT_ATTR_NOSYSTEM: '1',
    LC_ALL: 'C',
    // On Windows a program of this name in the folder itself is not the one that is meant.
    NoDefaultCurrentDirectoryInExePath: '1',
  };
}

/** What git answers; undefined where it says no. */
export interface GitAnswer {
  readonly out: Buffer;
  readonly refusal: string | undefined;
}

/** More than the list of any repository that holds question sets. */
const LONGEST_ANSWER = 256 * 1024 * 1024;

/** Throws a `Failure` where there is no git. */
export function askGit(folder: string, args: readonly string[]): Promise<GitAnswer> {
  return new Promise((resolve, reject) => {
    execFile(
      'git',
      [...SAFE, '-C', folder, ...args],
      { env: gitEnvironment(process.env), encoding: 'buffer', maxBuffer: LONGEST_ANSWER, windowsHide: true },
      (error, out, err) => {
        if (error && (error as NodeJS.ErrnoException).code === 'ENOENT') reject(new Failure(NO_GIT));
        else resolve({ out, refusal: error ? err.toString() || error.message : undefined });
      },
    );
  });
}

const NO_GIT =
  'A revision can only be read with git, and there is no git on this computer. Compare with a folder instead.';

/** Gives the contents of objects, one after the other, as they are asked for. */
export class GitObjects {
  private readonly git: ChildProcessWithoutNullStreams;
  private readonly asked: ((content: Buffer | undefined) => void)[] = [];
  private held: Buffer = Buffer.alloc(0);

  constructor(folder: string) {
    this.git = spawn('git', [...SAFE, '-C', folder, 'cat-file', '--batch'], {
      env: gitEnvironment(process.env),
      windowsHide: true,
    });
    this.git.stdout.on('data', (data: Buffer) => this.take(data));
    this.git.on('error', () => this.end());
    this.git.on('close', () => this.end());
    this.git.stdin.on('error', () => this.end());
    this.git.stderr.resume();
  }

  /** The content of an object; undefined where it is not there. */
  content(name: string): Promise<Buffer | undefined> {
    return new Promise((resolve) => {
      this.asked.push(resolve);
      this.git.stdin.write(`${name}\n`);
    });
  }

  close(): void {
    this.git.stdin.end();
  }

  /** “name type size”, the content and a line break; or “name missing”. */
  private take(data: Buffer): void {
    this.held = this.held.length === 0 ? data : Buffer.concat([this.held, data]);
    for (;;) {
      const end = this.held.indexOf('\n');
      if (end < 0) return;
      const [, size] = /^\S+ \S+ (\d+)$/.exec(this.held.subarray(0, end).toString()) ?? [];
      const next = size === undefined ? end + 1 : end + 1 + Number(size) + 1;
      if (this.held.length < next) return;
      const content = size === undefined ? undefined : this.held.subarray(end + 1, next - 1);
      this.held = this.held.subarray(next);
      this.asked.shift()?.(content);
    }
  }

  private end(): void {
    for (const tell of this.asked.splice(0)) tell(undefined);
  }
}
