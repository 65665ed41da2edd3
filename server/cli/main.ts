#!/usr/bin/env node
/** Runs a command, and sees to it that whatever goes wrong ends with 2 and a sentence. */
import { CommanderError } from 'commander';
import { fileFailure, sentenceFor } from './failure.ts';
import { tell } from './output/print.ts';
import { program } from './program.ts';

for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // A reader that has seen enough, such as `head`, closes the pipe: it need not be told.
    if (error.code !== 'EPIPE') complain(fileFailure('The report cannot be written', error));
    process.exit(2);
  });
}
process.on('uncaughtException', (error) => {
  complain(error);
  process.exit(2);
});

try {
  await program().parseAsync();
} catch (error) {
  process.exitCode = codeOf(error);
}

/** Tells what went wrong and returns the exit code: 2, unless only help or the version was asked for. */
function codeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  complain(error);
  return 2;
}

function complain(error: unknown): void {
  const isDebugging = process.argv.includes('--debug');
  try {
    tell(`${isDebugging && error instanceof Error ? error.stack : sentenceFor(error)}\n`);
  } catch {
    // There is nowhere left to tell it.
  }
}
