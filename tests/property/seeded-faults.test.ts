/** Each fault put into the clean samples is told at its word and nothing else is; what mends it brings nothing new. */
import { readFileSync } from 'node:fs';
import { describe, expect, onTestFinished, test } from 'vitest';
import { RULES } from '../../server/rules/index.ts';
import { britishWords } from '../../tools/words.mjs';
import { line } from '../check.ts';
import { FixBench, harmOf } from '../fix-bench.ts';
import type { Fault } from '../rules/seeded/fault.ts';
import { CLEAN, FAULTS, placesOf, spoilt } from '../rules/seeded/places.ts';
import { some } from '../runs.ts';

const WORDS = await britishWords();
const bench = new FixBench(CLEAN, WORDS);

/** The table of `docs/seeded-faults.md`. */
const ROWS = readFileSync('docs/seeded-faults.md', 'utf8')
  .split('\n')
  .filter((row) => row.includes('](rules/'));
const rowOf = ({ what, rule }: Fault) => `| ${what} | [${rule}](rules/${rule}.md) |`;

describe('faults seeded into the clean samples', () => {
  test('are those that the page lists', () => {
    expect(ROWS.map((row) => /^(?:[^|]*\|){3}/.exec(row)?.[0].trimEnd())).toEqual(FAULTS.map(rowOf));
    for (const { rule } of FAULTS) expect(RULES.map(({ name }) => name)).toContain(rule);
  });

  test('which are clean', () => expect(bench.findings().map(line)).toEqual([]));

  test.each(FAULTS)('$what: $rule', (fault) => {
    const places = placesOf(fault);
    expect(places.length).toBeGreaterThan(0);
    const beside = fault.beside?.(CLEAN) ?? {};
    onTestFinished(
      () => void bench.findings(Object.fromEntries(Object.keys(beside).map((path) => [path, CLEAN[path]!]))),
    );
    expect(bench.findings(beside)).toEqual([]);
    const tried = some(places, 2);
    let fixed = 0;
    for (const place of tried) {
      const { path } = place;
      const { changed, marked, at } = spoilt(fault, place);
      const all = bench.findings(changed);
      const harm = harmOf(bench, all);
      expect(bench.findings({ [path]: beside[path] ?? CLEAN[path]! })).toEqual([]);
      const found = all.filter(({ rule }) => !fault.follows?.includes(rule));
      expect(found.map((each) => `${each.rule} ${each.path}:${each.line} ${each.marked}`)).toEqual([
        `${fault.rule} ${path}:${at} ${marked}`,
      ]);
      expect(harm).toEqual([]);
      fixed += found[0]!.finding.fixes.length > 0 ? 1 : 0;
    }
    const row = ROWS.find((each) => each.startsWith(`${rowOf(fault)} ${places.length} | `));
    const told = Number(/(\d+) \|$/.exec(row ?? '')?.[1] ?? 0);
    // At places that are not tried there may be a fix or none.
    expect(told).toBeGreaterThanOrEqual(fixed);
    expect(told).toBeLessThanOrEqual(fixed + places.length - tried.length);
  });
});
