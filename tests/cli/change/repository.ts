/** Repositories for tests of the command line. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gitEnvironment } from '../../../server/cli/versions/git.ts';

function hasGit(): boolean {
  try {
    execFileSync('git', ['--version']);
    return true;
  } catch {
    return false;
  }
}

/** Tests of revisions need it. */
export const GIT = { what: 'git', isThere: hasGit() };

/** Runs git, as somebody. @returns what it prints. */
export function git(folder: string, ...args: string[]): string {
  const settings = [
    '-c',
    'user.name=Somebody',
    '-c',
    'user.email=somebody@example.org',
    '-c',
    'protocol.file.allow=always',
  ];
  const env = { ...gitEnvironment(process.env), GIT_ALLOW_PROTOCOL: 'file' };
  return execFileSync('git', [...settings, ...args], { cwd: folder, env, encoding: 'utf8', stdio: 'pipe' });
}

/** Writes documents below a folder. */
export function write(folder: string, documents: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(documents)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
