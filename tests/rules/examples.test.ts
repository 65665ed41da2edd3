import { describe, expect, test } from 'vitest';
import { RULES } from '../../server/rules/index.ts';
import { check, checkClean } from '../check.ts';

describe.each(RULES.map((rule) => [rule.name, rule] as const))('%s', (name, rule) => {
  test('has examples', () => expect(rule.examples.length).toBeGreaterThan(0));

  test.each(rule.examples.map((example, index) => [index + 1, example] as const))('example %i: fires where it should, and the mended one is clean', (_, example) => {
    const found = check(name, example.bad);
    expect(found.length).toBeGreaterThan(0);
    if (example.message) expect(found[0]!.message).toBe(example.message);
    checkClean(example.good);
  });
});
