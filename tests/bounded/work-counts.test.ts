/** Holds what it takes to check a set, and to check it again after a keystroke, to figures that were once reached. */
import { describe, expect, test } from 'vitest';
import { RULES } from '../../server/rules/index.ts';
import { isLong } from '../runs.ts';
import { CountedSet, faultySet, type WorkCounts } from './work-counts.ts';

/** A long run goes as far as the largest sets of which we know; what it counts there is held to what it counts at first. */
const [SMALL, LARGE] = isLong ? [500, 5000] : [200, 800];
/** Counts that are smaller than this differ by chance. */
const FEW = 30;

const SECTION = 'sections/assessment-a.carag.yaml';
const EDITS = {
  'a text': ['have a say about', 'have a sway about'],
  'an id': ['- id: A1.2\n', '- id: A1.22\n'],
  'a condition': ['ask-when: A1.2 is no\n', 'ask-when: A1.2 is nox\n'],
} as const;

/** What was counted, by what was done: change a figure only in a commit that says why. */
const COMMITTED: Readonly<Record<string, Readonly<Record<number, WorkCounts>>>> = {
  'a set': {
    200: { chunks: 221, checks: 17_605, facts: 12_005, steps: 22_190_000, nodes: 2530 },
    800: { chunks: 881, checks: 69_857, facts: 45_941, steps: 91_985_000, nodes: 8778 },
  },
  'a text': {
    200: { chunks: 1, checks: 174, facts: 93, steps: 130_000, nodes: 0 },
    800: { chunks: 1, checks: 255, facts: 127, steps: 188_000, nodes: 0 },
  },
  'an id': {
    200: { chunks: 1, checks: 543, facts: 871, steps: 397_000, nodes: 10 },
    800: { chunks: 1, checks: 624, facts: 2049, steps: 810_000, nodes: 10 },
  },
  'a condition': {
    200: { chunks: 1, checks: 381, facts: 756, steps: 262_000, nodes: 6 },
    800: { chunks: 1, checks: 381, facts: 1883, steps: 310_000, nodes: 6 },
  },
};

const counts: Readonly<Record<string, Readonly<Record<number, WorkCounts>>>> = counted();

function counted() {
  const result: Record<string, Record<number, WorkCounts>> = {};
  for (const size of [SMALL, LARGE]) {
    const set = new CountedSet(faultySet(size));
    const note = (what: string, work: WorkCounts) => {
      result[what] = { ...result[what], [size]: work };
    };
    note('a set', set.cold);
    for (const [what, [from, to]] of Object.entries(EDITS)) {
      note(what, set.edit(SECTION, from, to));
      set.edit(SECTION, to, from);
    }
  }
  return result;
}

const kinds = (work: WorkCounts) => Object.entries(work) as [keyof WorkCounts, number][];

/** The counts that are further from what is expected than a share of that. */
const beyond = (work: WorkCounts, expected: WorkCounts, share: number) =>
  kinds(work).flatMap(([kind, count]) => {
    const wanted = expected[kind];
    return Math.abs(count - wanted) > Math.max(FEW, share * wanted)
      ? [`${kind}: ${count}, not ${wanted}`]
      : [];
  });

describe('what it takes to check', () => {
  test.skipIf(isLong).each(Object.keys(COMMITTED))('%s is within a tenth of what was committed', (what) => {
    for (const size of [SMALL, LARGE])
      expect(beyond(counts[what]![size]!, COMMITTED[what]![size]!, 0.1)).toEqual([]);
  });

  // Of diagrams a larger set shares more, so that it may be less for each question.
  test('a set grows no faster than the set does', () => {
    const [once, more] = [counts['a set']![SMALL]!, counts['a set']![LARGE]!];
    const faster = kinds(once).filter(([kind, count]) => more[kind] > (1.05 * count * LARGE) / SMALL);
    expect(faster).toEqual([]);
  });

  // In a larger set some more entries may refer to the one that is edited.
  test.each(Object.keys(EDITS))('%s hardly grows with the set', (what) => {
    const [once, more] = [counts[what]![SMALL]!, counts[what]![LARGE]!];
    expect(more.chunks).toBe(1);
    expect(more.checks).toBeLessThanOrEqual(once.checks + 2 * RULES.length);
    expect(more.steps).toBeLessThan((0.6 * once.steps * LARGE) / SMALL);
  });
});
