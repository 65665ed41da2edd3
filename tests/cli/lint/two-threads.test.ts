import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { faultySet } from '../../bounded/work-counts.ts';
import { Carag } from '../carag.ts';

const carag = new Carag();
const folder = mkdtempSync(join(tmpdir(), 'carag-threads-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('many documents, which two threads check, come out as they do with one', async () => {
  for (const [path, text] of faultySet(3000)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const run = (...options: string[]) =>
    carag.start(['lint', '.', '--format', 'json', ...options], { in: folder });
  const two = await run();
  // Whoever looks for a rule that fails has all of them run by one.
  const one = await run('--debug');
  expect(two.out).toContain('"rule":"routing/');
  expect([two.code, two.err]).toEqual([one.code, one.err]);
  expect(two.out).toBe(one.out);
}, 120_000);
