/** Each fix, and so each “Did you mean”, removes its finding and brings no other; of seeded faults, see there. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { completed } from '../../server/lint/example.ts';
import { RULES } from '../../server/rules/index.ts';
import { britishWords } from '../../tools/words.mjs';
import { unmarked } from '../check.ts';
import { FixBench, harmOf } from '../fix-bench.ts';

const WORDS = await britishWords();

describe('a fix removes its finding and brings no other', () => {
  test('in the sample that has kept its mistakes', () => {
    const samples = documentsIn('samples', (path) => !path.includes('results'));
    const dirty = new FixBench(samples, WORDS);
    expect(harmOf(dirty, dirty.findings())).toEqual([]);
  });

  test.each(RULES.filter(({ examples }) => examples.length > 0))(
    'in the examples of $name',
    ({ examples }) => {
      const wrong = examples.flatMap(({ bad }) => {
        const example = new FixBench(completed(unmarked(bad).documents), WORDS);
        return harmOf(example, example.findings());
      });
      expect(wrong).toEqual([]);
    },
  );
});

const SHARED = '../shared/cases';

describe('a fix removes its finding and brings no other in the shared cases', () => {
  const folders = existsSync(SHARED)
    ? readdirSync(SHARED, { recursive: true, encoding: 'utf8' })
        .filter((path) => path.endsWith('carag.yaml') && path.split(/[\\/]/).at(-1) === 'carag.yaml')
        .map((path) => join(SHARED, path, '..'))
    : [];
  if (folders.length === 0) test('which are not here', ({ skip }) => skip(`needs ${SHARED}`));
  test.each(folders)('%s', (folder) => {
    const set = new FixBench(documentsIn(folder), WORDS);
    expect(harmOf(set, set.findings())).toEqual([]);
  });
});

/** The documents below a folder, by path. */
function documentsIn(
  folder: string,
  isWanted: (path: string) => boolean = () => true,
): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('\\', '/'))
      .filter(
        (path) => /\.(?:yaml|md)$/.test(path) && statSync(join(folder, path)).isFile() && isWanted(path),
      )
      .map((path) => [path, readFileSync(join(folder, path), 'utf8')]),
  );
}
