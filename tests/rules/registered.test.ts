import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { RULES } from '../../server/rules/index.ts';

const FAMILIES = [...new Set(RULES.map((rule) => rule.name.split('/')[0]!))];
const NAME = new RegExp(`'((?:${FAMILIES.join('|')})/[a-z-]+)'`, 'g');

/** Every name of a rule that our code mentions outside the rules themselves: what readers and shapes report. */
function emitted(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .flatMap((path) =>
      [...readFileSync(`${folder}/${path}`, 'utf8').matchAll(NAME)].map((match) => match[1]!),
    );
}

describe('the rules', () => {
  test('every rule that the readers report is registered', () => {
    const names = new Set(
      ['server/syntax', 'server/model', 'server/project', 'server/lint', 'server/rules'].flatMap(emitted),
    );
    expect(names.size).toBeGreaterThan(20);
    const known = new Set(RULES.map((rule) => rule.name));
    expect([...names].filter((name) => !known.has(name))).toEqual([]);
  });

  test('no two have the same name, and each lies in the file of its name', () => {
    expect(new Set(RULES.map((rule) => rule.name)).size).toBe(RULES.length);
    for (const rule of RULES)
      expect(readFileSync(`server/rules/${rule.name}.ts`, 'utf8')).toContain(`name: '${rule.name}'`);
  });

  test('they stand in the order of their families', () => {
    const names = RULES.map((rule) => rule.name);
    expect(names).toEqual([...names].sort());
  });

  test.each(RULES.map((rule) => [rule.name, rule] as const))('%s speaks plain words', (_, rule) => {
    for (const text of [rule.what, rule.why, rule.remedy]) expect(text).toMatch(/^[A-Z`“][^\n]*\.$/);
    expect(rule.what.slice(0, -1)).not.toMatch(/\. /);
  });

  test('what speaks of the text as such can be neither ignored nor turned off', () => {
    for (const rule of RULES) expect(rule.isFixed ?? false).toBe(rule.name.startsWith('yaml/'));
  });
});
