import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Carag } from '../carag.ts';

const carag = new Carag();

test.each([
  ['a section', 'domain-two/planning.carag.md', 'P1.7', 'A1.8'],
  ['a set', 'domain-two', 'A1.8', 'nothing'],
])('writes the form of %s', async (_, path, shown) => {
  const folder = carag.samples();
  const { code, out, err } = await carag.run(['preview', path, '--out', 'out put.html'], { in: folder });
  expect([code, err]).toEqual([0, '']);
  expect(out).toContain('Wrote out put.html');
  const page = readFileSync(join(folder, 'out put.html'), 'utf8');
  expect(page).toMatch(/^<!DOCTYPE html>/);
  expect(page).toContain(shown);
  expect(page).toContain('p { color: black }');
});

test.each([
  ['no path', ['nowhere'], '“nowhere” matches nothing'],
  ['a folder with several sets', ['.'], 'Name one of them: '],
  ['a document without questions', ['domain-two/glossary.carag.yaml'], 'has no form'],
  ['a set of standards alone', ['youth-standards'], 'has no form: it has no questions yet'],
  [
    'a page that would overwrite a document',
    ['domain-two', '--out', 'domain-two/carag.yaml'],
    'ends in .html',
  ],
  [
    'a folder that is not there',
    ['domain-two', '--out', 'nowhere/form.html'],
    'cannot be written: it is not there',
  ],
])('is refused for %s', async (_, args, message) => {
  const { code, out, err } = await carag.run(['preview', ...args], { in: carag.samples() });
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(message);
});
