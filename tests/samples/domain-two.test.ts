import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Carag } from '../cli/carag.ts';
import { hasSeeds, seeds } from './seed.ts';

const carag = new Carag();
const samples = join(import.meta.dirname, '..', '..', 'samples');

/** Ids in print, with spaces anywhere: `I 1.0`, `A1S`, `D 1 .7`, `A 2.7 a`. */
const PRINTED = /^([IAPDOC]) ?(\d)(?: ?(?:(\.\d+)(?: ?([a-z])(?= ))?|(S)))?(?= )/gm;

/** Printed with the remark that no text is needed. */
const LEFT_OUT = new Set(['I1.4']);

describe.skipIf(!hasSeeds)('beside the published document (skipped where that is absent)', () => {
  test('has every id that is printed there', async () => {
    const printed = [...seeds('000_')[0]!.matchAll(PRINTED)].map(([, ...parts]) => parts.join(''));
    const { out } = await carag.run(['list', 'domain-two', '--format', 'json'], { in: samples });
    const ours = new Set((JSON.parse(out) as { id: string }[]).map(({ id }) => id));
    const wanted = [...new Set(printed)];
    expect(wanted.length).toBeGreaterThan(110);
    expect(wanted.filter((id) => !ours.has(id) && !LEFT_OUT.has(id))).toEqual([]);
  });

  test('is worded by us: nowhere nine words in a row as they are there', () => {
    const theirs = new Set(seeds().flatMap((text) => runs(text)));
    const paths = readdirSync(samples, { recursive: true, encoding: 'utf8' });
    const documents = paths.filter((path) => /\.(?:yaml|md)$/.test(path));
    expect(documents.length).toBeGreaterThan(8);
    const shared = documents.flatMap((path) =>
      runs(readFileSync(join(samples, path), 'utf8'))
        .filter((run) => theirs.has(run))
        .map((run) => `${path}: ${run}`),
    );
    expect(shared).toEqual([]);
  });
});

/** Every nine words that follow one another, without marks and capitals. */
function runs(text: string): string[] {
  const words =
    text
      .toLowerCase()
      .replace(/['’]/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(8).map((_, index) => words.slice(index, index + 9).join(' '));
}
