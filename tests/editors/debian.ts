/** Editors of Debian, installed where the tests may do that, and what they work on. */
import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { inject } from 'vitest';
import type {} from '../built.ts';
import { judgement, smallSet } from '../cli/carag.ts';
import type { Need } from '../where.ts';

/** An editor by its program; it is installed from these packages where it is missing and that can be done. */
export function editor(name: string, program: string, packages: readonly string[]): Need {
  const isThere = existsSync(`/usr/bin/${program}`) || isInstalled(program, packages);
  return { what: `${name}, which only root can install here, and only on Debian`, isThere };
}

const LOCK = join(tmpdir(), 'carag-apt.lock');

function isInstalled(program: string, packages: readonly string[]): boolean {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return false;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // Tests run side by side, and who comes second to apt-get is refused.
  const apt = (...args: string[]) =>
    execFileSync('flock', [LOCK, 'apt-get', '-qq', '-o', 'DPkg::Lock::Timeout=300', ...args], {
      env,
      stdio: 'ignore',
    });
  try {
    apt('update');
    apt('install', '-y', '--no-install-recommends', ...packages);
  } catch {
    return false;
  }
  return existsSync(`/usr/bin/${program}`);
}

/** A repository with one mistake, which has a fix; A1.1 is mentioned in two documents. */
const small = smallSet(
  `${judgement('A1.1', 'Is the plan in time?')}\n${judgement('A1.2', 'Is it like [[A1.1]]?')}`,
);
export const SET = {
  'carag.yaml': small['carag.yaml']!.replace('assessment.carag.yaml', '$&, planning.carag.md'),
  'assessment.carag.yaml': small['assessment.carag.yaml']!.replace(
    'Is it like [[A1.1]]?\n        answer: yes-no',
    '$&o',
  ),
  'planning.carag.md': `---
carag: section
id: planning
title: Planning
---

# A2 Is planning good enough?

## A2.1 Does the plan follow from [[A1.1]]?

\`\`\`carag
kind: judgement
answer: yes-no
\`\`\`

Look at the plan.
`,
};

/** What an editor was made to do, and what it told. */
export interface Seen {
  readonly findings: readonly string[];
  readonly hover: string;
  readonly offers: readonly string[];
  readonly references: readonly string[];
  readonly afterFix: string;
  readonly findingsAfterFix: readonly string[];
  readonly afterRename: Readonly<Record<string, string>>;
}

/**
 * Runs an editor on the repository, with a `carag` among its commands.
 * @param start gives its arguments, for the home and the repository
 * @returns what it wrote into the file that the variable SEEN names
 */
export async function watch(program: string, start: (home: string) => readonly string[]): Promise<Seen> {
  const home = mkdtempSync(join(tmpdir(), 'carag-editor-'));
  try {
    const repository = join(home, 'repository');
    mkdirSync(join(repository, '.git'), { recursive: true });
    for (const [path, text] of Object.entries(SET)) writeFileSync(join(repository, path), text);
    mkdirSync(join(home, 'bin'));
    const command = `#!/bin/sh\nexec "${process.execPath}" "${join(inject('commandLine'), 'carag.js')}" "$@"\n`;
    writeFileSync(join(home, 'bin', 'carag'), command, { mode: 0o755 });
    const seen = join(home, 'seen.json');
    const env = {
      ...{
        HOME: home,
        INIT: join(home, 'init.el'),
        XDG_CONFIG_HOME: join(home, 'config'),
        XDG_DATA_HOME: join(home, 'data'),
      },
      ...{ XDG_STATE_HOME: join(home, 'state'), XDG_CACHE_HOME: join(home, 'cache') },
      ...{ SEEN: seen, REPOSITORY: repository, PATH: `${join(home, 'bin')}${delimiter}${process.env.PATH}` },
    };
    const said = await ended(program, start(home), { cwd: repository, env: { ...process.env, ...env } });
    if (!existsSync(seen)) throw new Error(`${program} told nothing, but: ${said}`);
    return JSON.parse(readFileSync(seen, 'utf8'));
  } finally {
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Everything that a program prints until it ends. */
function ended(program: string, args: readonly string[], options: object): Promise<string> {
  return new Promise((resolve) => {
    execFile(program, args, options, (error, out, err) => resolve(`${error?.message ?? ''}\n${out}\n${err}`));
  });
}

/** What docs/editors.md gives as the settings of an editor: the last block in a language. */
export function documented(language: string): string {
  const page = readFileSync('docs/editors.md', 'utf8');
  return [...page.matchAll(/^```(\w+)\n([\s\S]*?)^```/gm)].findLast((match) => match[1] === language)![2]!;
}
