import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Carag } from './carag.ts';

const carag = new Carag();
const manifest = JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', 'package.json'), 'utf8'));

test('the version', async () => {
  expect(await carag.run(['--version'])).toEqual({ code: 0, out: `${manifest.version}\n`, err: '' });
});

test('the help names every command, in groups', async () => {
  const { code, out, err } = await carag.run(['--help']);
  expect([code, err]).toEqual([0, '']);
  expect(out).toMatch(/^Checking:\n {2}lint /m);
  for (const name of [
    'test',
    'explain',
    'list',
    'explain-routing',
    'graph',
    'preview',
    'diff',
    'crosswalk',
    'new',
    'rename',
    'renumber',
    'convert',
    'format',
    'lsp',
  ])
    expect(out).toMatch(new RegExp(`^  ${name} `, 'm'));
});

test.each([
  'lint',
  'test',
  'explain',
  'list',
  'explain-routing',
  'graph',
  'preview',
  'diff',
  'crosswalk',
  'new',
  'rename',
  'renumber',
  'convert',
  'format',
  'lsp',
])('the help of %s', async (name) => {
  const { code, out } = await carag.run([name, '--help']);
  expect([code, out.startsWith(`How to use it: carag ${name}`)]).toEqual([0, true]);
  expect(out).not.toContain('--debug');
});

test('without a command there is help, and nothing was done', async () => {
  const { code, out, err } = await carag.run([]);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain('How to use it: carag');
});

describe('what cannot be understood', () => {
  test.each([
    [['lnt'], 'Unknown command “lnt”. Did you mean lint?\n'],
    [['something'], 'Unknown command “something”.\n'],
    [['lint', '--fxi'], 'Unknown option “--fxi”. Did you mean --fix?\n'],
    [['new', 'sets'], 'Unknown command “sets”. Did you mean set?\n'],
    [['explain', 'a', 'b'], 'Too many arguments for “explain”. Expected 1 argument but got 2.\n'],
    [['preview'], 'Missing required argument “path”.\n'],
  ])('%j', async (args, err) => {
    expect(await carag.run(args)).toEqual({ code: 2, out: '', err });
  });
});
