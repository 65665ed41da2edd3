/** Works out ratings with the command line that comes along. */
import { execFile } from 'node:child_process';
import { dirname } from 'node:path';
import type { RatingOutcome } from '../host.ts';

/** In characters: the longest report that is shown. */
const LONGEST = 64_000_000;

/** Resolves to the ratings of a file, or to what kept them from being worked out. */
export function rated(program: string, path: string): Promise<RatingOutcome> {
  const args = [program, 'rate', path, '--format', 'markdown'];
  const options = {
    cwd: dirname(path),
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    maxBuffer: LONGEST,
  };
  return new Promise((resolve) => {
    execFile(process.execPath, args, options, (error, stdout, stderr) =>
      resolve({ printed: stdout.trim(), told: stderr.trim() || (error?.message ?? '') }),
    );
  });
}
