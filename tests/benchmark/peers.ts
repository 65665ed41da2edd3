import { statSync } from 'node:fs';
import { join } from 'node:path';
import { timed } from './processes.ts';

export const peersFolder = join(import.meta.dirname, 'peers');
const installed = join(peersFolder, 'node_modules');

/** Installs the tools we compare with, where they are not there or not those of the lock. Throws where that fails. */
export async function installPeers(): Promise<void> {
  const changed = (file: string) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (changed(join(installed, '.package-lock.json')) >= changed(join(peersFolder, 'package-lock.json')))
    return;
  process.stderr.write('Installing the tools to compare with …\n');
  const npm = process.env.npm_execpath;
  const command = npm ? [process.execPath, npm] : ['npm'];
  await timed([...command, 'ci', '--ignore-scripts', '--no-audit', '--no-fund'], peersFolder);
}

/** Returns the command that checks YAML documents with six rules of ours in Spectral's terms. */
export function spectral(pattern: string): string[] {
  const program = join(installed, '@stoplight', 'spectral-cli', 'dist', 'index.js');
  const rules = join(peersFolder, 'spectral.mjs');
  return [process.execPath, program, 'lint', pattern, '--ruleset', rules, '--format', 'json', '--quiet'];
}

/** Returns the command that checks the Markdown files of a folder with remark-lint's recommended rules. */
export function remark(proseFolder: string): string[] {
  const program = join(installed, 'remark-cli', 'cli.js');
  const rules = join(peersFolder, 'remark.mjs');
  return [process.execPath, program, proseFolder, '--rc-path', rules, '--no-stdout', '--quiet'];
}
