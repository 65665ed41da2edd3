import { describe, expect, test } from 'vitest';
import { RULES } from '../../server/rules/index.ts';
import { check, checkClean } from '../check.ts';

/** No text can show these: they speak of files that cannot be read as text. See yaml.test.ts. */
const ABOUT_FILES = ['yaml/encoding', 'yaml/too-large', 'yaml/unreadable'];

describe.each(RULES.map((rule) => [rule.name, rule] as const))('%s', (name, rule) => {
  test('has examples', () => expect(rule.examples.length > 0).toBe(!ABOUT_FILES.includes(name)));

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
