import { expect, test } from 'vitest';
import { mended } from '../mended.ts';
import { inSet } from './sets.ts';

test('a code that was meant is put in its place', () => {
  const fixture = inSet('facts: { nation: «walse» }\nexpect: { asked: A1.2 }');
  expect(mended('case/unknown', fixture)['cases/a-case.carag.yaml']).toContain('nation: wales');
});
