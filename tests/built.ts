/** Builds the programs that tests start, once for a run, and tells the tests where they are. */
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { TestProject } from 'vitest/node';
import { buildCommandLine } from '../tools/build/command-line.mjs';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The folder of the built command line. */
    readonly commandLine: string;
    /** The paths of all that went into the command line. */
    readonly inputs: string[];
    /** The path of the language server with the rules of `protocol/server-main.ts`. */
    readonly server: string;
  }
}

let folder: string;

export async function setup(project: TestProject): Promise<void> {
  folder = mkdtempSync(join(tmpdir(), 'carag-built-'));
  chmodSync(folder, 0o755); // Some tests start a program as somebody else.
  const commandLine = join(folder, 'command-line');
  const server = join(folder, 'server.mjs');
  const [inputs] = await Promise.all([buildCommandLine(commandLine), buildServer(server)]);
  writeFileSync(join(commandLine, 'form.css'), 'p { color: black }');
  writeFileSync(join(commandLine, 'form.js'), 'void 0;');
  project.provide('commandLine', commandLine);
  project.provide('inputs', inputs);
  project.provide('server', server);
}

export function teardown(): void {
  rmSync(folder, { recursive: true, force: true });
}

async function buildServer(outfile: string): Promise<void> {
  const require =
    "import { createRequire as ownRequire } from 'node:module'; const require = ownRequire(import.meta.url);";
  await build({
    entryPoints: [join(import.meta.dirname, 'protocol', 'server-main.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    banner: { js: require },
    logLevel: 'error',
  });
}
