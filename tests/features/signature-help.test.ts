import { expect, test } from 'vitest';
import { signatureHelp } from '../../server/features/typing/signature-help.ts';
import { inSet, SET } from './fixture.ts';

const CONDITION = 'A1.1 is yes and nation is wales';

/** What is shown where a condition stands in place of another; ‸ is the cursor. */
function help(condition: string) {
  const one = SET['one.carag.yaml']!.replace(CONDITION, condition.replace('‸', ''));
  const { project, uri, position } = inSet('one.carag.yaml', condition, { ...SET, 'one.carag.yaml': one });
  return signatureHelp(project, uri, position);
}

/** The tests that are shown; the one that is written stands in ‹›. */
function shown(condition: string): string[] {
  const { signatures = [], active } = help(condition) ?? {};
  return signatures.map(({ label }, index) => (index === active ? `‹${label}›` : label));
}

function about(condition: string): string | undefined {
  const { signatures = [], active = 0 } = help(condition) ?? {};
  return signatures[active]?.takes?.about;
}

test('the tests that fit what is asked about, once one is begun', () => {
  expect(shown('A1.1 is ‸')).toEqual([
    '‹A1.1 is code›',
    'A1.1 is not code',
    'A1.1 is one of (code, …)',
    'A1.1 is not one of (code, …)',
    'A1.1 is sufficient',
    'A1.1 is insufficient',
    'A1.1 is answered',
    'A1.1 is not answered',
  ]);
});

test('of a fact, no test of what is sufficient', () => {
  expect(shown('nation is not ‸')).toEqual([
    '‹nation is not code›',
    'nation is not one of (code, …)',
    'nation is not answered',
  ]);
});

test('the test that stands around the cursor, within its list and behind it', () => {
  expect(shown('A1.1 is one of (yes, ‸')).toEqual(['‹A1.1 is one of (code, …)›']);
  expect(shown('A1.1 is one of (y‸es, no)')).toEqual(['‹A1.1 is one of (code, …)›']);
  expect(shown('A1.1 is n‸ot yes')).toContain('‹A1.1 is not code›');
  expect(shown('A1.1 is yes ‸')).toEqual([]);
  expect(shown('A1.1 ‸')).toEqual([]);
});

test('what it takes: codes with their labels, or a number', () => {
  expect(about('A1.1 is ‸')).toBe('yes (Yes), no (No)');
  expect(about('A1.1 is yes and count of A1.2 is at least ‸')).toBe(
    'A number of options, of which there are 3.',
  );
});

test('nothing outside of conditions', () => {
  const { project, uri, position } = inSet('one.carag.yaml', 'Is it in *time*?');
  expect(signatureHelp(project, uri, position)).toBeUndefined();
});
