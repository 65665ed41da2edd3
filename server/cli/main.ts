#!/usr/bin/env node
import { CommanderError } from 'commander';
import { sentenceFor } from './failure.ts';
import { program } from './program.ts';

/** A reader that has seen enough, such as `head`, closes the pipe: that is no fault. */
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
}

try {
  await program().parseAsync();
} catch (error) {
  process.exitCode = codeOf(error);
}

/** Tells what went wrong and returns the exit code: 2, unless only help or the version was asked for. */
function codeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  const isDebugging = process.argv.includes('--debug');
  process.stderr.write(`${isDebugging && error instanceof Error ? error.stack : sentenceFor(error)}\n`);
  return 2;
}
