import { describe, expect, test } from 'vitest';
import { RULES } from '../../server/rules/index.ts';
import { check, checkClean } from '../check.ts';

/** No text short enough for a page can show these. See routing-bounds.test.ts and yaml.test.ts. */
const WITHOUT_EXAMPLES = ['routing/too-complex', 'yaml/encoding', 'yaml/too-large', 'yaml/unreadable'];

describe.each(RULES.map((rule) => [rule.name, rule] as const))('%s', (name, rule) => {
  test('has examples', () => expect(rule.examples.length > 0).toBe(!WITHOUT_EXAMPLES.includes(name)));

  test.each(rule.examples.map((example, index) => [index + 1, example] as const))(
    'example %i: fires where it should, and the mended one is clean',
    (_, example) => {
      const found = check(name, example.bad);
      expect(found.length).toBeGreaterThan(0);
      if (example.message) expect(found[0]!.message).toBe(example.message);
      checkClean(example.good);
    },
  );
});
