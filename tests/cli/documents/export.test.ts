/** The command `carag export`: what is written, what is left alone, and how it ends. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bilingual } from '../../../server/rules/translation/shared/examples.ts';
import { Carag, judgement, smallSet } from '../carag.ts';

const carag = new Carag();
const SET = smallSet(judgement('A1.1'));
const exportTo = (folder: string, ...more: string[]) => carag.run(['export', '.', ...more], { in: folder });

test.each(['docx', 'html', 'xlsx', 'csv', 'json'])(
  '%s is written, and the run ends with 0',
  async (format) => {
    const folder = carag.folder(SET);
    const { code, out, err } = await exportTo(folder, '--out', `small.${format}`);
    expect([code, err]).toEqual([0, '']);
    expect(out).toBe(`Wrote small.${format}: Small, 1 question.\n`);
    expect(readFileSync(join(folder, `small.${format}`)).length).toBeGreaterThan(50);
  },
);

test('a Word document can be imported', async () => {
  const folder = carag.folder(SET);
  await exportTo(folder, '--out', 'small.docx');
  const { code, out } = await carag.run(['import', 'small.docx', '--out', 'again'], { in: folder });
  expect(code).toBe(0);
  expect(out).toContain('Questions and key questions: 2, of which 0 without an id');
});

test('what is there already stays as it is', async () => {
  const folder = carag.folder(SET);
  writeFileSync(join(folder, 'small.docx'), 'mine');
  writeFileSync(join(folder, 'small.html'), 'mine');
  for (const name of ['small.docx', 'small.html']) {
    const { code, err } = await exportTo(folder, '--out', name);
    expect(code).toBe(2);
    expect(err).toContain('Give another name with --out');
    expect(readFileSync(join(folder, name), 'utf8')).toBe('mine');
  }
});

test.each([
  ['a name that says nothing', ['--out', 'small'], 'does not say what to write'],
  [
    'a name that says something else',
    ['--out', 'small.csv', '--to', 'docx'],
    'ends like csv, but --to asks for docx',
  ],
  ['a folder that is not there', ['--out', 'none/small.csv'], '“none/small.csv” cannot be written'],
])('%s is refused, and nothing is written', async (_, options, said) => {
  const folder = carag.folder(SET);
  const { code, err } = await exportTo(folder, ...options);
  expect(code).toBe(2);
  expect(err).toContain(said);
  expect(readdirSync(folder).sort()).toEqual(Object.keys(SET).sort());
});

test('a set without questions, and more sets than one, are refused', async () => {
  const none = carag.folder({ 'carag.yaml': SET['carag.yaml']!.replace(/sections:.*\n/, '') });
  expect(await exportTo(none, '--out', 'a.csv')).toMatchObject({ code: 2 });
  const two = carag.folder({
    ...Object.fromEntries(Object.entries(SET).map(([path, text]) => [`one/${path}`, text])),
    ...Object.fromEntries(Object.entries(SET).map(([path, text]) => [`two/${path}`, text])),
  });
  const { code, err } = await exportTo(two, '--out', 'a.csv');
  expect(code).toBe(2);
  expect(err).toContain('it holds 2 question sets');
});

test('a set is written in another of its languages, and in none that it does not have', async () => {
  const folder = carag.folder(bilingual());
  expect((await exportTo(folder, '--out', 'cy.csv', '--language', 'cy')).code).toBe(0);
  expect(readFileSync(join(folder, 'cy.csv'), 'utf8')).toContain("A yw'r asesiad yn brydlon?");
  const { code, err } = await exportTo(folder, '--out', 'ga.csv', '--language', 'ga');
  expect([code, err]).toEqual([2, expect.stringContaining('in “ga”: its languages are en and cy.')]);
  expect(readdirSync(folder)).not.toContain('ga.csv');
});
