import { describe, expect, test } from 'vitest';
import { completed } from '../../server/lint/example.ts';
import type { Rule } from '../../server/lint/rule.ts';
import { RULES } from '../../server/rules/index.ts';
import { faultySet } from '../bounded/work-counts.ts';
import { findingsIn, line, unmarked } from '../check.ts';

/** The same rules, asked of every entry whatever it holds. */
const OF_ALL: readonly Rule[] = RULES.map((rule) => ({ ...rule, on: undefined }));

/** All that is found in some documents, by rules that are asked only of what they look at, and of everything. */
const bothIn = (documents: Readonly<Record<string, string>>) =>
  [RULES, OF_ALL].map((rules) => findingsIn(documents, rules).map(line));

describe('a rule says nothing of an entry that holds nothing of what it looks at', () => {
  test.each(RULES.filter(({ examples }) => examples.length > 0))(
    'in the examples of $name',
    ({ examples }) => {
      for (const { bad, good } of examples)
        for (const documents of [bad, good]) {
          const [some, all] = bothIn(completed(unmarked(documents).documents));
          expect(some).toEqual(all);
        }
    },
  );

  test('in a set with faults of many kinds', () => {
    const [some, all] = bothIn(Object.fromEntries(faultySet(100)));
    expect(some!.length).toBeGreaterThan(10);
    expect(some).toEqual(all);
  });

  test('and most are asked of few', () => {
    expect(RULES.filter(({ check, checkText, on }) => (check || checkText) && !on).length).toBeLessThan(8);
  });
});
