/** The process that tests keep says and ends with just what a process of its own does. */
import { expect, test } from 'vitest';
import { Carag, judgement, smallSet } from '../carag.ts';

const carag = new Carag();

test.each<[string, number, string[], Record<string, string>?]>([
  ['nothing to report', 0, ['lint', 'carag.yaml']],
  ['a finding', 1, ['lint', 'wrong']],
  ['a finding in colour', 1, ['lint', 'wrong'], { FORCE_COLOR: '1' }],
  ['a path that is not there', 2, ['lint', 'nowhere']],
  ['an option that is not there', 2, ['lint', '--fxi']],
  ['an outcome that is remembered', 1, ['lint', 'wrong', '--cache']],
  ['help', 0, ['test', '--help']],
  ['no command', 2, []],
])('%s', async (_, code, args, env = {}) => {
  const wrong = smallSet(judgement('A1.1', 'Is it like [[A9.9]]?'));
  const folder = carag.folder({
    ...smallSet(judgement('A1.1')),
    ...Object.fromEntries(Object.entries(wrong).map(([path, text]) => [`wrong/${path}`, text])),
  });
  const options = { in: folder, env: { ...env, XDG_CACHE_HOME: carag.folder() } };
  const started = await carag.start(args, options);
  expect(started.code).toBe(code);
  expect(await carag.run(args, options)).toEqual(started);
});
