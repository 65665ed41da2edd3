import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

export interface Run {
  readonly milliseconds: number;
  readonly code: number;
  readonly output: string;
}

/**
 * Runs a command to its end and returns how long it took and what it printed.
 * Throws where it cannot be started or ends with a code above `highest`, with the last words it printed.
 */
export function timed(command: readonly string[], folder: string, highest = 0): Promise<Run> {
  const [program, ...rest] = command;
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(program!, rest, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
    const output: Buffer[] = [];
    const complaints: Buffer[] = [];
    child.stdout.on('data', (data: Buffer) => output.push(data));
    child.stderr.on('data', (data: Buffer) => complaints.push(data));
    child.on('error', reject);
    child.on('close', (code) => {
      const milliseconds = performance.now() - start;
      const words = Buffer.concat(complaints).toString();
      if (code === null || code > highest)
        reject(new Error(`${command.join(' ')} ended with code ${code}: ${words.slice(-500)}`));
      else resolve({ milliseconds, code, output: Buffer.concat(output).toString() || words });
    });
  });
}

/** Returns the most memory that a running process has held at once, in megabytes, or nothing where only Linux would tell. */
export function peakMemory(processId: number): number | undefined {
  const status = `/proc/${processId}/status`;
  if (!existsSync(status)) return undefined;
  const peak = /VmHWM:\s+(\d+) kB/.exec(readFileSync(status, 'utf8'));
  return peak ? Number(peak[1]) / 1024 : undefined;
}
