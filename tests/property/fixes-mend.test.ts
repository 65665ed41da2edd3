/** Each fix, and so each “Did you mean”, removes its finding and brings no other. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { completed } from '../../server/lint/example.ts';
import type { Fix } from '../../server/lint/finding.ts';
import { RULES } from '../../server/rules/index.ts';
import { britishWords } from '../../tools/words.mjs';
import { line, unmarked } from '../check.ts';
import { FixBench } from '../fix-bench.ts';
import { CLEAN, FAULTS, placesOf, spoilt } from '../rules/seeded/places.ts';

const WORDS = await britishWords();

/** What a fix of one rule may bring to light by another: it could not be told as long as the first was there. */
const REVEALED: Readonly<Record<string, readonly string[]>> = {
  // Which criterion is meant is for the author to say; the others have no question then.
  'criteria/level': ['criteria/uncovered'],
  // What a document is not known to be is not looked for in the manifest.
  'shape/unknown-document': ['shape/section-unlisted'],
};

/** What a fix adds empty is for the author to fill in, and a document is made by those who can write one. */
const isLeftToOthers = ({ title, creates }: Fix) =>
  /^Add (?:“|what is missing)/.test(title) || creates !== undefined;

/** What fixes do that they must not. */
function amiss(bench: FixBench, found: ReturnType<FixBench['findings']>): string[] {
  return [...bench.outcomes(found)].flatMap(({ found: each, fix, isLeft, brought }) => [
    ...(isLeft && !isLeftToOthers(fix) ? [`${line(each)} is still there after “${fix.title}”`] : []),
    ...brought
      .filter(({ rule }) => !REVEALED[each.rule]?.includes(rule))
      .map((other) => `“${fix.title}” of ${line(each)} brings ${line(other)}`),
  ]);
}

describe('a fix removes its finding and brings no other', () => {
  const bench = new FixBench(CLEAN, WORDS);

  test.each(FAULTS)('$what: $rule', (fault) => {
    const beside = fault.beside?.(CLEAN) ?? {};
    bench.findings(beside);
    const wrong = placesOf(fault).flatMap((place) => {
      const found = bench.findings(spoilt(fault, place).changed);
      const each = amiss(bench, found);
      bench.findings({ [place.path]: beside[place.path] ?? CLEAN[place.path]! });
      return each;
    });
    bench.findings(Object.fromEntries(Object.keys(beside).map((path) => [path, CLEAN[path]!])));
    expect(wrong).toEqual([]);
  });

  test('in the sample that has kept its mistakes', () => {
    const samples = documentsIn('samples', (path) => !path.includes('results'));
    const dirty = new FixBench(samples, WORDS);
    expect(amiss(dirty, dirty.findings())).toEqual([]);
  });

  test.each(RULES.filter(({ examples }) => examples.length > 0))(
    'in the examples of $name',
    ({ examples }) => {
      const wrong = examples.flatMap(({ bad }) => {
        const example = new FixBench(completed(unmarked(bad).documents), WORDS);
        return amiss(example, example.findings());
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
    expect(amiss(set, set.findings())).toEqual([]);
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
