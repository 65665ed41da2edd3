import { expect, test } from 'vitest';
import { RULES } from '../../../server/rules/index.ts';
import { Carag } from '../carag.ts';

const carag = new Carag();
const explain = (...args: string[]) => carag.run(['explain', ...args]);

test.each(RULES.slice(0, 3).map((rule) => [rule.name, rule] as const))('%s', async (name, rule) => {
  const { code, out } = await explain(name);
  const words = (text: string) => text.replace(/\s+/g, ' ').trim();
  expect(code).toBe(0);
  expect(out.startsWith(`${name}  ${rule.severity}\n`)).toBe(true);
  for (const text of [rule.what, rule.why, rule.remedy]) expect(words(out)).toContain(words(text));
  expect(out).not.toMatch(/[«»]/);
  expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(120);
});

test('the words that an example marks have carets below them', async () => {
  const { out } = await explain('id/duplicate');
  expect(out).toMatch(/^( *- id: )A1\.1\n {10,}\^{4}\n/m);
});

test('a rule that cannot be turned off says so', async () => {
  const fixed = RULES.find((rule) => rule.isFixed)!;
  expect((await explain(fixed.name)).out).toContain('neither be silenced nor turned off');
});

test('all rules by family, each with its severity', async () => {
  const { code, out } = await explain();
  expect(code).toBe(0);
  for (const rule of RULES) expect(out).toMatch(new RegExp(`^  ${rule.name} +${rule.severity} +\\S`, 'm'));
  expect(out).toMatch(/^id$/m);
});

test('the rules of a family', async () => {
  const { code, out } = await explain('ref');
  expect([code, out.startsWith('ref\n')]).toEqual([0, true]);
  expect(out).not.toContain('id/duplicate');
});

test.each([
  ['id/duplicat', 'There is no rule “id/duplicat”. Did you mean id/duplicate?\n'],
  ['look-alike', 'There is no rule “look-alike”. Did you mean id/look-alike?\n'],
  ['reff', 'There is no rule “reff”. Did you mean ref?\n'],
  ['something-else', 'There is no rule “something-else”. “carag explain” lists them all.\n'],
])('no rule is called %s', async (name, message) => {
  expect(await explain(name)).toEqual({ code: 2, out: '', err: message });
});
