/** A report that does not arrive is not called a success. */

import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { describeWhere } from '../../where.ts';
import { Carag, judgement, smallSet } from '../carag.ts';

const carag = new Carag();

/** A set of which each command has something to say. */
const small = () => carag.folder(smallSet(judgement('A1.1')));
const COMMANDS = [
  ['--help'],
  ['lint'],
  ['list'],
  ['list', '--format', 'json'],
  ['explain'],
  ['graph'],
  ['format', '--check'],
];

type End = 'pipe' | number;

/** Runs a command whose outputs go to files, or to pipes of which the named one is closed before anything is written. */
async function ended(
  args: readonly string[],
  folder: string,
  outputs: readonly [End, End],
  closed: 'stdout' | 'stderr' | undefined = undefined,
): Promise<{ code: number | null; err: string }> {
  const child = spawn(process.execPath, [carag.program, ...args], {
    cwd: folder,
    stdio: ['ignore', ...outputs],
  });
  if (closed) child[closed]!.destroy();
  const err: Buffer[] = [];
  child.stderr?.on('data', (data: Buffer) => err.push(data));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, err: Buffer.concat(err).toString() };
}

describe('a pipe that its reader has closed', () => {
  test.each(COMMANDS)('carag %s %s %s', async (...args) => {
    expect(await ended(args.filter(Boolean), small(), ['pipe', 'pipe'], 'stdout')).toEqual({
      code: 2,
      err: '',
    });
  });

  test('of what is told beside the report', async () => {
    expect((await ended(['lint', 'nothing'], small(), ['pipe', 'pipe'], 'stderr')).code).toBe(2);
  });
});

describeWhere({ what: '/dev/full', isThere: existsSync('/dev/full') })('a full disk', () => {
  test.each(COMMANDS)('carag %s %s %s', async (...args) => {
    const full = openSync('/dev/full', 'w');
    const { code, err } = await ended(args.filter(Boolean), small(), [full, 'pipe']);
    closeSync(full);
    expect({ code, err }).toEqual({ code: 2, err: 'The report cannot be written: the disk is full.\n' });
  });

  test('for what is told beside the report too', async () => {
    const full = openSync('/dev/full', 'w');
    expect((await ended(['lint', 'nothing'], small(), [full, full])).code).toBe(2);
    closeSync(full);
  });
});

test('a long report arrives whole, in a pipe and in a file', async () => {
  const folder = carag.folder(
    smallSet(Array.from({ length: 2000 }, (_, at) => judgement(`A1.${at + 1}`)).join('')),
  );
  const { out } = await carag.start(['list', '--format', 'json'], { in: folder });
  expect(JSON.parse(out)).toHaveLength(2001);
  const path = join(folder, 'list.json');
  const file = openSync(path, 'w');
  expect((await ended(['list', '--format', 'json'], folder, [file, 'pipe'])).code).toBe(0);
  closeSync(file);
  expect(readFileSync(path, 'utf8')).toBe(out);
});
